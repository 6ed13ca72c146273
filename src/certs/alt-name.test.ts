// What a text names is read from its form alone.
import { describe, expect, it } from 'vitest';
import { readAltName } from './alt-name.ts';

describe('further names', () => {
  it.each([
    ['kong_clustering', 'dns', 'kong_clustering'],
    [' dp-1.example.com ', 'dns', 'dp-1.example.com'],
    ['*.example.com', 'dns', '*.example.com'],
    ['10.0.0.1', 'ip', '10.0.0.1'],
    ['2001:DB8:0:0::1', 'ip', '2001:db8::1'],
    ['::ffff:10.0.0.1', 'ip', '::ffff:a00:1'],
    ['spiffe://cluster/ns/a', 'uri', 'spiffe://cluster/ns/a'],
    ['urn:uuid:1', 'uri', 'urn:uuid:1'],
    ['ops@example.com', 'email', 'ops@example.com'],
  ])('"%s" is of the kind %s', (text, kind, value) => {
    expect(readAltName(text)).toEqual({ ok: true, value: { kind, value } });
  });

  it.each([
    ['', /is no host name/],
    ['a..b', /is no host name/],
    ['-a.example', /is no host name/],
    ['a b', /is no host name/],
    ['999.1.1.1', /is no host name/],
    ['1.2.3', /is no host name/],
    ['a.*.example', /is no host name/],
    [`${'a'.repeat(64)}.example`, /is no host name/],
    ['bücher.example', /Write it as xn--bcher-kva\.example\./],
    ['ä b', /ASCII form\.$/],
    ['https://ä.example/', /ASCII form/],
    ['ä@example.com', /ASCII form/],
  ])('"%s" is refused with advice', (text, message) => {
    expect(readAltName(text)).toEqual({ ok: false, error: expect.stringMatching(message) as unknown });
  });
});

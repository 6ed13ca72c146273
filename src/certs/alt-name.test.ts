// What a text names is read from its form alone.
import { describe, expect, it } from 'vitest';
import { altNameText, readAltName, readAltNames } from './alt-name.ts';

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
    ['DNS:dp.example', 'dns', 'dp.example'],
    ['ip:::1', 'ip', '::1'],
    ['IP Address:10.0.0.1', 'ip', '10.0.0.1'],
    ['uri:spiffe://a/b', 'uri', 'spiffe://a/b'],
    ['Email: ops@example.com', 'email', 'ops@example.com'],
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
    ['https://ä.example/', /Write it as https:\/\/xn--4ca\.example\/\.$/],
    ['user@münchen.de', /Write it as user@xn--mnchen-3ya\.de\.$/],
    ['https://a.example/ä', /ASCII form\.$/],
    ['fe80::1%eth0', /interface of one machine/],
    ['dp.example:8443', /has a port/],
    ['DNS:10.0.0.1', /"10\.0\.0\.1" is not a host name, as DNS: says, but an IP address\./],
    ['dns:', /is no host name/],
    ['ä@example.com', /ASCII form/],
  ])('"%s" is refused with advice', (text, message) => {
    expect(readAltName(text)).toEqual({ ok: false, error: expect.stringMatching(message) as unknown });
  });

  it.each([
    ['a.example,10.0.0.1', ['dns:a.example', 'ip:10.0.0.1']],
    ['DNS:a.example, URI:spiffe://a/b, email:a@b', ['dns:a.example', 'uri:spiffe://a/b', 'email:a@b']],
    ['spiffe://a/b,c', ['uri:spiffe://a/b,c']],
  ])('"%s" is a list', (text, names) => {
    const read = readAltNames(text);
    expect(read.ok ? read.value.map(altNameText) : read.error).toEqual(names);
  });

  it('in a list without a name are refused', () => {
    expect(readAltNames('a.example,').ok).toBe(false);
  });
});

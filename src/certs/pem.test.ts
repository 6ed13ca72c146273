// PEM in the shapes in which it is handed on, and the mistakes that are made with it.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forAll } from '../test/properties.ts';
import { readPem, toPem } from './pem.ts';

const der = new Uint8Array([48, 3, 2, 1, 5]);
const pem = toPem('CERTIFICATE', der);

describe('PEM', () => {
  it('comes back as it was written, whatever the bytes', () => {
    forAll(fc.uint8Array({ minLength: 1, maxLength: 400 }), (bytes) => {
      const text = toPem('CERTIFICATE', bytes);
      expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(64);
      expect(text).not.toContain('\n\n');
      expect(readPem(text)).toEqual({
        blocks: [{ label: 'CERTIFICATE', der: new Uint8Array(bytes), line: 1, legacyEncrypted: false }],
        flaws: [],
      });
    });
  });

  it.each([
    ['Windows line ends', pem.replaceAll('\n', '\r\n')],
    ['line ends written out', pem.replaceAll('\n', '\\n')],
    ['one line', pem.replaceAll('\n', ' ')],
    ['an indent', pem.replaceAll(/^/gm, '    ')],
    ['text around it', `subject=CN = a\n\n${pem}\nbye`],
  ])('is read with %s', (_, text) => {
    const { blocks, flaws } = readPem(text);
    expect(flaws).toEqual([]);
    expect(blocks.map((block) => block.der)).toEqual([der]);
  });

  it('tells the line of each block', () => {
    expect(readPem(`\n${pem}# next\n${pem}`).blocks.map(({ line }) => line)).toEqual([2, 6]);
  });

  it('knows a key that is encrypted the old way', () => {
    const old = `-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\nMAMCAQU=\n-----END RSA PRIVATE KEY-----\n`;
    expect(readPem(old).blocks).toEqual([{ label: 'RSA PRIVATE KEY', der, line: 1, legacyEncrypted: true }]);
  });

  it.each([
    ['no end', pem.replace(/-----END.*/s, ''), /no END line/],
    ['another end', pem.replace('END CERTIFICATE', 'END PRIVATE KEY'), /ends as something else/],
    ['no base64', pem.replace('MAMC', '!AMC'), /no base64/],
    ['nothing inside', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n', /no base64/],
    ['half a first line', '-----BEGIN CERTIF\nMAMCAQU=\n', /not complete/],
  ])('tells of %s, and reads the next block all the same', (_, broken, message) => {
    const { blocks, flaws } = readPem(`${broken}\n${pem}`);
    expect(flaws.map((flaw) => flaw.message)).toEqual([expect.stringMatching(message)]);
    expect(blocks.map((block) => block.der)).toEqual([der]);
  });
});

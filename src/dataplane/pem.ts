// PEM text as a person pastes it: what stands around the blocks is left out, what is no certificate or key is told.
import { err, ok, type Result } from '../base/result.ts';

const block = /-----BEGIN ([A-Z0-9 ]+)-----\s*([^-]+?)\s*-----END \1-----/g;

interface PemBlock {
  readonly label: string;
  /** With its two lines around, ending in a line break. */
  readonly text: string;
}

const blocksIn = (text: string): readonly PemBlock[] =>
  [...text.replaceAll('\r', '').matchAll(block)].map(([, label = '', body = '']) => ({
    label,
    text: `-----BEGIN ${label}-----\n${body.replaceAll(/[ \t]+$/gm, '')}\n-----END ${label}-----\n`,
  }));

/** The certificates of a text, in its order; a sentence where it holds none, or holds a key. */
export function certificatesIn(text: string): Result<string, string> {
  const blocks = blocksIn(text);
  if (blocks.some(({ label }) => label.endsWith('PRIVATE KEY')))
    return err('A private key stands beside the certificate. Give the certificate alone: it is uploaded.');
  const certificates = blocks.filter(({ label }) => label === 'CERTIFICATE');
  return certificates.length === 0
    ? err('This is no certificate in PEM, which begins with `-----BEGIN CERTIFICATE-----`.')
    : ok(certificates.map((one) => one.text).join(''));
}

/** The key of a text; a sentence where the gateway could not use it. */
export function privateKeyIn(text: string): Result<string, string> {
  const keys = blocksIn(text).filter(({ label }) => label.endsWith('PRIVATE KEY'));
  const [key] = keys;
  if (key === undefined)
    return err('This is no private key in PEM, which begins with `-----BEGIN PRIVATE KEY-----`.');
  if (keys.length > 1) return err('The text holds several private keys. Give the one of the certificate.');
  if (key.label.startsWith('ENCRYPTED') || key.text.includes('ENCRYPTED'))
    return err('The private key is encrypted, and the gateway asks for no passphrase. Give it decrypted.');
  return ok(key.text);
}

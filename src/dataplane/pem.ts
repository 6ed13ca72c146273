// Certificates and keys that a person pastes: what stands around the blocks is left out, lines are laid out anew, and
// what is no certificate or key is told.
import { err, ok, type Result } from '../base/result.ts';
import { readPem, toPem } from '../certs/pem.ts';

const isKey = ({ label }: { readonly label: string }): boolean => label.endsWith('PRIVATE KEY');

/** The certificates of a text, in its order; a sentence where it holds none, or holds a key. */
export function certificatesIn(text: string): Result<string, string> {
  const { blocks, flaws } = readPem(text);
  const [flaw] = flaws;
  if (flaw !== undefined) return err(flaw.message);
  if (blocks.some(isKey))
    return err('A private key stands beside the certificate. Give the certificate alone: it is uploaded.');
  const certificates = blocks.filter(({ label }) => label === 'CERTIFICATE');
  return certificates.length === 0
    ? err('This is no certificate in PEM, which begins with `-----BEGIN CERTIFICATE-----`.')
    : ok(certificates.map(({ label, der }) => toPem(label, der)).join(''));
}

/** The first of them, as `certificatesIn` lays them out, and how many stand after it. */
export function firstCertificate(pem: string): { readonly first: string; readonly more: number } {
  const [first = pem, ...others] = pem.match(/-----BEGIN [^]*?-----END [^\n]*\n/g) ?? [];
  return { first, more: others.length };
}

/** The key of a text; a sentence where the gateway could not use it. */
export function privateKeyIn(text: string): Result<string, string> {
  const { blocks, flaws } = readPem(text);
  const keys = blocks.filter(isKey);
  const [key] = keys;
  if (key === undefined)
    return err(
      flaws[0]?.message ?? 'This is no private key in PEM, which begins with `-----BEGIN PRIVATE KEY-----`.',
    );
  if (keys.length > 1) return err('The text holds several private keys. Give the one of the certificate.');
  if (key.legacyEncrypted || key.label.startsWith('ENCRYPTED'))
    return err('The private key is encrypted, and the gateway asks for no passphrase. Give it decrypted.');
  return ok(toPem(key.label, key.der));
}

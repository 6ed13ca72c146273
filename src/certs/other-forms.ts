// Forms of certificates and keys that are met and not read here, because Kong reads none of them: what each is, and what
// makes a certificate in PEM of it.
import { fault, type CertFault } from './fault.ts';

const pkcs7 = (form: string): string =>
  `This is PKCS#7, a box of certificates that Kong does not read. Take them out of it: openssl pkcs7 ${form}-print_certs -in FILE -out certificates.pem`;

const ofLabels: { readonly [label: string]: string } = {
  PKCS7: pkcs7(''),
  CMS: pkcs7(''),
  'PKCS #7 SIGNED DATA': pkcs7(''),
  'TRUSTED CERTIFICATE':
    'This is a certificate with notes of openssl on what to trust it for, which Kong does not read. Leave them out: openssl x509 -in FILE -out certificate.pem',
  'PUBLIC KEY':
    'This is a public key, which nobody asks for here: the certificate holds it. Bring the certificate, or the private key.',
  'RSA PUBLIC KEY':
    'This is a public key, which nobody asks for here: the certificate holds it. Bring the certificate, or the private key.',
  'X509 CRL':
    'This is a list of certificates that were revoked (CRL), not a certificate. Ask the authority for the certificate.',
};

/** About a block of PEM that is neither certificate nor request nor private key. */
export const strangeBlock = (label: string): CertFault =>
  fault('label', ofLabels[label] ?? `A block "${label}" has no place here and was left out.`);

/** The object identifier of signed data, which stands at the beginning. */
const signedData = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];

const isPkcs7 = (bytes: Uint8Array): boolean =>
  Array.from({ length: 8 }, (_, at) => at).some((at) =>
    signedData.every((byte, i) => bytes[at + i] === byte),
  );

/** With a mark of byte order, or with a NUL beside its first dash. */
const isUtf16 = ({ 0: first, 1: second }: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (first === 0x2d && second === 0) ||
  (first === 0 && second === 0x2d);

/** Null for bytes that may be read. */
export function strangeBytes(bytes: Uint8Array): CertFault | null {
  if (isUtf16(bytes))
    return fault(
      'utf-16',
      'This text is in UTF-16, which Kong does not read. Save it as UTF-8 and try again.',
    );
  return isPkcs7(bytes) ? fault('pkcs7', pkcs7('-inform DER ')) : null;
}

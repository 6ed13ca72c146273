// A certificate as plain data: what the studio shows, the terminal prints, and every check looks at.
import { own, toHex, type Bytes } from './bytes.ts';
import type { ExtensionSet } from './extensions.ts';
import { extensionsOf, serialText } from './issue.ts';
import { toPem } from './pem.ts';
import { certificateOf, derOf } from './read-der.ts';
import type { CertServices } from './services.ts';
import { isWeakSignature, shapeOf, signatureTitle, verifyBytes, type PublicKeyShape } from './signature.ts';
import { nameParts, nameText, partOf, type NamePart } from './subject.ts';
import { millisecondsOf } from './time.ts';

export interface CertificateInfo {
  readonly der: Bytes;
  readonly pem: string;
  readonly subject: readonly NamePart[];
  readonly issuer: readonly NamePart[];
  /** One line each. */
  readonly subjectText: string;
  readonly issuerText: string;
  readonly commonName: string;
  /** Hexadecimal, with colons. */
  readonly serial: string;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly publicKey: PublicKeyShape;
  readonly spki: Bytes;
  readonly signature: { readonly title: string; readonly weak: boolean };
  readonly extensions: ExtensionSet;
  /** As openssl prints them. */
  readonly sha256: string;
  readonly sha1: string;
  /** The SHA-256 of the public key: equal for all certificates of one key, and for the key itself. */
  readonly keyHash: string;
  /** Subject and issuer are the same name. */
  readonly selfIssued: boolean;
}

/** Null when the bytes are no certificate. */
export async function readCertificate(der: Bytes, services: CertServices): Promise<CertificateInfo | null> {
  const read = certificateOf(der);
  if (read === null) return null;
  try {
    const [subject, issuer] = [nameParts(read.subject), nameParts(read.issuer)];
    const spki = derOf(read.subjectPublicKeyInfo.toSchema());
    const [sha256, sha1, keyHash] = await Promise.all([
      digest('SHA-256', der, services, ':'),
      digest('SHA-1', der, services, ':'),
      hashOfKey(spki, services),
    ]);
    const { algorithmId } = read.signatureAlgorithm;
    return {
      der,
      pem: toPem('CERTIFICATE', der),
      subject,
      issuer,
      subjectText: nameText(subject),
      issuerText: nameText(issuer),
      commonName: partOf(subject, 'CN'),
      serial: serialText(read),
      notBefore: millisecondsOf(read.notBefore),
      notAfter: millisecondsOf(read.notAfter),
      publicKey: shapeOf(read.subjectPublicKeyInfo),
      spki,
      signature: { title: signatureTitle(algorithmId), weak: isWeakSignature(algorithmId) },
      extensions: extensionsOf(read),
      sha256,
      sha1,
      keyHash,
      selfIssued: read.subject.isEqual(read.issuer),
    };
  } catch {
    // Damaged inside: pkijs reads parts only when asked for them.
    return null;
  }
}

async function digest(
  hash: 'SHA-1' | 'SHA-256',
  bytes: Bytes,
  { crypto }: CertServices,
  between = '',
): Promise<string> {
  return toHex(own(await crypto.subtle.digest(hash, bytes)), between).toUpperCase();
}

export const hashOfKey = (spki: Bytes, services: CertServices): Promise<string> =>
  digest('SHA-256', spki, services);

/** Whether `issuer` holds the key that signed `info`; null when that cannot be told here. */
export async function isSignedBy(
  info: CertificateInfo,
  issuer: CertificateInfo,
  services: CertServices,
): Promise<boolean | null> {
  const read = certificateOf(info.der);
  const signer = certificateOf(issuer.der);
  if (read === null || signer === null) return false;
  // Both places have to name the same algorithm (RFC 5280, 4.1.1.2).
  if (read.signature.algorithmId !== read.signatureAlgorithm.algorithmId) return false;
  const signature = read.signatureValue.valueBlock.valueHexView;
  return await verifyBytes(
    read.tbsView,
    signature,
    read.signatureAlgorithm,
    signer.subjectPublicKeyInfo,
    services,
  );
}

/** The name of the issuer is that of the other's subject. Case and blanks do not count (RFC 5280, 7.1). */
export const isNamedAfter = (info: CertificateInfo, issuer: CertificateInfo): boolean =>
  info.issuer.length === issuer.subject.length &&
  info.issuer.every(({ type, value }, i) => {
    const other = issuer.subject[i];
    return other?.type === type && prepared(other.value) === prepared(value);
  });

const prepared = (value: string): string => value.trim().replace(/\s+/g, ' ').toLowerCase();

// One certificate, written and signed. What stands in it is decided elsewhere; here it only becomes DER.
import { BitString, Integer } from 'asn1js';
import { Certificate, type RelativeDistinguishedNames } from 'pkijs';
import { own, toHex, type Bytes } from './bytes.ts';
import {
  noExtensions,
  readExtensions,
  toExtensions,
  type ChosenExtensions,
  type ExtensionSet,
} from './extensions.ts';
import type { Signer } from './key-pair.ts';
import { certificateOf, derOf, known, publicKeyOf } from './read-der.ts';
import type { CertServices } from './services.ts';
import { identifierOf, signBytes } from './signature.ts';
import { timeOf } from './time.ts';

/** Who signs: a certificate with its key. */
export interface Issuer {
  readonly der: Bytes;
  readonly signer: Signer;
}

export interface CertificatePlan {
  readonly subject: RelativeDistinguishedNames;
  /** Of the holder. */
  readonly spki: Bytes;
  /** Milliseconds since 1970. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly extensions: ChosenExtensions;
}

/** A clock of another machine may be behind. */
export const backdated = 5 * 60_000;

/** Signed by the issuer, or by itself where the issuer is a key alone. */
export async function issue(
  plan: CertificatePlan,
  issuer: Issuer | Signer,
  services: CertServices,
): Promise<Bytes> {
  const signer = 'der' in issuer ? issuer.signer : issuer;
  const parent = 'der' in issuer ? known(certificateOf(issuer.der)) : null;
  const subjectKeyId = await keyId(plan.spki, services);
  const made = new Certificate();
  made.version = 2;
  made.serialNumber = new Integer({ valueHex: serial(services).buffer });
  made.notBefore = timeOf(wholeSeconds(plan.notBefore));
  made.notAfter = timeOf(wholeSeconds(plan.notAfter));
  made.subject = plan.subject;
  made.issuer = parent?.subject ?? made.subject;
  made.subjectPublicKeyInfo = known(publicKeyOf(plan.spki));
  made.extensions = toExtensions({
    ...noExtensions,
    ...plan.extensions,
    subjectKeyId,
    authorityKeyId: parent === null ? subjectKeyId : await idOf(parent, signer, services),
  });
  return await signed(made, signer, services);
}

async function idOf(parent: Certificate, signer: Signer, services: CertServices): Promise<Bytes> {
  return readExtensions(parent.extensions ?? []).subjectKeyId ?? (await keyId(signer.spki, services));
}

async function signed(made: Certificate, signer: Signer, services: CertServices): Promise<Bytes> {
  made.signature = identifierOf(signer.kind);
  made.signatureAlgorithm = identifierOf(signer.kind);
  made.tbsView = derOf(made.encodeTBS());
  const signature = await signBytes(own(made.tbsView), signer.signingKey, signer.kind, services);
  made.signatureValue = new BitString({ valueHex: signature });
  return derOf(made.toSchema(true));
}

/** The SHA-1 of the key's bits, as RFC 5280 (4.2.1.2) proposes: a mark to find it by, no protection. */
async function keyId(spki: Bytes, { crypto }: CertServices): Promise<Bytes> {
  const bits = known(publicKeyOf(spki)).subjectPublicKey.valueBlock.valueHexView;
  return own(await crypto.subtle.digest('SHA-1', own(bits)));
}

/** 126 bits of chance; the first two say that the number is positive and as long as all others. */
function serial({ crypto }: CertServices): Bytes {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}

const wholeSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000) * 1000;

export const serialText = (certificate: Certificate): string =>
  toHex(certificate.serialNumber.valueBlock.valueHexView, ':');

export const extensionsOf = ({ extensions }: Certificate): ExtensionSet => readExtensions(extensions ?? []);

// Signatures under certificates and requests: Web Crypto signs and verifies, and what it calls an algorithm becomes the
// identifier that stands in the file. pkijs has no Ed25519 and signs with SHA-1 unless told otherwise, so it is not asked.
import { fromBER, Null, ObjectIdentifier } from 'asn1js';
import {
  AlgorithmIdentifier,
  createCMSECDSASignature,
  createECDSASignatureFromCMS,
  RSASSAPSSParams,
  type PublicKeyInfo,
} from 'pkijs';
import { own, type Bytes } from './bytes.ts';
import { keyKindOf, type KeyKindId } from './key-kinds.ts';
import type { CertServices } from './services.ts';

export const ed25519 = '1.3.101.112';
export const rsaKey = '1.2.840.113549.1.1.1';
const rsaPss = '1.2.840.113549.1.1.10';
const ed448 = '1.3.101.113';
export const ecKey = '1.2.840.10045.2.1';

type Hash = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
interface Scheme {
  readonly name: 'RSASSA-PKCS1-v1_5' | 'RSA-PSS' | 'ECDSA' | 'Ed25519';
  readonly hash: Hash;
  /** Of RSA-PSS. */
  readonly saltLength?: number;
  /** As openssl writes it. */
  readonly title: string;
}

const schemes: { readonly [oid: string]: Scheme } = {
  '1.2.840.113549.1.1.5': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-1', title: 'sha1WithRSAEncryption' },
  '1.2.840.113549.1.1.11': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', title: 'sha256WithRSAEncryption' },
  '1.2.840.113549.1.1.12': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-384', title: 'sha384WithRSAEncryption' },
  '1.2.840.113549.1.1.13': { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512', title: 'sha512WithRSAEncryption' },
  '1.2.840.10045.4.1': { name: 'ECDSA', hash: 'SHA-1', title: 'ecdsa-with-SHA1' },
  '1.2.840.10045.4.3.2': { name: 'ECDSA', hash: 'SHA-256', title: 'ecdsa-with-SHA256' },
  '1.2.840.10045.4.3.3': { name: 'ECDSA', hash: 'SHA-384', title: 'ecdsa-with-SHA384' },
  '1.2.840.10045.4.3.4': { name: 'ECDSA', hash: 'SHA-512', title: 'ecdsa-with-SHA512' },
  [ed25519]: { name: 'Ed25519', hash: 'SHA-512', title: 'ED25519' },
};

const otherTitles: { readonly [oid: string]: string } = {
  '1.2.840.113549.1.1.4': 'md5WithRSAEncryption',
  [rsaPss]: 'rsassaPss',
  [ed448]: 'ED448',
};

const pssHashes: { readonly [oid: string]: Hash } = {
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

const curves: { readonly [oid: string]: { readonly name: string; readonly size: number } } = {
  '1.2.840.10045.3.1.7': { name: 'P-256', size: 32 },
  '1.3.132.0.34': { name: 'P-384', size: 48 },
  '1.3.132.0.35': { name: 'P-521', size: 66 },
};

const otherCurves: { readonly [oid: string]: string } = {
  '1.3.132.0.10': 'secp256k1',
  '1.3.132.0.33': 'P-224',
  '1.3.36.3.3.2.8.1.1.7': 'brainpoolP256r1',
  '1.3.36.3.3.2.8.1.1.11': 'brainpoolP384r1',
  '1.3.36.3.3.2.8.1.1.13': 'brainpoolP512r1',
};

const otherKeys: { readonly [oid: string]: string } = {
  [ed448]: 'Ed448',
  [rsaPss]: 'RSA-PSS',
  '1.2.840.10040.4.1': 'DSA',
};

export const signatureTitle = (oid: string): string => schemes[oid]?.title ?? otherTitles[oid] ?? oid;

/** SHA-1 and MD5 can be forged. */
export const isWeakSignature = (oid: string): boolean =>
  schemes[oid]?.hash === 'SHA-1' || oid === '1.2.840.113549.1.1.4';

export function identifierOf(kind: KeyKindId): AlgorithmIdentifier {
  const { algorithm, hash } = keyKindOf(kind);
  const found = Object.entries(schemes).find(
    ([, scheme]) => scheme.name === algorithm.name && scheme.hash === hash,
  );
  const algorithmId = found?.[0] ?? ed25519;
  // RFC 4055 wants the empty parameters of RSA written.
  return algorithm.name === 'RSASSA-PKCS1-v1_5'
    ? new AlgorithmIdentifier({ algorithmId, algorithmParams: new Null() })
    : new AlgorithmIdentifier({ algorithmId });
}

export async function signBytes(
  bytes: Bytes,
  key: CryptoKey,
  kind: KeyKindId,
  { crypto }: CertServices,
): Promise<ArrayBuffer> {
  const { algorithm, hash } = keyKindOf(kind);
  const signature = await crypto.subtle.sign({ name: algorithm.name, hash }, key, bytes);
  return algorithm.name === 'ECDSA' ? createCMSECDSASignature(signature) : signature;
}

export interface PublicKeyShape {
  readonly family: 'RSA' | 'EC' | 'Ed25519' | 'other';
  /** Such as `P-384` or `RSA 2048`. */
  readonly title: string;
  /** False for kinds that TLS 1.3 has no signature for, or OpenSSL does not offer; measured with OpenSSL 3.0. */
  readonly fitsTls: boolean;
  /** Of an RSA key; of other keys the size of the field. */
  readonly bits: number;
  readonly curve: string | null;
}

export function shapeOf(info: PublicKeyInfo): PublicKeyShape {
  const { algorithmId, algorithmParams } = info.algorithm;
  if (algorithmId === ed25519)
    return { family: 'Ed25519', title: 'Ed25519', fitsTls: true, bits: 256, curve: null };
  if (algorithmId === ecKey) {
    const parameters: unknown = algorithmParams;
    const oid = parameters instanceof ObjectIdentifier ? parameters.valueBlock.toString() : 'without a curve';
    const curve = curves[oid];
    return {
      family: 'EC',
      title: curve?.name ?? `EC ${otherCurves[oid] ?? oid}`,
      fitsTls: curve !== undefined,
      bits: sizeOf(curve),
      curve: curve?.name ?? null,
    };
  }
  if (algorithmId !== rsaKey) return otherShape(algorithmId);
  const bits = modulusBits(info);
  return { family: 'RSA', title: `RSA ${bits}`, fitsTls: true, bits, curve: null };
}

const otherShape = (oid: string): PublicKeyShape => ({
  family: 'other',
  title: otherKeys[oid] ?? `key of kind ${oid}`,
  fitsTls: oid === ed448 || oid === rsaPss,
  bits: 0,
  curve: null,
});

const sizeOf = (curve: { readonly name: string } | undefined): number => Number(curve?.name.slice(2) ?? 0);

function modulusBits({ parsedKey }: PublicKeyInfo): number {
  if (parsedKey === undefined || !('modulus' in parsedKey)) return 0;
  const bytes = parsedKey.modulus.valueBlock.valueHexView;
  const first = bytes.findIndex((byte) => byte !== 0);
  return first === -1 ? 0 : (bytes.length - first) * 8 - Math.clz32(bytes[first] ?? 0) + 24;
}

/** Null: a signature that Web Crypto cannot judge (MD5, an unusual curve). */
export async function verifyBytes(
  bytes: Uint8Array,
  signature: Uint8Array,
  identifier: AlgorithmIdentifier,
  signer: PublicKeyInfo,
  { crypto }: CertServices,
): Promise<boolean | null> {
  const scheme = schemes[identifier.algorithmId] ?? pssScheme(identifier);
  if (scheme === null) return null;
  const { name, hash, saltLength = 0 } = scheme;
  const { family, curve } = shapeOf(signer);
  if (family !== (name === 'ECDSA' ? 'EC' : name === 'Ed25519' ? 'Ed25519' : 'RSA')) return false;
  if (name === 'ECDSA' && curve === null) return null;
  const algorithm = name === 'ECDSA' ? { name, namedCurve: curve ?? '' } : { name, hash };
  const key = await verifyingKey(signer, algorithm, crypto.subtle);
  if (key === null) return null;
  try {
    const plain = name === 'ECDSA' ? plainEcdsa(signature, curve) : own(signature);
    return plain !== null && (await crypto.subtle.verify({ name, hash, saltLength }, key, plain, own(bytes)));
  } catch {
    // Not even of the form that a signature has.
    return false;
  }
}

async function verifyingKey(
  signer: PublicKeyInfo,
  algorithm: RsaHashedImportParams | EcKeyImportParams,
  subtle: SubtleCrypto,
): Promise<CryptoKey | null> {
  try {
    return await subtle.importKey('spki', signer.toSchema().toBER(), algorithm, false, ['verify']);
  } catch {
    return null;
  }
}

/** RSA-PSS says in its parameters which hash it took. */
function pssScheme({ algorithmId, algorithmParams }: AlgorithmIdentifier): Scheme | null {
  if (algorithmId !== rsaPss) return null;
  try {
    const { hashAlgorithm, saltLength } = new RSASSAPSSParams({ schema: algorithmParams });
    const hash = pssHashes[hashAlgorithm.algorithmId];
    return hash === undefined ? null : { name: 'RSA-PSS', hash, saltLength, title: 'rsassaPss' };
  } catch {
    return null;
  }
}

/** Web Crypto wants the two numbers side by side. */
function plainEcdsa(signature: Uint8Array, curve: string | null): Bytes | null {
  const size = Object.values(curves).find(({ name }) => name === curve)?.size;
  const { offset, result } = fromBER(own(signature));
  return size === undefined || offset === -1 ? null : own(createECDSASignatureFromCMS(result, size));
}

// Private keys: made, and kept as PKCS#8 bytes, which can be handed to a worker and written to a file.
import { ok, type Result } from '../base/result.ts';
import { own, type Bytes } from './bytes.ts';
import { failed, type CertFault } from './fault.ts';
import { keyKindOf, keyKinds, type KeyKindId } from './key-kinds.ts';
import { known, publicKeyOf } from './read-der.ts';
import type { CertServices } from './services.ts';
import { shapeOf } from './signature.ts';

export interface KeyPair {
  readonly kind: KeyKindId;
  /** The private key. */
  readonly pkcs8: Bytes;
  /** The public key. */
  readonly spki: Bytes;
}

/** A key pair with the key that signs. */
export interface Signer extends KeyPair {
  readonly signingKey: CryptoKey;
}

export async function generateKey(kind: KeyKindId, { crypto }: CertServices): Promise<Signer> {
  const { algorithm } = keyKindOf(kind);
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('A key pair was asked for.');
  const [pkcs8, spki] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
    crypto.subtle.exportKey('spki', pair.publicKey),
  ]);
  return { kind, pkcs8: own(pkcs8), spki: own(spki), signingKey: pair.privateKey };
}

export const withoutSigner = ({ kind, pkcs8, spki }: Signer): KeyPair => ({ kind, pkcs8, spki });

const unusable = failed('key', 'This private key cannot be used: its kind is unknown here or it is damaged.');

/** The kind of a key shows only by trying: PKCS#8 of RSA says nothing of its length. */
export async function signerOf(pkcs8: Bytes, { crypto }: CertServices): Promise<Result<Signer, CertFault>> {
  for (const { algorithm } of oneOfEachFamily) {
    // oxlint-disable-next-line no-await-in-loop -- the first that fits
    const signingKey = await imported(pkcs8, algorithm, crypto.subtle);
    if (signingKey === null) continue;
    // oxlint-disable-next-line no-await-in-loop -- the last round
    const spki = await publicHalf(signingKey, crypto.subtle);
    if (spki === null) return unusable;
    const { title, family, bits } = shapeOf(known(publicKeyOf(spki)));
    const kind = keyKinds.find((one) => one.title === title)?.id;
    if (kind !== undefined) return await matched({ kind, pkcs8, spki, signingKey }, crypto.subtle);
    if (family === 'RSA')
      return failed('key', `An RSA key of ${bits} bits is not on offer: use 2048, 3072 or 4096.`);
  }
  return unusable;
}

/** RSA keys are bound to the hash they were imported with. */
async function matched(signer: Signer, subtle: SubtleCrypto): Promise<Result<Signer, CertFault>> {
  const signingKey = await imported(signer.pkcs8, keyKindOf(signer.kind).algorithm, subtle);
  return signingKey === null ? unusable : ok({ ...signer, signingKey });
}

const oneOfEachFamily = keyKinds.filter(({ id }) => id !== 'rsa-3072' && id !== 'rsa-4096');

async function imported(
  pkcs8: Bytes,
  algorithm: RsaHashedImportParams | EcKeyImportParams | { readonly name: string },
  subtle: SubtleCrypto,
): Promise<CryptoKey | null> {
  try {
    return await subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']);
  } catch {
    return null;
  }
}

/** By way of JWK, because Web Crypto has no step from a private key to its public half. */
async function publicHalf(key: CryptoKey, subtle: SubtleCrypto): Promise<Bytes | null> {
  try {
    const { kty, crv, x, y, n, e } = await subtle.exportKey('jwk', key);
    const half = Object.fromEntries(
      Object.entries({ kty, crv, x, y, n, e }).filter(([, value]) => value !== undefined),
    );
    const open = await subtle.importKey('jwk', half, key.algorithm, true, ['verify']);
    return own(await subtle.exportKey('spki', open));
  } catch {
    return null;
  }
}

// Bytes under a passphrase, as PKCS#8 and PKCS#12 keep them: PBES2 with PBKDF2 and AES-CBC. Older ways cannot be opened
// with Web Crypto; they are named, with the command that turns them into this one.
import { OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  CryptoEngine,
  EncryptedContentInfo,
  PBES2Params,
  PBKDF2Params,
  type ICryptoEngine,
} from 'pkijs';
import { ok, type Result } from '../base/result.ts';
import { own, type Bytes } from './bytes.ts';
import { failed, type CertFault } from './fault.ts';
import { derOf, readAsn } from './read-der.ts';
import type { CertServices } from './services.ts';

const pbes2 = '1.2.840.113549.1.5.13';
const pbkdf2 = '1.2.840.113549.1.5.12';
const ciphers: readonly string[] = [
  '2.16.840.1.101.3.4.1.2',
  '2.16.840.1.101.3.4.1.22',
  '2.16.840.1.101.3.4.1.42',
];
const otherNames: { readonly [oid: string]: string } = {
  '1.2.840.113549.1.12.1.3': 'PBE with SHA-1 and 3DES',
  '1.2.840.113549.1.12.1.6': 'PBE with SHA-1 and RC2',
  '1.2.840.113549.1.5.3': 'PBE with MD5 and DES',
  '1.2.840.113549.3.7': '3DES',
  '1.3.6.1.4.1.11591.4.11': 'scrypt',
};

/** Guesses cost this many rounds each. */
const rounds = 210_000;
/** More would keep a machine busy for minutes. */
const mostRounds = 5_000_000;

export const parameters = {
  // pkijs draws an iv of its own; this one only has to be there.
  contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: new Uint8Array(16) },
  hmacHashAlgorithm: 'SHA-256',
  iterationCount: rounds,
};

export const engineOf = ({ crypto }: CertServices): ICryptoEngine =>
  new CryptoEngine({ crypto, subtle: crypto.subtle });

export const passphraseBytes = (passphrase: string): ArrayBuffer =>
  new TextEncoder().encode(passphrase).buffer;

export async function encrypt(
  bytes: Bytes,
  passphrase: string,
  services: CertServices,
): Promise<{ readonly algorithm: AlgorithmIdentifier; readonly data: OctetString }> {
  const made = await engineOf(services).encryptEncryptedContentInfo({
    ...parameters,
    password: passphraseBytes(passphrase),
    contentToEncrypt: bytes.buffer,
    contentType: '1.2.840.113549.1.7.1',
  });
  const data = new OctetString({ valueHex: made.getEncryptedContent() });
  return { algorithm: made.contentEncryptionAlgorithm, data };
}

/** EncryptedPrivateKeyInfo, the content of an `ENCRYPTED PRIVATE KEY`. */
export async function encryptedKey(pkcs8: Bytes, passphrase: string, services: CertServices): Promise<Bytes> {
  const { algorithm, data } = await encrypt(pkcs8, passphrase, services);
  return derOf(new Sequence({ value: [algorithm.toSchema(), data] }));
}

/** What speaks against opening it at all, in a few words; null when nothing does. */
export function lockProblem({ algorithmId, algorithmParams }: AlgorithmIdentifier): string | null {
  if (algorithmId !== pbes2) return otherNames[algorithmId] ?? algorithmId;
  try {
    const { keyDerivationFunc, encryptionScheme } = new PBES2Params({ schema: algorithmParams });
    const derivation = keyDerivationFunc.algorithmId;
    if (derivation !== pbkdf2) return otherNames[derivation] ?? derivation;
    const cipher = encryptionScheme.algorithmId;
    if (!ciphers.includes(cipher)) return otherNames[cipher] ?? cipher;
    const { iterationCount } = new PBKDF2Params({ schema: keyDerivationFunc.algorithmParams });
    return iterationCount > mostRounds ? `${iterationCount} rounds of PBKDF2` : null;
  } catch {
    return 'damaged parameters';
  }
}

export async function decrypt(
  algorithm: AlgorithmIdentifier,
  data: OctetString,
  passphrase: string,
  services: CertServices,
): Promise<Bytes | null> {
  const content = { contentEncryptionAlgorithm: algorithm, encryptedContent: data };
  const encryptedContentInfo = new EncryptedContentInfo({ ...content, disableSplit: true });
  try {
    const password = passphraseBytes(passphrase);
    return own(await engineOf(services).decryptEncryptedContentInfo({ password, encryptedContentInfo }));
  } catch {
    return null;
  }
}

function lockOf(schema: Sequence): AlgorithmIdentifier | null {
  try {
    return new AlgorithmIdentifier({ schema });
  } catch {
    return null;
  }
}

/** The PKCS#8 inside an EncryptedPrivateKeyInfo. */
export async function openKey(
  der: Bytes,
  passphrase: string | null,
  services: CertServices,
): Promise<Result<Bytes, CertFault>> {
  const asn = readAsn(der);
  const [algorithm, data] = asn instanceof Sequence ? asn.valueBlock.value : [];
  const lock = algorithm instanceof Sequence ? lockOf(algorithm) : null;
  if (lock === null || !(data instanceof OctetString))
    return failed('key', 'This encrypted private key is damaged. Copy it again.');
  const problem = lockProblem(lock);
  if (problem !== null) return failed('encryption', unopened(problem));
  if (passphrase === null)
    return failed('passphrase-needed', 'This private key is encrypted: give its passphrase.');
  const opened = await decrypt(lock, data, passphrase, services);
  return opened === null
    ? failed('passphrase-wrong', 'The passphrase does not open this private key.')
    : ok(opened);
}

const unopened = (problem: string): string =>
  `This private key is encrypted in a way that browsers cannot open (${problem}). ` +
  'Turn it into one that they can: openssl pkcs8 -topk8 -v2 aes-256-cbc -v2prf hmacWithSHA256 -in KEY -out NEW-KEY';

// Whatever people have: PEM with any number of blocks, DER, PKCS#12, a Secret of Kubernetes, base64 of any of them. Told
// apart by its content, since names of files say little. What a part cannot give is a flaw; the other parts are read.
import { err, ok, type Result } from '../base/result.ts';
import { fromBase64, own, type Bytes } from './bytes.ts';
import { readCertificate, type CertificateInfo } from './certificate-info.ts';
import { fault, failed, type CertFault } from './fault.ts';
import type { KeyPair } from './key-pair.ts';
import { strangeBlock, strangeBytes } from './other-forms.ts';
import { looksLikePem, readPem, type PemBlock } from './pem.ts';
import { pkcs12Of, readPkcs12 } from './pkcs12.ts';
import { looksLikeDer, readAsn } from './read-der.ts';
import { isKeyLabel, keyLabelOf, readKeyBlock, readKeyDer, readPkcs8 } from './read-key.ts';
import { readRequest, type RequestInfo } from './request.ts';
import { looksLikeSecret, secretEntries } from './secret-entries.ts';
import type { CertServices } from './services.ts';

export interface Flaw extends CertFault {
  /** Where it was found, such as `line 4` or `tls.key`. */
  readonly origin: string;
}

export interface Material {
  readonly form: 'pem' | 'der' | 'pkcs12' | 'secret';
  readonly certificates: readonly { readonly info: CertificateInfo; readonly origin: string }[];
  /** Secret: for signing and for nothing else. */
  readonly keys: readonly { readonly key: KeyPair; readonly origin: string }[];
  readonly requests: readonly { readonly info: RequestInfo; readonly origin: string }[];
  readonly flaws: readonly Flaw[];
}

type Read = Result<Material, CertFault>;

/** More than any chain needs, and little enough to be read at once. */
const mostBytes = 4_000_000;
const mostBlocks = 1000;

const nothing: Omit<Material, 'form'> = { certificates: [], keys: [], requests: [], flaws: [] };

export async function readMaterial(
  bytes: Uint8Array,
  passphrase: string | null,
  services: CertServices,
): Promise<Read> {
  if (bytes.length > mostBytes)
    return failed('too-large', `This is larger than ${mostBytes / 1_000_000} MB: no certificate is.`);
  const copy = own(bytes);
  const strange = strangeBytes(copy);
  if (strange !== null) return err(strange);
  const binary = await readBinary(copy, passphrase, services);
  if (binary !== null) return binary;
  const text = textOf(copy);
  if (text === null || text.trim() === '') return unknown;
  const read = await readText(text, passphrase, services);
  return read === null ? unknown : somethingIn(read);
}

const unknown = failed(
  'unknown',
  'Nothing here is a certificate, a key or a request. PEM begins with -----BEGIN; DER and PKCS#12 are files of bytes.',
);

/** Without anything read the first flaw is the answer. */
function somethingIn(material: Material): Read {
  const [flaw] = material.flaws;
  const count = material.certificates.length + material.keys.length + material.requests.length;
  if (count > 0) return ok(material);
  return flaw === undefined ? unknown : err(fault(flaw.code, flaw.message));
}

function textOf(bytes: Bytes): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Null when the bytes are no DER. */
async function readBinary(
  bytes: Bytes,
  passphrase: string | null,
  services: CertServices,
): Promise<Read | null> {
  if (!looksLikeDer(bytes)) return null;
  if (readAsn(bytes) === null)
    return failed('truncated', 'This looks like DER, but it is cut off or damaged. Copy the file again.');
  const origin = 'the file';
  const info = await readCertificate(bytes, services);
  if (info !== null) return ok({ ...nothing, form: 'der', certificates: [{ info, origin }] });
  const request = await readRequest(bytes, services);
  if (request !== null) return ok({ ...nothing, form: 'der', requests: [{ info: request, origin }] });
  const file = pkcs12Of(bytes);
  if (file !== null) return await readStore(file, passphrase, services);
  const key = await readKeyDer(bytes, passphrase, services);
  if (key === null) return unknown;
  return key.ok ? ok({ ...nothing, form: 'der', keys: [{ key: key.value, origin }] }) : key;
}

async function readStore(
  file: NonNullable<ReturnType<typeof pkcs12Of>>,
  passphrase: string | null,
  services: CertServices,
): Promise<Read> {
  const read = await readPkcs12(file, passphrase, services);
  if (!read.ok) return read;
  const origin = 'the PKCS#12 file';
  const infos = await Promise.all(read.value.certificates.map((der) => readCertificate(der, services)));
  const keys = await Promise.all(read.value.keys.map((der) => readPkcs8(der, services)));
  return somethingIn({
    form: 'pkcs12',
    certificates: infos.flatMap((info) => (info === null ? [] : [{ info, origin }])),
    keys: keys.flatMap((key) => (key.ok ? [{ key: key.value, origin }] : [])),
    requests: [],
    flaws: keys.flatMap((key) => (key.ok ? [] : [{ ...key.error, origin }])),
  });
}

/** Null when the text holds nothing of the kind. */
async function readText(
  text: string,
  passphrase: string | null,
  services: CertServices,
): Promise<Material | null> {
  if (looksLikeSecret(text)) return await readSecret(text, passphrase, services);
  if (looksLikePem(text)) return await readBlocks(text, passphrase, services);
  // `KONG_CLUSTER_CERT` and Secrets take base64 of a whole file.
  const decoded = /^[\w+/=\s]{40,}$/.test(text) ? fromBase64(text) : null;
  if (decoded === null) return null;
  const inner = textOf(decoded);
  if (inner !== null && looksLikePem(inner)) return await readBlocks(inner, passphrase, services);
  const binary = await readBinary(decoded, passphrase, services);
  return binary?.ok === true ? binary.value : null;
}

async function readBlocks(
  text: string,
  passphrase: string | null,
  services: CertServices,
): Promise<Material> {
  const { blocks, flaws } = readPem(text);
  const flawed = flaws.map(({ line, message }) => ({ ...fault('pem', message), origin: `line ${line}` }));
  const parts: Omit<Material, 'form'>[] = [];
  for (const block of blocks.slice(0, mostBlocks)) {
    // oxlint-disable-next-line no-await-in-loop -- a thousand at once would not be faster
    parts.push(await readBlock(block, passphrase, services));
  }
  const left = blocks.length - mostBlocks;
  const tooMany = fault('too-many', `${left} blocks after the first ${mostBlocks} were not read.`);
  return {
    form: 'pem',
    ...joinedParts(parts),
    flaws: [
      ...flawed,
      ...parts.flatMap((part) => part.flaws),
      ...(left > 0 ? [{ ...tooMany, origin: 'the text' }] : []),
    ],
  };
}

const joinedParts = (parts: readonly Omit<Material, 'form'>[]): Omit<Material, 'form'> => ({
  certificates: parts.flatMap(({ certificates }) => certificates),
  keys: parts.flatMap(({ keys }) => keys),
  requests: parts.flatMap(({ requests }) => requests),
  flaws: parts.flatMap(({ flaws }) => flaws),
});

async function readBlock(
  block: PemBlock,
  passphrase: string | null,
  services: CertServices,
): Promise<Omit<Material, 'form'>> {
  const { label, der } = block;
  const origin = `line ${block.line}`;
  const flawed = (one: CertFault) => ({ ...nothing, flaws: [{ ...one, origin }] });
  if (label === 'CERTIFICATE' || label === 'X509 CERTIFICATE') {
    const info = await readCertificate(der, services);
    if (info !== null) return { ...nothing, certificates: [{ info, origin }] };
    return flawed(fault('certificate', wrongContent(der)));
  }
  if (label.endsWith('CERTIFICATE REQUEST')) {
    const info = await readRequest(der, services);
    if (info !== null) return { ...nothing, requests: [{ info, origin }] };
    return flawed(fault('request', 'This request is cut off or damaged. Copy it again.'));
  }
  if (label === 'EC PARAMETERS' || label === 'DH PARAMETERS') return nothing;
  if (!isKeyLabel(label)) return flawed(strangeBlock(label));
  const key = await readKeyBlock(block, passphrase, services);
  return key.ok ? { ...nothing, keys: [{ key: key.value, origin }] } : flawed(key.error);
}

/** A key in a box that says CERTIFICATE is met in the wild. */
const wrongContent = (der: Bytes): string =>
  keyLabelOf(der) === null
    ? 'This certificate is cut off or damaged. Copy it again, from its first line to its last.'
    : 'This says CERTIFICATE but holds a private key.';

async function readSecret(
  text: string,
  passphrase: string | null,
  services: CertServices,
): Promise<Material> {
  const { entries, problem } = secretEntries(text);
  const parts = await Promise.all(
    entries.map(async ({ name, text: value }): Promise<Omit<Material, 'form'>> => {
      const read = await readText(value, passphrase, services);
      if (read === null) return nothing;
      const named = <T extends { readonly origin: string }>(one: T): T => ({ ...one, origin: name });
      const { certificates, keys, requests, flaws } = read;
      return {
        certificates: certificates.map(named),
        keys: keys.map(named),
        requests: requests.map(named),
        flaws: flaws.map(named),
      };
    }),
  );
  const whole = joinedParts(parts);
  const flaws =
    problem === null ? whole.flaws : [...whole.flaws, { ...fault('secret', problem), origin: 'the text' }];
  return { form: 'secret', ...whole, flaws };
}

/** What may be uploaded: certificates and nothing else. A private key is refused before anything is read. */
export async function readCertificatesOnly(
  bytes: Uint8Array,
  services: CertServices,
): Promise<Result<readonly CertificateInfo[], CertFault>> {
  const text = textOf(own(bytes));
  const holdsKey =
    keyLabelOf(own(bytes)) !== null ||
    (text !== null && readPem(text).blocks.some(({ label }) => isKeyLabel(label)));
  if (holdsKey) return privateKey;
  const read = await readMaterial(bytes, null, services);
  if (!read.ok) return ofKeys.has(read.error.code) ? privateKey : read;
  const { keys, flaws } = read.value;
  if (keys.length > 0 || flaws.some(({ code }) => ofKeys.has(code))) return privateKey;
  const [flaw] = flaws;
  if (flaw !== undefined) return err(fault(flaw.code, flaw.message));
  const infos = read.value.certificates.map(({ info }) => info);
  return infos.length > 0
    ? ok(infos)
    : failed('no-certificate', 'There is no certificate in this, only a request. Have it signed first.');
}

/** Codes of faults that only private keys have. */
const ofKeys: ReadonlySet<string> = new Set(['passphrase-needed', 'key', 'encryption']);

const privateKey = failed('private-key', 'This is a private key, not a certificate. Nothing was kept.');

// PKCS#12 (.p12, .pfx): a certificate, its key and those above it under one passphrase, laid out as openssl 3 does.
import { BmpString, OctetString } from 'asn1js';
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  Certificate,
  ContentInfo,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs';
import { err, ok, type Result } from '../base/result.ts';
import { own, type Bytes } from './bytes.ts';
import { decrypt, encrypt, engineOf, lockProblem, parameters, passphraseBytes } from './encryption.ts';
import { failed, fault, type CertFault } from './fault.ts';
import { certificateOf, derOf, known, readAsn } from './read-der.ts';
import type { CertServices } from './services.ts';

const certBag = '1.2.840.113549.1.12.10.1.3';
const shroudedBag = '1.2.840.113549.1.12.10.1.2';
const friendlyName = '1.2.840.113549.1.9.20';
const localKeyId = '1.2.840.113549.1.9.21';

/** Its key derivation is plain JavaScript on the calling thread: as many rounds as openssl takes. */
const macRounds = 2048;
const mostMacRounds = 200_000;

const damaged = failed('pkcs12', 'This PKCS#12 file is damaged.');

export interface Pkcs12Content {
  /** That of the key first. */
  readonly certificates: readonly Bytes[];
  readonly keys: readonly Bytes[];
}

export async function writePkcs12(
  certificates: readonly Bytes[],
  pkcs8: Bytes,
  name: string,
  passphrase: string,
  services: CertServices,
): Promise<Bytes> {
  const id = await idOf(certificates[0] ?? new Uint8Array(), services);
  const attributes = [
    new Attribute({ type: friendlyName, values: [new BmpString({ value: name })] }),
    new Attribute({ type: localKeyId, values: [new OctetString({ valueHex: id.buffer })] }),
  ];
  const bags = certificates.map(
    (der, i) =>
      new SafeBag({
        bagId: certBag,
        bagValue: new CertBag({ parsedValue: known(certificateOf(der)) }),
        ...(i === 0 ? { bagAttributes: attributes } : {}),
      }),
  );
  const { algorithm, data } = await encrypt(pkcs8, passphrase, services);
  const bagValue = new PKCS8ShroudedKeyBag({ encryptionAlgorithm: algorithm, encryptedData: data });
  const keyBag = new SafeBag({ bagId: shroudedBag, bagValue, bagAttributes: attributes });
  return await sealed(bags, keyBag, passphrase, services);
}

async function idOf(bytes: Bytes, { crypto }: CertServices): Promise<Bytes> {
  return own(await crypto.subtle.digest('SHA-1', bytes));
}

async function sealed(
  certificates: SafeBag[],
  key: SafeBag,
  passphrase: string,
  services: CertServices,
): Promise<Bytes> {
  const engine = engineOf(services);
  const password = passphraseBytes(passphrase);
  const authenticatedSafe = new AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        { privacyMode: 1, value: new SafeContents({ safeBags: certificates }) },
        { privacyMode: 0, value: new SafeContents({ safeBags: [key] }) },
      ],
    },
  });
  await authenticatedSafe.makeInternalValues({ safeContents: [{ ...parameters, password }, {}] }, engine);
  const file = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe } });
  await file.makeInternalValues(
    { password, iterations: macRounds, pbkdf2HashAlgorithm: 'SHA-256', hmacHashAlgorithm: 'SHA-256' },
    engine,
  );
  return derOf(file.toSchema());
}

/** Null when the bytes are no PKCS#12. */
export function pkcs12Of(bytes: Uint8Array): PFX | null {
  const schema = readAsn(bytes);
  if (schema === null) return null;
  try {
    const file = new PFX({ schema });
    return file.version === 3 && file.authSafe.contentType === ContentInfo.DATA ? file : null;
  } catch {
    return null;
  }
}

export async function readPkcs12(
  file: PFX,
  passphrase: string | null,
  services: CertServices,
): Promise<Result<Pkcs12Content, CertFault>> {
  const { macData } = file;
  if (macData === undefined)
    return failed(
      'pkcs12',
      'This PKCS#12 file has no checksum (MAC). Write it anew with: openssl pkcs12 -export',
    );
  if ((macData.iterations ?? 1) > mostMacRounds)
    return failed('pkcs12', `This PKCS#12 file wants ${macData.iterations} rounds, more than is done here.`);
  if (passphrase === null)
    return failed('passphrase-needed', 'This PKCS#12 file is encrypted: give its passphrase.');
  try {
    await file.parseInternalValues({ password: passphraseBytes(passphrase) }, engineOf(services));
  } catch {
    return failed('passphrase-wrong', 'The passphrase does not open this PKCS#12 file.');
  }
  const safe: unknown = file.parsedValue?.authenticatedSafe;
  return safe instanceof AuthenticatedSafe ? await contentOf(safe, passphrase, services) : damaged;
}

type Opened = Result<Bytes, CertFault>;

async function contentOf(
  { safeContents }: AuthenticatedSafe,
  passphrase: string,
  services: CertServices,
): Promise<Result<Pkcs12Content, CertFault>> {
  const opened = await Promise.all(safeContents.map((one) => openContent(one, passphrase, services)));
  const certificates: Bytes[] = [];
  const keys: Bytes[] = [];
  for (const content of opened) {
    if (!content.ok) return content;
    const bags = bagsOf(content.value);
    if (bags === null) return damaged;
    for (const bag of bags) {
      // oxlint-disable-next-line no-await-in-loop -- one key as a rule
      const read = await readBag(bag, passphrase, services);
      if (!read.ok) return read;
      certificates.push(...read.value.certificates);
      keys.push(...read.value.keys);
    }
  }
  return ok({ certificates, keys });
}

async function openContent(info: ContentInfo, passphrase: string, services: CertServices): Promise<Opened> {
  const content: unknown = info.content;
  if (info.contentType === ContentInfo.DATA && content instanceof OctetString)
    return ok(own(content.getValue()));
  if (info.contentType !== ContentInfo.ENCRYPTED_DATA)
    return failed('pkcs12', 'This PKCS#12 file is locked with a certificate, which cannot be opened here.');
  try {
    const { encryptedContentInfo } = new EncryptedData({ schema: content });
    const { contentEncryptionAlgorithm } = encryptedContentInfo;
    const data = new OctetString({ valueHex: encryptedContentInfo.getEncryptedContent() });
    const problem = lockProblem(contentEncryptionAlgorithm);
    if (problem !== null) return err(legacy(problem));
    return openedOr(await decrypt(contentEncryptionAlgorithm, data, passphrase, services));
  } catch {
    return damaged;
  }
}

const openedOr = (opened: Bytes | null): Opened =>
  opened === null
    ? failed('passphrase-wrong', 'The passphrase does not open what is inside this PKCS#12 file.')
    : ok(opened);

const legacy = (problem: string): CertFault =>
  fault(
    'encryption',
    `This PKCS#12 file is locked in an old way that browsers cannot open (${problem}). ` +
      'Write it anew: openssl pkcs12 -legacy -in OLD.p12 -nodes -out ALL.pem, then openssl pkcs12 -export -in ALL.pem -out NEW.p12',
  );

function bagsOf(bytes: Bytes): readonly SafeBag[] | null {
  try {
    return new SafeContents({ schema: known(readAsn(bytes)) }).safeBags;
  } catch {
    return null;
  }
}

async function readBag(
  { bagValue }: SafeBag,
  passphrase: string,
  services: CertServices,
): Promise<Result<Pkcs12Content, CertFault>> {
  const value: unknown = bagValue;
  if (value instanceof CertBag) {
    const parsed: unknown = value.parsedValue;
    return ok({ certificates: parsed instanceof Certificate ? [derOf(parsed.toSchema())] : [], keys: [] });
  }
  if (value instanceof PrivateKeyInfo) return ok({ certificates: [], keys: [derOf(value.toSchema())] });
  if (!(value instanceof PKCS8ShroudedKeyBag)) return ok({ certificates: [], keys: [] });
  const problem = lockProblem(value.encryptionAlgorithm);
  if (problem !== null) return err(legacy(problem));
  const opened = openedOr(
    await decrypt(value.encryptionAlgorithm, value.encryptedData, passphrase, services),
  );
  return opened.ok ? ok({ certificates: [], keys: [opened.value] }) : opened;
}

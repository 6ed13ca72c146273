// Private keys as other tools write them: PKCS#8, encrypted PKCS#8, PKCS#1 (RSA) and SEC1 (EC). The last two are put into
// a PKCS#8 envelope, because Web Crypto takes nothing else.
import { Integer, Null, ObjectIdentifier, OctetString, Sequence, Constructed } from 'asn1js';
import { ok, type Result } from '../base/result.ts';
import type { Bytes } from './bytes.ts';
import { openKey } from './encryption.ts';
import { failed, type CertFault } from './fault.ts';
import { signerOf, withoutSigner, type KeyPair } from './key-pair.ts';
import type { PemBlock } from './pem.ts';
import { derOf, readAsn } from './read-der.ts';
import type { CertServices } from './services.ts';
import { ecKey, rsaKey } from './signature.ts';

export const isKeyLabel = (label: string): boolean => label.endsWith('PRIVATE KEY');

const damaged = failed('key', 'This private key is damaged. Copy it again, from its first line to its last.');

export async function readKeyBlock(
  { label, der, legacyEncrypted }: PemBlock,
  passphrase: string | null,
  services: CertServices,
): Promise<Result<KeyPair, CertFault>> {
  if (legacyEncrypted)
    return failed(
      'encryption',
      'This private key is encrypted in the old way of openssl (Proc-Type), which browsers cannot open. ' +
        'Turn it into a new one: openssl pkcs8 -topk8 -v2 aes-256-cbc -in KEY -out NEW-KEY',
    );
  if (label === 'ENCRYPTED PRIVATE KEY') return await readEncrypted(der, passphrase, services);
  if (label === 'PRIVATE KEY') return await readPkcs8(der, services);
  const envelope =
    label === 'RSA PRIVATE KEY' ? rsaEnvelope(der) : label === 'EC PRIVATE KEY' ? ecEnvelope(der) : null;
  if (envelope !== null) return await readPkcs8(envelope, services);
  return label === 'RSA PRIVATE KEY' || label === 'EC PRIVATE KEY'
    ? damaged
    : failed('key', `A key of the kind "${label}" cannot be read here. RSA, EC and Ed25519 keys can.`);
}

async function readEncrypted(
  der: Bytes,
  passphrase: string | null,
  services: CertServices,
): Promise<Result<KeyPair, CertFault>> {
  const opened = await openKey(der, passphrase, services);
  if (!opened.ok) return opened;
  const read = await readPkcs8(opened.value, services);
  // Bytes that come out of a wrong passphrase now and then look like a whole block.
  return read.ok || readAsn(opened.value) !== null
    ? read
    : failed('passphrase-wrong', 'The passphrase does not open this private key.');
}

export async function readPkcs8(der: Bytes, services: CertServices): Promise<Result<KeyPair, CertFault>> {
  if (readAsn(der) === null) return damaged;
  const signer = await signerOf(der, services);
  return signer.ok ? ok(withoutSigner(signer.value)) : signer;
}

type AsnValue = Null | ObjectIdentifier;

const envelope = (oid: string, parameters: AsnValue, key: Bytes): Bytes =>
  derOf(
    new Sequence({
      value: [
        new Integer({ value: 0 }),
        new Sequence({ value: [new ObjectIdentifier({ value: oid }), parameters] }),
        new OctetString({ valueHex: key.buffer }),
      ],
    }),
  );

const rsaEnvelope = (der: Bytes): Bytes | null =>
  readAsn(der) === null ? null : envelope(rsaKey, new Null(), der);

/** The curve stands in the key itself, under the mark [0]. */
function ecEnvelope(der: Bytes): Bytes | null {
  const asn = readAsn(der);
  if (!(asn instanceof Sequence)) return null;
  const marked = asn.valueBlock.value.find(
    ({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0,
  );
  const [curve] = marked instanceof Constructed ? marked.valueBlock.value : [];
  return curve instanceof ObjectIdentifier ? envelope(ecKey, curve, der) : null;
}

/** A key in DER, whatever its envelope; null when the bytes are none. */
export async function readKeyDer(
  der: Bytes,
  passphrase: string | null,
  services: CertServices,
): Promise<Result<KeyPair, CertFault> | null> {
  const label = keyLabelOf(der);
  return label === null
    ? null
    : await readKeyBlock({ label, der, line: 1, legacyEncrypted: false }, passphrase, services);
}

/** What a PEM block with these bytes would be called. */
export function keyLabelOf(der: Bytes): string | null {
  const asn = readAsn(der);
  if (!(asn instanceof Sequence)) return null;
  const [first, second, third] = asn.valueBlock.value;
  if (first instanceof Sequence && second instanceof OctetString && third === undefined)
    return 'ENCRYPTED PRIVATE KEY';
  if (!(first instanceof Integer)) return null;
  if (second instanceof Sequence && third instanceof OctetString) return 'PRIVATE KEY';
  if (second instanceof OctetString) return 'EC PRIVATE KEY';
  return second instanceof Integer && third instanceof Integer ? 'RSA PRIVATE KEY' : null;
}

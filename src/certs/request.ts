// Certificate signing requests (CSR, PKCS#10): made for an authority that somebody else runs, and read to be signed.
import { BitString, type Sequence } from 'asn1js';
import { Attribute, CertificationRequest, Extension, Extensions } from 'pkijs';
import { err, ok, type Result } from '../base/result.ts';
import type { AltName } from './alt-name.ts';
import { own, type Bytes } from './bytes.ts';
import { hashOfKey } from './certificate-info.ts';
import { noExtensions, readExtensions, toExtensions, type ExtensionSet } from './extensions.ts';
import { failed, type CertFault } from './fault.ts';
import { generateKey, withoutSigner, type KeyPair, type Signer } from './key-pair.ts';
import type { KeyKindId } from './key-kinds.ts';
import { nodeFaults, type NodeOptions, type SubjectDetails } from './options.ts';
import { toPem } from './pem.ts';
import { derOf, known, publicKeyOf, requestOf } from './read-der.ts';
import type { CertServices } from './services.ts';
import {
  identifierOf,
  shapeOf,
  signBytes,
  signatureTitle,
  verifyBytes,
  type PublicKeyShape,
} from './signature.ts';
import { fileStems } from './stems.ts';
import { nameParts, nameText, partOf, toName, type NamePart } from './subject.ts';

export interface RequestInfo {
  readonly der: Bytes;
  readonly pem: string;
  readonly subject: readonly NamePart[];
  readonly subjectText: string;
  readonly commonName: string;
  readonly publicKey: PublicKeyShape;
  readonly spki: Bytes;
  readonly keyHash: string;
  readonly signature: string;
  /** Whether the asker holds the key; null when that cannot be told here. */
  readonly holds: boolean | null;
  /** What is asked for. */
  readonly extensions: ExtensionSet;
}

export interface RequestOptions {
  readonly key: KeyKindId;
  readonly details: SubjectDetails;
  readonly node: NodeOptions;
}

export interface MadeRequest {
  readonly stem: string;
  readonly request: RequestInfo;
  readonly key: KeyPair;
}

const extensionRequest = '1.2.840.113549.1.9.14';

class OpenRequest extends CertificationRequest {
  body(): Sequence {
    return this.encodeTBS();
  }
}

export async function makeRequest(
  { key, details, node }: RequestOptions,
  services: CertServices,
): Promise<Result<MadeRequest, CertFault>> {
  const [fault] = nodeFaults(node, details, 'nodes.0.');
  if (fault !== undefined) return err(fault);
  const signer = await generateKey(key, services);
  const der = await writeRequest(
    { ...details, commonName: node.commonName },
    node.altNames,
    signer,
    services,
  );
  const request = known(await readRequest(der, services));
  const [stem = ''] = fileStems([{ role: 'data-plane', commonName: node.commonName }]);
  return ok({ stem, request, key: withoutSigner(signer) });
}

async function writeRequest(
  subject: Parameters<typeof toName>[0],
  altNames: readonly AltName[],
  signer: Signer,
  services: CertServices,
): Promise<Bytes> {
  const made = new OpenRequest();
  made.subject = toName(subject);
  made.subjectPublicKeyInfo = known(publicKeyOf(signer.spki));
  const asked = new Extensions({ extensions: toExtensions({ ...noExtensions, altNames }) });
  made.attributes =
    altNames.length === 0 ? [] : [new Attribute({ type: extensionRequest, values: [asked.toSchema()] })];
  made.signatureAlgorithm = identifierOf(signer.kind);
  made.tbsView = derOf(made.body());
  const signature = await signBytes(own(made.tbsView), signer.signingKey, signer.kind, services);
  made.signatureValue = new BitString({ valueHex: signature });
  return derOf(made.toSchema(true));
}

/** Null when the bytes are no request. */
export async function readRequest(der: Bytes, services: CertServices): Promise<RequestInfo | null> {
  const read = requestOf(der);
  if (read === null) return null;
  try {
    const subject = nameParts(read.subject);
    const spki = derOf(read.subjectPublicKeyInfo.toSchema());
    const { algorithmId } = read.signatureAlgorithm;
    const signature = read.signatureValue.valueBlock.valueHexView;
    return {
      der,
      pem: toPem('CERTIFICATE REQUEST', der),
      subject,
      subjectText: nameText(subject),
      commonName: partOf(subject, 'CN'),
      publicKey: shapeOf(read.subjectPublicKeyInfo),
      spki,
      keyHash: await hashOfKey(spki, services),
      signature: signatureTitle(algorithmId),
      holds: await verifyBytes(
        read.tbsView,
        signature,
        read.signatureAlgorithm,
        read.subjectPublicKeyInfo,
        services,
      ),
      extensions: askedFor(read),
    };
  } catch {
    return null;
  }
}

function askedFor({ attributes }: CertificationRequest): ExtensionSet {
  const asked: unknown = attributes?.find(({ type }) => type === extensionRequest)?.values[0];
  if (asked === undefined) return noExtensions;
  const { extensions } = new Extensions({ schema: asked });
  return readExtensions(extensions.filter((one) => one instanceof Extension));
}

/** Whether a request may be signed; the reason when not. */
export function requestFault({ holds }: RequestInfo): Result<null, CertFault> {
  if (holds === true) return ok(null);
  return failed(
    'request-signature',
    holds === false
      ? 'The signature of this request does not hold: whoever made it does not have the key, or it was changed.'
      : 'The signature of this request is of a kind that cannot be checked here. Make it with SHA-2.',
  );
}

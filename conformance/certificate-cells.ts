// Certificates in the situations that people get into, made here: what is uploaded, what is shown, with which key. The
// verdict on each is compared with what openssl does with the same files.
import type { Bytes } from '../src/certs/bytes.ts';
import { readCertificate } from '../src/certs/certificate-info.ts';
import type { CertificateSet, Member } from '../src/certs/certificate-set.ts';
import { issue, type Issuer } from '../src/certs/issue.ts';
import { signerOf } from '../src/certs/key-pair.ts';
import { makeCertificates } from '../src/certs/make.ts';
import { presets, type MakeOptions, type MakePresetId, type NodeOptions } from '../src/certs/options.ts';
import { known } from '../src/certs/read-der.ts';
import type { CertServices } from '../src/certs/services.ts';
import type { ControlPlaneKind } from '../src/certs/options.ts';
import type { KeyKindId } from '../src/certs/key-kinds.ts';
import { emptySubject, toName } from '../src/certs/subject.ts';
import { day } from '../src/certs/time.ts';

export const services: CertServices = { crypto: globalThis.crypto, now: () => Date.now() };

export interface CertificateCell {
  readonly name: string;
  readonly controlPlane: ControlPlaneKind;
  /** As the judge calls it. */
  readonly scenario: 'pinned' | 'intermediate' | 'root';
  readonly upload: readonly Member[];
  readonly present: readonly Member[];
  readonly keyOf: Member;
  /** A name that the certificate has to hold. */
  readonly host: string | null;
}

export async function made(
  preset: MakePresetId,
  change: Partial<MakeOptions>,
  given: CertServices = services,
): Promise<CertificateSet> {
  const options = presets.find(({ id }) => id === preset)?.options;
  if (options === undefined) throw new Error(`no preset ${preset}`);
  const set = await makeCertificates({ ...options, ...change }, given);
  if (!set.ok) throw new Error(set.error.message);
  return set.value;
}

interface Chain {
  readonly root: Member;
  readonly middle: Member;
  readonly leaf: Member;
}

async function chainOf(change: Partial<MakeOptions>, given: CertServices = services): Promise<Chain> {
  const [root, middle, leaf] = (await made('konnect-pki', change, given)).members;
  if (root === undefined || middle === undefined || leaf === undefined) throw new Error('three are made');
  return { root, middle, leaf };
}

/** The same certificate with something else in it, signed by `issuer` or by itself. */
async function changed(member: Member, extensions: object, issuer: Issuer | null): Promise<Member> {
  const signer = await signerIn(member);
  const { certificate } = member;
  const plan = {
    subject: toName({ ...emptySubject, commonName: certificate.commonName }),
    spki: certificate.spki,
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    extensions: { ...certificate.extensions, ...extensions },
  };
  const der: Bytes = await issue(plan, issuer ?? signer, services);
  return { ...member, certificate: known(await readCertificate(der, services)) };
}

async function signerIn({ key }: Member) {
  const signer = key === null ? null : await signerOf(key.pkcs8, services);
  if (signer?.ok !== true) throw new Error('every member has its key');
  return signer.value;
}

const issuerFrom = async (member: Member): Promise<Issuer> => ({
  der: member.certificate.der,
  signer: await signerIn(member),
});

type Situation = Omit<CertificateCell, 'name' | 'controlPlane' | 'host'>;
type Maker = (key: KeyKindId) => Promise<Situation>;

const konnect: { readonly [name: string]: Maker } = {
  'pinned, signs itself': async (key) => {
    const [leaf] = (await made('konnect-pinned', { key })).members;
    if (leaf === undefined) throw new Error('one is made');
    return { scenario: 'pinned', upload: [leaf], present: [leaf], keyOf: leaf };
  },
  'pinned, of a chain': async (key) => {
    const { leaf } = await chainOf({ key });
    return { scenario: 'pinned', upload: [leaf], present: [leaf], keyOf: leaf };
  },
  intermediate: async (key) => {
    const { middle, leaf } = await chainOf({ key });
    return { scenario: 'intermediate', upload: [middle], present: [leaf], keyOf: leaf };
  },
  root: async (key) => {
    const { root, middle, leaf } = await chainOf({ key });
    return { scenario: 'root', upload: [root], present: [leaf, middle], keyOf: leaf };
  },
  'leaf only, under the root': async (key) => {
    const { root, leaf } = await chainOf({ key });
    return { scenario: 'root', upload: [root], present: [leaf], keyOf: leaf };
  },
  reversed: async (key) => {
    const { root, middle, leaf } = await chainOf({ key });
    return { scenario: 'root', upload: [root], present: [middle, leaf], keyOf: leaf };
  },
  'another key': async (key) => {
    const { root, middle, leaf } = await chainOf({ key });
    return { scenario: 'root', upload: [root], present: [leaf, middle], keyOf: middle };
  },
  'another pinned one': async (key) => {
    const [leaf] = (await made('konnect-pinned', { key })).members;
    const [other] = (await made('konnect-pinned', { key })).members;
    if (leaf === undefined || other === undefined) throw new Error('two are made');
    return { scenario: 'pinned', upload: [other], present: [leaf], keyOf: leaf };
  },
  expired: async (key) => {
    const past = { ...services, now: () => services.now() - 60 * day };
    const { root, middle, leaf } = await chainOf({ key, days: 30 }, past);
    return { scenario: 'root', upload: [root], present: [leaf, middle], keyOf: leaf };
  },
  'for servers only': async (key) => {
    const { root, middle, leaf } = await chainOf({ key });
    const server = await changed(leaf, { extendedKeyUsage: ['serverAuth'] }, await issuerFrom(middle));
    return { scenario: 'root', upload: [root], present: [server, middle], keyOf: leaf };
  },
  'for any purpose': async (key) => {
    const { root, middle, leaf } = await chainOf({ key });
    const free = await changed(leaf, { extendedKeyUsage: ['any'] }, await issuerFrom(middle));
    return { scenario: 'root', upload: [root], present: [free, middle], keyOf: leaf };
  },
  'path length': async (key) => {
    const { root, middle, leaf } = await chainOf({ key });
    const narrow = await changed(root, { pathLength: 0 }, null);
    return { scenario: 'root', upload: [narrow], present: [leaf, middle], keyOf: leaf };
  },
  'no authority': async (key) => {
    const { root, middle, leaf } = await chainOf({ key });
    const powerless = await changed(middle, { isAuthority: false, pathLength: null }, await issuerFrom(root));
    return { scenario: 'root', upload: [root], present: [leaf, powerless], keyOf: leaf };
  },
};

export const konnectNames = Object.keys(konnect);

export async function konnectCell(name: string, key: KeyKindId): Promise<CertificateCell> {
  const maker = konnect[name];
  if (maker === undefined) throw new Error(`no situation ${name}`);
  return { ...(await maker(key)), name: `${key}, ${name}`, controlPlane: 'konnect', host: null };
}

const dns = (value: string) => ({ kind: 'dns', value }) as const;

/** Names under which a shared certificate is asked for. */
export const sharedNodes: readonly NodeOptions[] = [
  { commonName: 'kong_clustering', altNames: [dns('kong_clustering')] },
  { commonName: 'kong_clustering', altNames: [] },
  { commonName: 'kong_clustering', altNames: [dns('cp.example')] },
  { commonName: 'kongdp', altNames: [] },
];

export async function sharedCell(node: NodeOptions): Promise<CertificateCell> {
  const [leaf] = (await made('self-hosted-shared', { nodes: [node] })).members;
  if (leaf === undefined) throw new Error('one is made');
  const names = node.altNames.map(({ value }) => value).join();
  return {
    name: `shared, CN ${node.commonName}, SAN ${names || 'none'}`,
    controlPlane: 'shared',
    scenario: 'pinned',
    upload: [leaf],
    present: [leaf],
    keyOf: leaf,
    host: 'kong_clustering',
  };
}

// What is to be made, as data: the presets, their options with defaults, and what is wrong with options a person gave.
import { readAltName, type AltName } from './alt-name.ts';
import type { Bytes } from './bytes.ts';
import { fault, type CertFault } from './fault.ts';
import type { KeyPair } from './key-pair.ts';
import { keyKindOf, type KeyKindId } from './key-kinds.ts';
import { emptySubject, subjectFaults, type Subject } from './subject.ts';

/** How the control plane judges what a data plane shows. */
export type ControlPlaneKind = 'konnect' | 'shared' | 'pki' | 'pki_check_cn';

export type MakePresetId =
  'konnect-pinned' | 'konnect-pki' | 'self-hosted-shared' | 'self-hosted-pki' | 'own-authority';

export type SubjectDetails = Omit<Subject, 'commonName'>;

export interface NodeOptions {
  readonly commonName: string;
  readonly altNames: readonly AltName[];
}

/** An authority that exists already: its certificate first, then those above it. */
export interface OwnAuthority {
  readonly chain: readonly Bytes[];
  readonly key: KeyPair;
}

export interface MakeOptions {
  readonly preset: MakePresetId;
  readonly key: KeyKindId;
  /** The same in every certificate. */
  readonly details: SubjectDetails;
  /** One certificate each. */
  readonly nodes: readonly NodeOptions[];
  readonly days: number;
  /** Of a root that is made; presets without authorities take no notice of this and the next two. */
  readonly authorityName: string;
  readonly authorityDays: number;
  /** An intermediate authority between root and nodes. */
  readonly intermediate: boolean;
  /** Of a self-hosted control plane under the same root. */
  readonly controlPlane: NodeOptions | null;
  readonly authority: OwnAuthority | null;
}

export interface Preset {
  readonly id: MakePresetId | 'sign-request' | 'make-request' | 'renew';
  readonly title: string;
  readonly help: string;
  readonly task: 'make' | 'sign-request' | 'make-request' | 'renew';
  readonly controlPlane: ControlPlaneKind;
  /** An authority has to be imported. */
  readonly needsAuthority: boolean;
  readonly options: MakeOptions;
}

export const validities = [
  { days: 3650, title: '10 years', note: 'As long as certificates that Konnect makes.' },
  { days: 1095, title: '3 years', note: 'As long as those of `kong hybrid gen_cert`.' },
  { days: 365, title: '1 year', note: '' },
  { days: 30, title: '30 days', note: 'What openssl takes when no days are given.' },
] as const;

/** The name that data planes ask a shared control plane for. */
export const sharedName = 'kong_clustering';

const { commonName: _, ...noDetails } = emptySubject;
const sharedAltName: AltName = { kind: 'dns', value: sharedName };

const plain: MakeOptions = {
  preset: 'konnect-pinned',
  key: 'p-384',
  details: noDetails,
  nodes: [{ commonName: 'kongdp', altNames: [] }],
  days: 3650,
  authorityName: 'Kong data planes root',
  authorityDays: 3650,
  intermediate: false,
  controlPlane: null,
  authority: null,
};

const dp = (commonName: string): NodeOptions => ({ commonName, altNames: [] });

export const presets: readonly Preset[] = [
  {
    id: 'konnect-pinned',
    title: 'Konnect, pinned',
    help: 'One certificate that signs itself. The same one is uploaded to Konnect and shown by the data plane.',
    task: 'make',
    controlPlane: 'konnect',
    needsAuthority: false,
    options: plain,
  },
  {
    id: 'konnect-pki',
    title: 'Konnect, PKI',
    help: 'A root that signs a certificate for each data plane. Only the authority is uploaded, once.',
    task: 'make',
    controlPlane: 'konnect',
    needsAuthority: false,
    options: { ...plain, preset: 'konnect-pki', nodes: [dp('dp-1')], days: 1095, intermediate: true },
  },
  {
    id: 'self-hosted-shared',
    title: 'Self-hosted, shared',
    help: 'One certificate and key on both sides, as `kong hybrid gen_cert` makes them.',
    task: 'make',
    controlPlane: 'shared',
    needsAuthority: false,
    options: {
      ...plain,
      preset: 'self-hosted-shared',
      nodes: [{ commonName: sharedName, altNames: [sharedAltName] }],
      days: 1095,
    },
  },
  {
    id: 'self-hosted-pki',
    title: 'Self-hosted, PKI',
    help: 'A root that signs a certificate for the control plane and one for each data plane.',
    task: 'make',
    controlPlane: 'pki',
    needsAuthority: false,
    options: {
      ...plain,
      preset: 'self-hosted-pki',
      nodes: [dp('dp-1')],
      days: 1095,
      controlPlane: { commonName: sharedName, altNames: [sharedAltName] },
    },
  },
  {
    id: 'own-authority',
    title: 'Your own authority',
    help: 'Certificates for data planes, signed by an authority that you have.',
    task: 'make',
    controlPlane: 'konnect',
    needsAuthority: true,
    options: { ...plain, preset: 'own-authority', nodes: [dp('dp-1')], days: 365 },
  },
  {
    id: 'sign-request',
    title: 'Sign a request',
    help: 'A certificate for a key that stays where it is: its request (CSR) is signed by an authority that you have.',
    task: 'sign-request',
    controlPlane: 'konnect',
    needsAuthority: true,
    options: { ...plain, preset: 'own-authority', days: 365 },
  },
  {
    id: 'make-request',
    title: 'Make a request',
    help: 'A key and a request (CSR) for an authority that somebody else runs.',
    task: 'make-request',
    controlPlane: 'konnect',
    needsAuthority: false,
    options: { ...plain, preset: 'own-authority' },
  },
  {
    id: 'renew',
    title: 'Renew',
    help: 'The same names with new dates and a new serial number, for the same key or a new one.',
    task: 'renew',
    controlPlane: 'konnect',
    needsAuthority: false,
    options: plain,
  },
];

/** The most that fits a date with a year of four digits, with room for a clock. */
const mostDays = 365_000;

export const daysFaults = (days: number, field: string): readonly CertFault[] =>
  Number.isInteger(days) && days >= 1 && days <= mostDays
    ? []
    : [fault('days', `A number of whole days from 1 to ${mostDays} is needed.`, field)];

const altNameFaults = (names: readonly AltName[], at: string): readonly CertFault[] =>
  names.flatMap(({ kind, value }, i) => {
    const read = readAltName(value);
    if (read.ok && read.value.kind === kind) return [];
    const message = read.ok ? `"${value}" reads as ${read.value.kind}, not ${kind}.` : read.error;
    return [fault('alt-name', message, `${at}altNames.${i}`)];
  });

export const nodeFaults = (
  { commonName, altNames }: NodeOptions,
  details: SubjectDetails,
  at: string,
): readonly CertFault[] => [
  ...subjectFaults({ ...details, commonName }, at).map((one) => ({
    ...one,
    // What all share is told of once, beside its own field.
    field: one.field?.endsWith('commonName') === true ? one.field : detailOf(one.field),
  })),
  ...altNameFaults(altNames, at),
];

const detailOf = (field: string | null): string => `details.${field?.split('.').at(-1) ?? ''}`;

/** Empty when the options are good. */
export function optionFaults(options: MakeOptions): readonly CertFault[] {
  const { nodes, details, days, authorityDays, authorityName, controlPlane, authority, preset } = options;
  const root = makesRoot(options) ? nodeFaults({ commonName: authorityName, altNames: [] }, details, '') : [];
  const all = [
    ...nodes.flatMap((node, i) => nodeFaults(node, details, `nodes.${i}.`)),
    ...(controlPlane === null ? [] : nodeFaults(controlPlane, details, 'controlPlane.')),
    ...root.map((one) => (one.field === 'commonName' ? { ...one, field: 'authorityName' } : one)),
    ...daysFaults(days, 'days'),
    ...(makesRoot(options) ? daysFaults(authorityDays, 'authorityDays') : []),
    ...(nodes.length === 0 ? [fault('nodes', 'Name at least one data plane.', 'nodes')] : []),
    ...(preset === 'self-hosted-shared' && nodes.length > 1
      ? [fault('nodes', 'In shared mode all sides have one and the same certificate: name one.', 'nodes')]
      : []),
    ...(preset === 'own-authority' && authority === null
      ? [fault('authority', 'Import the certificate and the key of your authority first.', 'authority')]
      : []),
  ];
  return all.filter(
    (one, i) => all.findIndex(({ field, message }) => field === one.field && message === one.message) === i,
  );
}

export const hasAuthority = ({ preset }: Pick<MakeOptions, 'preset'>): boolean =>
  preset !== 'konnect-pinned' && preset !== 'self-hosted-shared';

export const makesRoot = (options: Pick<MakeOptions, 'preset' | 'authority'>): boolean =>
  hasAuthority(options) && options.preset !== 'own-authority' && options.authority === null;

export const isRsa = (key: KeyKindId): boolean => keyKindOf(key).algorithm.name === 'RSASSA-PKCS1-v1_5';

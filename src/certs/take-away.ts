// Certificates as files, with stable names: what goes where is told by the name alone.
import { isBrought, type CertificateSet, type Member } from './certificate-set.ts';
import { toBase64, type Bytes } from './bytes.ts';
import { encryptedKey } from './encryption.ts';
import type { KeyPair } from './key-pair.ts';
import { toPem } from './pem.ts';
import { writePkcs12 } from './pkcs12.ts';
import type { MadeRequest } from './request.ts';
import { isAuthorityRole, roleTitles } from './roles.ts';
import type { CertServices } from './services.ts';

/** `encrypted-key` and `pkcs12` need a passphrase and are left out without one. */
export const fileForms = [
  'certificate',
  'key',
  'bundle',
  'full-chain',
  'der',
  'encrypted-key',
  'pkcs12',
] as const;
export type FileForm = (typeof fileForms)[number];

/** What is needed to set up data planes. */
export const usualForms: readonly FileForm[] = ['certificate', 'key', 'bundle'];

export interface CertFile {
  /** Such as `dp-1.crt`. */
  readonly name: string;
  readonly form: FileForm | 'request';
  /** Stem of the certificate it belongs to. */
  readonly stem: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Null for DER and PKCS#12. */
  readonly text: string | null;
  /** Holds a private key: masked on a screen, written for its owner alone. */
  readonly secret: boolean;
  /** One sentence. */
  readonly what: string;
}

export interface TakeAwayOptions {
  readonly forms: readonly FileForm[];
  /** Null or empty: none. */
  readonly passphrase: string | null;
}

export async function takeAway(
  set: CertificateSet,
  { forms, passphrase }: TakeAwayOptions,
  services: CertServices,
): Promise<readonly CertFile[]> {
  const files = await Promise.all(
    set.members.map(async (member) => [
      ...openFiles(member, set),
      ...(passphrase === null || passphrase === ''
        ? []
        : await lockedFiles(member, set, forms, passphrase, services)),
    ]),
  );
  return files.flat().filter(({ form }) => (forms as readonly string[]).includes(form));
}

export const requestFiles = ({ stem, request, key }: MadeRequest): readonly CertFile[] => [
  pem(stem, 'csr', 'request', request.pem, `Request of ${stem}: for the authority that signs it.`),
  keyFile(stem, key, stem),
];

const pem = (
  stem: string,
  suffix: string,
  form: CertFile['form'],
  text: string,
  what: string,
  secret = false,
): CertFile => ({
  name: `${stem}.${suffix}`,
  form,
  stem,
  bytes: new TextEncoder().encode(text),
  text,
  secret,
  what,
});

const bytesFile = (
  stem: string,
  suffix: string,
  form: FileForm,
  bytes: Bytes,
  what: string,
  secret: boolean,
): CertFile => ({
  name: `${stem}.${suffix}`,
  form,
  stem,
  bytes,
  text: null,
  secret,
  what,
});

const forKong = 'as Kong needs it';
const toSign = 'it signs, so keep it where nobody else is';

const keyFile = (stem: string, { pkcs8 }: KeyPair, title: string, use = forKong): CertFile =>
  pem(
    stem,
    'key',
    'key',
    toPem('PRIVATE KEY', pkcs8),
    `Private key of ${title}, not encrypted: ${use}.`,
    true,
  );

/** Who signed it, from the nearest up. */
function above(member: Member, { members }: CertificateSet): readonly Member[] {
  if (member.certificate.selfIssued) return [];
  const authorities = members.filter(({ role }) => isAuthorityRole(role)).reverse();
  return authorities.slice(authorities.indexOf(member) + 1);
}

function openFiles(member: Member, set: CertificateSet): readonly CertFile[] {
  const { stem, role, certificate, key } = member;
  const title = isBrought(member)
    ? `the ${roleTitles[role]} that you brought, ${certificate.commonName}`
    : `${stem} (${roleTitles[role]})`;
  const chain = above(member, set).map((one) => one.certificate);
  const intermediates = chain.filter(({ selfIssued }) => !selfIssued);
  const joined = (infos: readonly { readonly pem: string }[]): string =>
    [certificate, ...infos].map((info) => info.pem).join('');
  const isLeaf = !isAuthorityRole(role);
  return [
    pem(stem, 'crt', 'certificate', certificate.pem, `Certificate of ${title}.`),
    bytesFile(stem, 'der', 'der', certificate.der, `Certificate of ${title} in DER.`, false),
    ...(key === null ? [] : [keyFile(stem, key, title, isLeaf ? forKong : toSign)]),
    ...(isLeaf && intermediates.length > 0
      ? [
          pem(
            stem,
            'bundle.crt',
            'bundle',
            joined(intermediates),
            `${stem} and the intermediate authority, without the root: for cluster_cert.`,
          ),
        ]
      : []),
    ...(isLeaf && chain.length > 0
      ? [pem(stem, 'fullchain.crt', 'full-chain', joined(chain), `${stem} and every authority above it.`)]
      : []),
  ];
}

async function lockedFiles(
  member: Member,
  set: CertificateSet,
  forms: readonly FileForm[],
  passphrase: string,
  services: CertServices,
): Promise<readonly CertFile[]> {
  const { stem, certificate, key } = member;
  if (key === null) return [];
  const files: CertFile[] = [];
  if (forms.includes('encrypted-key')) {
    const text = toPem('ENCRYPTED PRIVATE KEY', await encryptedKey(key.pkcs8, passphrase, services));
    const what = `Private key of ${stem}, encrypted: to be kept, since Kong cannot open it.`;
    files.push(pem(stem, 'encrypted.key', 'encrypted-key', text, what, true));
  }
  if (!forms.includes('pkcs12')) return files;
  const ders = [certificate, ...above(member, set).map((one) => one.certificate)].map(({ der }) => der);
  const bytes = await writePkcs12(ders, key.pkcs8, stem, passphrase, services);
  files.push(
    bytesFile(stem, 'p12', 'pkcs12', bytes, `Certificate and key of ${stem} under a passphrase.`, true),
  );
  return files;
}

/** For an environment variable such as KONG_CLUSTER_CERT, on one line. */
export const oneLine = ({ bytes }: CertFile): string => toBase64(bytes);

// The path from a certificate to one that is trusted, and everything that breaks it, as OpenSSL judges: names, signatures,
// dates, authority, path length, key usage and purpose. pkijs has such a judge too, but it lets path length and purpose by.
import { sameBytes } from './bytes.ts';
import { isNamedAfter, isSignedBy, type CertificateInfo } from './certificate-info.ts';
import { allowsPurpose, nameConstraints } from './extensions.ts';
import { finding, type CertFinding } from './facts.ts';
import type { CertServices } from './services.ts';
import { dateText } from './time.ts';

export interface Trust {
  readonly anchors: readonly CertificateInfo[];
  /** Any certificate may end a path, not only one that signs itself. */
  readonly partial: boolean;
  readonly purpose: 'clientAuth' | 'serverAuth';
}

export interface VerifiedPath {
  /** From the leaf up, as far as it could be followed. */
  readonly path: readonly CertificateInfo[];
  /** It ends at an anchor. */
  readonly trusted: boolean;
  readonly findings: readonly CertFinding[];
}

/** A longer path is a loop or an attack. */
const longest = 20;

const isAmong = (list: readonly CertificateInfo[], info: CertificateInfo): boolean =>
  list.some(({ der }) => sameBytes(der, info.der));

export async function verifyPath(
  leaf: CertificateInfo,
  shown: readonly CertificateInfo[],
  trust: Trust,
  services: CertServices,
): Promise<VerifiedPath> {
  const { path, trusted, findings } = await follow(leaf, shown, trust, services);
  const now = services.now();
  return {
    path,
    trusted,
    findings: [
      ...findings,
      ...path.flatMap((info) => [
        ...dateFindings(info, now),
        ...strengthFindings(info),
        ...otherFindings(info),
      ]),
      ...authorityFindings(path),
      ...purposeFindings(path, trust.purpose),
    ],
  };
}

async function follow(
  leaf: CertificateInfo,
  shown: readonly CertificateInfo[],
  { anchors, partial }: Trust,
  services: CertServices,
): Promise<VerifiedPath> {
  const path = [leaf];
  const findings: CertFinding[] = [];
  for (let last = leaf; path.length < longest;) {
    if (isAmong(anchors, last) && (partial || last.selfIssued)) return { path, trusted: true, findings };
    if (last.selfIssued) return { path, trusted: false, findings: [...findings, untrusted(last)] };
    // oxlint-disable-next-line no-await-in-loop -- each step begins where the last one ended
    const step = await stepUp(last, [...anchors, ...shown], services);
    if (step === null) return { path, trusted: false, findings: [...findings, missing(last, anchors)] };
    findings.push(...step.findings);
    path.push(step.issuer);
    last = step.issuer;
  }
  const endless = finding(
    'too-deep',
    `The path does not end: more than ${longest} certificates vouch for one another.`,
  );
  return { path, trusted: false, findings: [...findings, endless] };
}

interface Step {
  readonly issuer: CertificateInfo;
  readonly findings: readonly CertFinding[];
}

/** The issuer whose key signed; failing that one of the same name, with what is wrong about it. */
async function stepUp(
  info: CertificateInfo,
  candidates: readonly CertificateInfo[],
  services: CertServices,
): Promise<Step | null> {
  const named = candidates.filter((one) => isNamedAfter(info, one));
  const verdicts = await Promise.all(named.map((one) => isSignedBy(info, one, services)));
  const issuer = named[verdicts.indexOf(true)];
  if (issuer !== undefined) return { issuer, findings: [] };
  const [first] = named;
  if (first === undefined) return null;
  const unknown = verdicts.includes(null);
  const text = unknown
    ? `The signature of ${nameOf(info)} (${info.signature.title}) cannot be checked here, so nothing says that it holds.`
    : `${nameOf(info)} names ${nameOf(first)} as its issuer, but was signed by another key. Two authorities may have the same name.`;
  return { issuer: first, findings: [finding(unknown ? 'signature-unknown' : 'signature', text, info)] };
}

export const nameOf = ({ commonName, subjectText }: CertificateInfo): string =>
  commonName === '' ? subjectText || 'A certificate without a name' : commonName;

const untrusted = (info: CertificateInfo): CertFinding =>
  finding(
    'untrusted-root',
    `The path ends at ${nameOf(info)}, which signs itself and is not among what the control plane trusts.`,
    info,
  );

function missing(info: CertificateInfo, anchors: readonly CertificateInfo[]): CertFinding {
  const issuer = info.issuerText || 'an issuer without a name';
  return finding(
    anchors.some(({ extensions }) => extensions.isAuthority === true)
      ? 'missing-intermediate'
      : 'missing-issuer',
    `${nameOf(info)} was signed by ${issuer}, which is neither shown nor trusted. The data plane has to show that certificate too, after its own.`,
    info,
  );
}

export function dateFindings(info: CertificateInfo, now: number): readonly CertFinding[] {
  if (now > info.notAfter)
    return [finding('expired', `${nameOf(info)} ended on ${dateText(info.notAfter)}. Renew it.`, info)];
  if (now >= info.notBefore) return [];
  const text = `${nameOf(info)} begins on ${dateText(info.notBefore)}. Wait, or check the clocks.`;
  return [finding('not-yet-valid', text, info)];
}

/** Critical ones that OpenSSL takes without being told to check them. */
const takenByOpenssl: ReadonlySet<string> = new Set([
  'CRL distribution points',
  'certificate policies',
  'policy mappings',
  'policy constraints',
  'inhibit any policy',
  'OCSP no check',
  'Netscape certificate type',
]);

const otherFindings = (info: CertificateInfo): readonly CertFinding[] =>
  info.extensions.others.flatMap(({ name, critical }) => {
    // OpenSSL checks these whether they are critical or not.
    if (name === nameConstraints)
      return [
        finding(
          'name-constraints',
          `${nameOf(info)} limits the names below it (name constraints). They are not checked here, so nothing says that this is accepted.`,
          info,
        ),
      ];
    if (!critical) return [];
    return [
      takenByOpenssl.has(name)
        ? finding(
            'critical-extension',
            `${nameOf(info)} has a critical extension that is not checked here: ${name}.`,
            info,
          )
        : finding(
            'unknown-critical-extension',
            `${nameOf(info)} has a critical extension that OpenSSL does not know, and is refused for it: ${name}.`,
            info,
          ),
    ];
  });

/** What OpenSSL refuses at its usual security level. */
export function strengthFindings(info: CertificateInfo): readonly CertFinding[] {
  const { publicKey, signature } = info;
  const weak =
    publicKey.family === 'RSA' ? publicKey.bits < 2048 : publicKey.family === 'EC' && isSmall(info);
  return [
    ...(weak
      ? [
          finding(
            'weak-key',
            `The key of ${nameOf(info)} (${publicKey.title}) is too short to be accepted.`,
            info,
          ),
        ]
      : []),
    ...(signature.weak
      ? [
          finding(
            'weak-signature',
            `${nameOf(info)} is signed with ${signature.title}, which can be forged and is refused.`,
            info,
          ),
        ]
      : []),
  ];
}

const isSmall = ({ publicKey: { bits } }: CertificateInfo): boolean => bits !== 0 && bits < 224;

/** Everything above the leaf has to be an authority, and to allow as many below itself as there are. */
function authorityFindings(path: readonly CertificateInfo[]): readonly CertFinding[] {
  return path.slice(1).flatMap((info, i) => {
    const { isAuthority, keyUsage, pathLength } = info.extensions;
    if (isAuthority !== true)
      return [
        finding(
          'not-authority',
          `${nameOf(info)} is no authority (CA:TRUE is missing), so it cannot vouch for ${nameAt(path, i)}.`,
          info,
        ),
      ];
    if (keyUsage?.includes('keyCertSign') === false)
      return [
        finding(
          'key-cert-sign',
          `${nameOf(info)} may not sign certificates: its key usage leaves keyCertSign out.`,
          info,
        ),
      ];
    const below = path.slice(1, i + 1).filter(({ selfIssued }) => !selfIssued).length;
    return pathLength === null || below <= pathLength
      ? []
      : [
          finding(
            'path-length',
            `${nameOf(info)} allows ${counted(pathLength)} below it, and here ${below === 1 ? 'stands' : 'stand'} ${below}.`,
            info,
          ),
        ];
  });
}

const counted = (count: number): string =>
  count === 0 ? 'no other authority' : count === 1 ? 'one authority' : `${count} authorities`;

const nameAt = (path: readonly CertificateInfo[], i: number): string => {
  const info = path[i];
  return info === undefined ? 'anything' : nameOf(info);
};

const purposeWords = { clientAuth: 'a client (clientAuth)', serverAuth: 'a server (serverAuth)' } as const;

function purposeFindings(
  path: readonly CertificateInfo[],
  purpose: Trust['purpose'],
): readonly CertFinding[] {
  const refused = path.filter(({ extensions }) => !allowsPurpose(extensions, purpose));
  const [leaf] = path;
  const usage = leaf?.extensions.keyUsage ?? null;
  return [
    ...refused.map((info) =>
      finding(
        purpose === 'clientAuth' ? 'client-auth' : 'server-auth-needed',
        `${nameOf(info)} may not be used for ${purposeWords[purpose]}: its extended key usage leaves that out.${info.extensions.extendedKeyUsage?.includes('any') === true ? ' "Any purpose" does not count.' : ''}`,
        info,
      ),
    ),
    ...(leaf !== undefined &&
    usage !== null &&
    !usage.some((use) => use === 'digitalSignature' || use === 'keyAgreement')
      ? [
          finding(
            'key-usage',
            `The key of ${nameOf(leaf)} may not sign a handshake: its key usage leaves digitalSignature out, as authorities have it.`,
            leaf,
          ),
        ]
      : []),
  ];
}

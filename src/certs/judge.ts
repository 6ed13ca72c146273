// What do I upload, what does the data plane show? A verdict on what a person has, reached by building the path that the
// control plane would build, with the reason for each thing that would fail.
import { sameBytes } from './bytes.ts';
import type { CertificateInfo } from './certificate-info.ts';
import { allowsPurpose } from './extensions.ts';
import { expiryOf } from './expiry.ts';
import { finding, hasErrors, type CertFinding } from './facts.ts';
import { kindFindings } from './key-findings.ts';
import type { ControlPlaneKind } from './options.ts';
import type { CertServices } from './services.ts';
import {
  commonNameFindings,
  keyFindings,
  orderFindings,
  sameFindings,
  sharedFindings,
} from './situation-findings.ts';
import type { Scenario, Situation } from './situation.ts';
import { dateFindings, nameOf, strengthFindings, verifyPath, type VerifiedPath } from './verify-path.ts';

export interface Verdict {
  readonly accepted: boolean;
  readonly scenario: Scenario;
  /** One sentence. */
  readonly headline: string;
  /** Errors first. */
  readonly findings: readonly CertFinding[];
  /** From the data plane's certificate up to the one that is trusted, as far as it could be followed. */
  readonly path: readonly CertificateInfo[];
}

export async function judge(situation: Situation, services: CertServices): Promise<Verdict> {
  const scenario = scenarioOf(situation);
  const [leaf, ...shown] = situation.present;
  if (leaf === undefined || situation.upload.length === 0) return incomplete(scenario, leaf === undefined);
  const path = await pathOf(situation, leaf, shown, services);
  const findings = [
    ...keyFindings(situation, leaf),
    ...(await orderFindings(situation, services)),
    ...(scenario === 'pinned' || scenario === 'shared' ? sameFindings(situation, leaf, scenario) : []),
    ...path.findings,
    ...(situation.controlPlane === 'shared' ? sharedFindings(leaf) : []),
    ...(situation.controlPlane === 'pki_check_cn' ? commonNameFindings(situation, leaf) : []),
    ...otherFindings(situation, path, services.now()),
    ...adviceFindings(situation, leaf, path.path, scenario, services.now()),
  ];
  return verdictOf(scenario, findings, path.path);
}

function verdictOf(
  scenario: Scenario,
  findings: readonly CertFinding[],
  path: readonly CertificateInfo[],
): Verdict {
  const accepted = !hasErrors(findings);
  const once = findings.filter(
    ({ id, about }, i) => findings.findIndex((one) => one.id === id && one.about === about) === i,
  );
  const rank = { error: 0, warning: 1, info: 2 };
  const sorted = once.sort((a, b) => rank[a.severity] - rank[b.severity]);
  const problems = sorted.filter(({ severity }) => severity === 'error');
  const headline = accepted
    ? `Accepted: the path was built and checked over ${path.length === 1 ? 'one certificate' : `${path.length} certificates`}.`
    : `Refused: ${problems[0]?.message ?? ''}`;
  return { accepted, scenario, headline, findings: sorted, path };
}

const incomplete = (scenario: Scenario, isLeafMissing: boolean): Verdict =>
  verdictOf(
    scenario,
    [
      finding(
        'not-read',
        isLeafMissing
          ? 'The data plane has no certificate to show.'
          : 'The control plane has no certificate to trust.',
      ),
    ],
    [],
  );

/** What is uploaded says which way is meant. */
function scenarioOf({ controlPlane, upload, present }: Situation): Scenario {
  if (controlPlane === 'shared') return 'shared';
  const [leaf] = present;
  if (leaf !== undefined && upload.some(({ der }) => sameBytes(der, leaf.der))) return 'pinned';
  const authorities = upload.filter(({ extensions }) => extensions.isAuthority === true);
  if (authorities.length === 0) return 'pinned';
  return authorities.some(({ selfIssued }) => selfIssued) ? 'root' : 'intermediate';
}

async function pathOf(
  { controlPlane, upload }: Situation,
  leaf: CertificateInfo,
  shown: readonly CertificateInfo[],
  services: CertServices,
): Promise<VerifiedPath> {
  // A self-hosted Kong follows the path to a root; Konnect takes whatever was uploaded for its end.
  const partial = controlPlane === 'konnect';
  const made = await verifyPath(leaf, shown, { anchors: upload, partial, purpose: 'clientAuth' }, services);
  const selfHosted = partial ? [] : selfHostedFindings(made, upload, controlPlane);
  if (selfHosted.length === 0) return made;
  // What has to be added is told; that it is missing need not be told again.
  const others = made.findings.filter(({ id }) => id !== 'missing-issuer' && id !== 'missing-intermediate');
  return { ...made, findings: [...selfHosted, ...others] };
}

/** ssl_verify_depth 4: so many between the leaf and what is trusted, which OpenSSL does not count. */
const deepest = 4;

function selfHostedFindings(
  { path, trusted }: VerifiedPath,
  upload: readonly CertificateInfo[],
  controlPlane: ControlPlaneKind,
): readonly CertFinding[] {
  const between = path.length - 2;
  if (trusted && between > deepest)
    return [
      finding(
        'too-deep',
        `The path has ${between} certificates between that of the data plane and the root; a self-hosted Kong follows ${deepest}.`,
      ),
    ];
  const end = path.find((info) => upload.some(({ der }) => sameBytes(der, info.der)));
  if (trusted || end === undefined) return [];
  return [
    finding(
      'needs-root',
      controlPlane === 'shared'
        ? `${nameOf(end)} was signed by an authority. In shared mode the certificate has to sign itself: make one for this mode.`
        : `A self-hosted control plane does not stop at ${nameOf(end)}: put the root that signed it into cluster_ca_cert as well.`,
      end,
    ),
  ];
}

/** Certificates that are there but not on the path are judged for what they are. */
function otherFindings(
  { upload, present }: Situation,
  { path }: VerifiedPath,
  now: number,
): readonly CertFinding[] {
  return [...present, ...upload]
    .filter((info) => !path.includes(info))
    .flatMap((info) => [...dateFindings(info, now), ...strengthFindings(info)]);
}

function adviceFindings(
  { controlPlane, present, upload }: Situation,
  leaf: CertificateInfo,
  path: readonly CertificateInfo[],
  scenario: Scenario,
  now: number,
): readonly CertFinding[] {
  const root = present.slice(1).find(({ selfIssued }) => selfIssued);
  const { state, words } = expiryOf(leaf, now);
  const konnect = controlPlane === 'konnect';
  return [
    ...(konnect && scenario !== 'pinned' && !allowsPurpose(leaf.extensions, 'serverAuth')
      ? [
          finding(
            'server-auth',
            `${nameOf(leaf)} allows clientAuth only. Add serverAuth: the control plane may ask for it.`,
            leaf,
          ),
        ]
      : []),
    ...(konnect
      ? [
          finding(
            'auth-type',
            `The control plane should have auth_type ${scenario === 'pinned' ? 'pinned_client_certs' : 'pki_client_certs'}.`,
          ),
        ]
      : []),
    ...(state === 'soon' || state === 'very-soon'
      ? [
          finding(
            'ends-soon',
            `${nameOf(leaf)} ${words}. A node with a certificate that ended gets no more updates.`,
            leaf,
          ),
        ]
      : []),
    ...kindFindings(leaf),
    ...(root === undefined
      ? []
      : [finding('root-shown', `${nameOf(root)} need not be shown: who trusts it has it.`, root)]),
    ...(upload.length > 1 && konnect && upload.some((info) => !path.includes(info))
      ? [
          finding(
            'more-uploaded',
            'More is uploaded than this data plane needs. Each certificate is trusted by itself.',
          ),
        ]
      : []),
  ];
}

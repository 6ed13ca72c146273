// For certificates that were made: every way to set them up, the best first, each with its verdict, what goes where, and
// the picture of the chain. Ways that would be refused are among them, because people try them.
import { isBrought, type CertificateSet, type Member } from './certificate-set.ts';
import { chainPicture, type ChainPicture } from './chain-picture.ts';
import { judge, type Verdict } from './judge.ts';
import type { ControlPlaneKind } from './options.ts';
import { isAuthorityRole } from './roles.ts';
import type { CertServices } from './services.ts';
import type { Scenario, Situation } from './situation.ts';
import { nameOf } from './verify-path.ts';

export interface Upload {
  /** A name among those of `takeAway`, or the file of the authority that was brought along. */
  readonly file: string;
  readonly where: string;
}

export interface Setting {
  readonly side: 'data-plane' | 'control-plane';
  /** As in kong.conf. */
  readonly name: string;
  readonly value: string;
}

export interface Recommendation {
  readonly scenario: Scenario;
  readonly title: string;
  readonly verdict: Verdict;
  readonly uploads: readonly Upload[];
  readonly settings: readonly Setting[];
  readonly picture: ChainPicture;
}

const titles: { readonly [S in Scenario]: string } = {
  pinned: 'Pinned: the certificate itself',
  intermediate: 'PKI: the intermediate authority',
  root: 'PKI: the root authority',
  shared: 'Shared: the same on both sides',
};

/**
 * `stem` chooses one of several data planes; null for the first. `authorityFile` is where an authority that was brought
 * along stands; null where it is at hand under the name that `takeAway` gives it.
 */
export async function recommend(
  set: CertificateSet,
  controlPlane: ControlPlaneKind,
  stem: string | null,
  services: CertServices,
  authorityFile: string | null = null,
): Promise<readonly Recommendation[]> {
  const leaves = set.members.filter(({ role }) => !isAuthorityRole(role) && role !== 'control-plane');
  const leaf = leaves.find((one) => one.stem === stem) ?? leaves[0];
  if (leaf === undefined) return [];
  const ways = waysOf(set, leaf, controlPlane);
  const made = await Promise.all(
    ways.map((way) => recommendation(set, leaf, controlPlane, way, services, authorityFile)),
  );
  return [...made].sort((a, b) => Number(b.verdict.accepted) - Number(a.verdict.accepted));
}

interface Way {
  readonly scenario: Scenario;
  readonly upload: Member;
  readonly present: readonly Member[];
}

/** The best first, if nothing speaks against it. */
function waysOf({ members }: CertificateSet, leaf: Member, controlPlane: ControlPlaneKind): readonly Way[] {
  if (controlPlane === 'shared') return [{ scenario: 'shared', upload: leaf, present: [leaf] }];
  const authorities = leaf.role === 'data-plane' ? members.filter(({ role }) => isAuthorityRole(role)) : [];
  const intermediates = authorities.filter(({ role }) => role === 'intermediate').reverse();
  const root = authorities.find(({ role }) => role === 'root');
  const bundle = [leaf, ...intermediates];
  const [lowest] = intermediates;
  return [
    ...(root === undefined ? [] : [{ scenario: 'root', upload: root, present: bundle } as const]),
    ...(lowest === undefined ? [] : [{ scenario: 'intermediate', upload: lowest, present: [leaf] } as const]),
    { scenario: 'pinned', upload: leaf, present: [leaf] },
  ];
}

async function recommendation(
  set: CertificateSet,
  leaf: Member,
  controlPlane: ControlPlaneKind,
  { scenario, upload, present }: Way,
  services: CertServices,
  authorityFile: string | null,
): Promise<Recommendation> {
  const control = set.members.find(({ role }) => role === 'control-plane');
  // By name, since the rule without a list asks for one parent domain.
  const allowed = controlPlane === 'pki_check_cn' ? commonNamesOf(set) : [];
  const situation: Situation = {
    controlPlane,
    upload: [upload.certificate],
    present: present.map(({ certificate }) => certificate),
    key: { keyHash: leaf.certificate.keyHash, encrypted: false },
    allowedCommonNames: allowed,
    controlPlaneCertificate: control?.certificate ?? null,
  };
  const verdict = await judge(situation, services);
  const file = (isBrought(upload) ? authorityFile : null) ?? `${upload.stem}.crt`;
  return {
    scenario,
    title: titles[scenario],
    verdict,
    uploads: [{ file, where: placeOf(upload, controlPlane) }],
    settings: [
      ...settingsOf(leaf, file, present, controlPlane, control),
      ...(allowed.length === 0 ? [] : [setting('cluster_allowed_common_names', allowed.join(','))]),
    ],
    picture: chainPicture(set, leaf, upload, present, verdict, services.now()),
  };
}

const commonNamesOf = ({ members }: CertificateSet): readonly string[] =>
  members
    .filter(({ role }) => !isAuthorityRole(role) && role !== 'control-plane')
    .map(({ certificate }) => certificate.commonName);

function placeOf(upload: Member, controlPlane: ControlPlaneKind): string {
  if (controlPlane === 'shared') return 'control plane and every data plane, with its key';
  const place =
    controlPlane === 'konnect'
      ? 'Konnect: the control plane’s data plane certificates (dp-client-certificates)'
      : 'cluster_ca_cert of the control plane';
  return isBrought(upload)
    ? `${place}. It is the authority that you brought, the certificate of ${nameOf(upload.certificate)}; if it is there already, nothing is to be done`
    : place;
}

const dataPlane = (name: string, value: string): Setting => ({ side: 'data-plane', name, value });
const setting = (name: string, value: string): Setting => ({ side: 'control-plane', name, value });

function settingsOf(
  leaf: Member,
  trusted: string,
  present: readonly Member[],
  controlPlane: ControlPlaneKind,
  control: Member | undefined,
): readonly Setting[] {
  const shown = present.length > 1 ? `${leaf.stem}.bundle.crt` : `${leaf.stem}.crt`;
  const own = [dataPlane('cluster_cert', shown), dataPlane('cluster_cert_key', `${leaf.stem}.key`)];
  if (controlPlane === 'konnect')
    return [dataPlane('cluster_mtls', 'pki'), ...own, dataPlane('lua_ssl_trusted_certificate', 'system')];
  if (controlPlane === 'shared') {
    const both = [dataPlane('cluster_mtls', 'shared'), ...own];
    return [...both.map((one): Setting => ({ ...one, side: 'control-plane' })), ...both];
  }
  return [
    ...controlPlaneSettings(controlPlane, control, trusted, present.length > 1),
    dataPlane('cluster_mtls', 'pki'),
    ...own,
    dataPlane('cluster_ca_cert', trusted),
    ...(control === undefined ? [] : [dataPlane('cluster_server_name', serverName(control))]),
  ];
}

function controlPlaneSettings(
  mode: ControlPlaneKind,
  control: Member | undefined,
  trusted: string,
  isBundle: boolean,
): readonly Setting[] {
  const own =
    control === undefined
      ? []
      : [
          setting('cluster_cert', isBundle ? `${control.stem}.bundle.crt` : `${control.stem}.crt`),
          setting('cluster_cert_key', `${control.stem}.key`),
        ];
  return [setting('cluster_mtls', mode), ...own, setting('cluster_ca_cert', trusted)];
}

/** Data planes verify the control plane by this name. */
const serverName = ({ certificate: { extensions, commonName } }: Member): string =>
  extensions.altNames.find(({ kind }) => kind === 'dns')?.value ?? commonName;

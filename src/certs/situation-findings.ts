// What speaks against a situation besides the path itself: the key, the order, the same certificate on both sides, names.
import { sameBytes } from './bytes.ts';
import type { CertificateInfo } from './certificate-info.ts';
import { chainOrder } from './chain-order.ts';
import { allowsPurpose } from './extensions.ts';
import { finding, type CertFinding } from './facts.ts';
import { sharedName } from './options.ts';
import type { CertServices } from './services.ts';
import type { Situation } from './situation.ts';
import { nameOf } from './verify-path.ts';

export function keyFindings({ key, present }: Situation, leaf: CertificateInfo): readonly CertFinding[] {
  if (key === null) return [];
  if (key.encrypted)
    return [
      finding(
        'key-encrypted',
        'The private key is encrypted, and Kong has no way to be given its passphrase. Write it without one.',
      ),
    ];
  if (key.keyHash === leaf.keyHash) return [];
  const other = present.find(({ keyHash }) => keyHash === key.keyHash);
  const text =
    other === undefined
      ? `The private key does not belong to ${nameOf(leaf)}, the first certificate that the data plane shows.`
      : `The private key belongs to ${nameOf(other)}, but the data plane shows ${nameOf(leaf)} first.`;
  return [finding('key-match', text, leaf)];
}

export async function orderFindings(
  { present }: Situation,
  services: CertServices,
): Promise<readonly CertFinding[]> {
  const { state } = await chainOrder(present, services);
  if (state === 'reversed')
    return [
      finding(
        'reversed',
        'The certificates stand in reverse: the one of the data plane has to come first, then who signed it.',
      ),
    ];
  if (state === 'mixed')
    return [
      finding(
        'order',
        'The certificates are out of order: each has to be followed by the one that signed it.',
      ),
    ];
  return state === 'unrelated'
    ? [
        finding(
          'order',
          'The certificates that the data plane shows are no one chain: one was not signed by the next.',
        ),
      ]
    : [];
}

export function sameFindings(
  { upload }: Situation,
  leaf: CertificateInfo,
  scenario: 'pinned' | 'shared',
): readonly CertFinding[] {
  const [first] = upload;
  const same =
    scenario === 'shared'
      ? first !== undefined && sameBytes(first.der, leaf.der)
      : upload.some(({ der }) => sameBytes(der, leaf.der));
  if (same) return [];
  return scenario === 'shared'
    ? [
        finding(
          'shared-differs',
          'In shared mode both sides have the same certificate and key; these certificates differ.',
          leaf,
        ),
      ]
    : [
        finding(
          'pinned-differs',
          `The data plane shows ${nameOf(leaf)}, which is not the certificate that was uploaded. A pinned certificate has to be the very same; a renewed one has to be uploaded too.`,
          leaf,
        ),
      ];
}

/** One certificate is server and client, and is asked for by name. */
export function sharedFindings(leaf: CertificateInfo): readonly CertFinding[] {
  const { extensions, commonName } = leaf;
  const both = allowsPurpose(extensions, 'serverAuth') && allowsPurpose(extensions, 'clientAuth');
  const hosts = extensions.altNames.filter(({ kind }) => kind === 'dns').map(({ value }) => value);
  // Names of hosts are the same in capitals.
  const named = (hosts.length === 0 ? [commonName] : hosts).some((host) => host.toLowerCase() === sharedName);
  const text =
    hosts.length === 0
      ? `Data planes ask for the name ${sharedName}, and this certificate is named ${commonName || 'nothing'}.`
      : `Data planes ask for the name ${sharedName}. The certificate has other alternative names (SAN), so its common name does not count: add ${sharedName} to them.`;
  return [
    ...(named ? [] : [finding('shared-name', text, leaf)]),
    ...(both
      ? []
      : [
          finding(
            'both-purposes',
            'In shared mode the certificate is that of a server and of a client: its extended key usage needs serverAuth and clientAuth, or has to be left out.',
            leaf,
          ),
        ]),
  ];
}

const parentDomain = (name: string): string => name.slice(name.indexOf('.') + 1);

export function commonNameFindings(
  { allowedCommonNames = [], controlPlaneCertificate = null }: Situation,
  leaf: CertificateInfo,
): readonly CertFinding[] {
  const { commonName } = leaf;
  if (allowedCommonNames.length > 0)
    return allowedCommonNames.includes(commonName)
      ? []
      : [
          finding(
            'common-name',
            `${nameOf(leaf)} is not among cluster_allowed_common_names of the control plane.`,
            leaf,
          ),
        ];
  if (controlPlaneCertificate === null)
    return [
      finding(
        'common-name-unknown',
        'Without cluster_allowed_common_names the common name has to have the same parent domain as that of the control plane, whose certificate is not at hand.',
        leaf,
      ),
    ];
  return parentDomain(commonName) === parentDomain(controlPlaneCertificate.commonName)
    ? []
    : [
        finding(
          'common-name',
          `The common names ${commonName} and ${controlPlaneCertificate.commonName} have different parent domains. Set cluster_allowed_common_names, or name the data plane in the domain of the control plane.`,
          leaf,
        ),
      ];
}

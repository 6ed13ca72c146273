// The chain as data to draw: who signed whom, where each certificate goes, and how it fares there.
import type { CertificateSet, Member } from './certificate-set.ts';
import { isNamedAfter, type CertificateInfo } from './certificate-info.ts';
import { expiryOf } from './expiry.ts';
import type { Verdict } from './judge.ts';
import { isAuthorityRole, roleTitles, type Role } from './roles.ts';

export interface ChainNode {
  /** Unique in the picture: the stem of its files. */
  readonly id: string;
  readonly role: Role;
  /** Of the role, such as `root authority`. */
  readonly title: string;
  readonly commonName: string;
  readonly subjectText: string;
  /** The id of who signed it; null for one that signs itself or whose issuer is not there. */
  readonly issuer: string | null;
  /** `upload`: trusted by the control plane. `shown`: in cluster_cert. `offline`: its key signs what lasts for years. */
  readonly places: readonly ('upload' | 'shown' | 'control-plane' | 'offline')[];
  readonly state: 'good' | 'warning' | 'error';
  /** Such as `ends in 29 days`. */
  readonly expiry: string;
}

export type ChainPicture = readonly ChainNode[];

export function chainPicture(
  { members }: CertificateSet,
  leaf: Member,
  upload: Member,
  present: readonly Member[],
  verdict: Verdict,
  now: number,
): ChainPicture {
  return members
    .filter((one) => one === leaf || one.role === 'control-plane' || isAuthorityRole(one.role))
    .map((member): ChainNode => {
      const { certificate, role, stem } = member;
      const issuer = certificate.selfIssued
        ? undefined
        : members.find((one) => isAuthorityRole(one.role) && isNamedAfter(certificate, one.certificate));
      return {
        id: stem,
        role,
        title: roleTitles[role],
        commonName: certificate.commonName,
        subjectText: certificate.subjectText,
        issuer: issuer?.stem ?? null,
        places: [
          ...(member === upload ? (['upload'] as const) : []),
          ...(present.includes(member) ? (['shown'] as const) : []),
          ...(role === 'control-plane' ? (['control-plane'] as const) : []),
          ...(role === 'root' ? (['offline'] as const) : []),
        ],
        state: stateOf(certificate, verdict),
        expiry: expiryOf(certificate, now).words,
      };
    });
}

function stateOf({ sha256 }: CertificateInfo, { findings }: Verdict): ChainNode['state'] {
  const own = findings.filter(({ about }) => about === sha256).map(({ severity }) => severity);
  return own.includes('error') ? 'error' : own.includes('warning') ? 'warning' : 'good';
}

// Certificates that belong together, with their keys: what is made, and what every file and verdict is taken from.
import type { CertificateInfo } from './certificate-info.ts';
import type { KeyPair } from './key-pair.ts';
import type { MakePresetId } from './options.ts';
import { isAuthorityRole, type Role } from './roles.ts';

export interface Member {
  readonly role: Role;
  /** Its files are named after this. */
  readonly stem: string;
  readonly certificate: CertificateInfo;
  /** Null for authorities that were imported: their keys are handed back to nobody. */
  readonly key: KeyPair | null;
}

/** An authority that was brought along: its file is there already, under a name of its own. */
export const isBrought = ({ role, key }: Member): boolean => isAuthorityRole(role) && key === null;

export interface CertificateSet {
  readonly preset: MakePresetId;
  /** Authorities from the root down, then the control plane, then data planes. */
  readonly members: readonly Member[];
  readonly notes: readonly string[];
}

// The places a certificate can have, and what has to stand in it there.
import type { AltName } from './alt-name.ts';
import type { ChosenExtensions } from './extensions.ts';
import type { KeyKindId } from './key-kinds.ts';
import { isRsa } from './options.ts';

export type Role = 'pinned' | 'shared' | 'root' | 'intermediate' | 'control-plane' | 'data-plane';

export const roleTitles: { readonly [R in Role]: string } = {
  pinned: 'pinned certificate',
  shared: 'shared certificate',
  root: 'root authority',
  intermediate: 'intermediate authority',
  'control-plane': 'control plane',
  'data-plane': 'data plane',
};

export const isAuthorityRole = (role: Role): boolean => role === 'root' || role === 'intermediate';

/** One authority may stand below a root, so that an intermediate can be added later; none below that. */
const authority = (pathLength: number): ChosenExtensions => ({
  isAuthority: true,
  pathLength,
  keyUsage: ['keyCertSign', 'cRLSign'],
  extendedKeyUsage: null,
  altNames: [],
});

/**
 * Kong documents serverAuth for control planes and clientAuth for data planes; koko, the control plane that Konnect grew
 * from, asked data planes for serverAuth. With both a certificate passes everywhere.
 */
export function extensionsFor(role: Role, key: KeyKindId, altNames: readonly AltName[]): ChosenExtensions {
  if (role === 'root') return authority(1);
  if (role === 'intermediate') return authority(0);
  return {
    isAuthority: false,
    pathLength: null,
    keyUsage: isRsa(key) ? ['digitalSignature', 'keyEncipherment'] : ['digitalSignature'],
    extendedKeyUsage: ['clientAuth', 'serverAuth'],
    altNames,
  };
}

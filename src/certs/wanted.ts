// Which certificates a set of options asks for: the same list for what is made here and for the openssl commands.
import { hasAuthority, makesRoot, type MakeOptions, type NodeOptions } from './options.ts';
import type { Role } from './roles.ts';
import { broughtStems, fileStems } from './stems.ts';

interface Place {
  readonly role: Role;
  readonly node: NodeOptions;
  readonly days: number;
}

export interface Wanted extends Place {
  /** Its files are named after this. */
  readonly stem: string;
}

/** Each before those that it signs. */
export function wantedOf(options: MakeOptions): readonly Wanted[] {
  const all = placesOf(options);
  const brought = hasAuthority(options) && !makesRoot(options) ? (options.authority?.chain.length ?? 1) : 0;
  const named = all.map(({ role, node }) => ({ role, commonName: node.commonName }));
  const stems = fileStems(named, broughtStems(brought));
  return all.map((one, i) => ({ ...one, stem: stems[i] ?? '' }));
}

function placesOf(options: MakeOptions): readonly Place[] {
  const { preset, nodes, days, authorityDays, authorityName, intermediate, controlPlane } = options;
  const role =
    preset === 'konnect-pinned' ? 'pinned' : preset === 'self-hosted-shared' ? 'shared' : 'data-plane';
  const own = nodes.map((node): Place => ({ role, node, days }));
  if (!hasAuthority(options)) return own;
  const named = (role: Role, commonName: string): Place => ({
    role,
    node: { commonName, altNames: [] },
    days: authorityDays,
  });
  return [
    ...(makesRoot(options) ? [named('root', authorityName)] : []),
    ...(intermediate ? [named('intermediate', intermediateName(authorityName))] : []),
    ...(controlPlane === null ? [] : [{ role: 'control-plane', node: controlPlane, days } as const]),
    ...own,
  ];
}

/** Names have 64 characters at most. */
const intermediateName = (authorityName: string): string => {
  const word = ' intermediate';
  return `${Array.from(authorityName.replace(/ root$/i, ''))
    .slice(0, 64 - word.length)
    .join('')}${word}`;
};

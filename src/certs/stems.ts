// Names of files: the same for the same certificates, safe on every file system, and the ones Kong's documentation uses
// (tls.crt, cluster.crt, ca.crt).
import type { Role } from './roles.ts';

interface Named {
  readonly role: Role;
  readonly commonName: string;
}

const fixed: { readonly [R in Role]: string | null } = {
  root: 'ca',
  intermediate: 'intermediate',
  'control-plane': 'control-plane',
  shared: 'cluster',
  pinned: null,
  'data-plane': null,
};

/** Names that Windows keeps for itself. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

const plainName = (text: string): string => {
  const name = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9_.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60);
  return name === '' || reserved.test(name) ? 'data-plane' : name;
};

/** Of authorities that were brought along, the one that signs first: none of what is made gets such a name. */
export const broughtStems = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => (i === 0 ? 'ca' : `ca-${i + 1}`));

/** One for each, none twice; `brought` are taken already. */
export function fileStems(all: readonly Named[], brought: readonly string[] = []): readonly string[] {
  const single = all.filter(({ role }) => role === 'pinned').length === 1;
  const taken = new Set<string>(brought);
  return all.map(({ role, commonName }) => {
    const wanted = fixed[role] ?? (single ? 'tls' : plainName(commonName));
    let stem = wanted;
    for (let i = 2; taken.has(stem); i++) stem = `${wanted}-${i}`;
    taken.add(stem);
    return stem;
  });
}

// The same certificates by the openssl command line, as a script: to be read, checked, or run in place of the button.
import { absentWord, shellWord } from '../export/shell.ts';
import type { AltName } from './alt-name.ts';
import type { ChosenExtensions } from './extensions.ts';
import { keyKindOf, type KeyKindId } from './key-kinds.ts';
import { hasAuthority, type MakeOptions } from './options.ts';
import { extensionsFor, isAuthorityRole, roleTitles } from './roles.ts';
import { nameFields, type Subject } from './subject.ts';
import { wantedOf, type Wanted } from './wanted.ts';

export function opensslCommands(options: MakeOptions): string {
  const wanted = wantedOf(options);
  const own = options.authority === null || !hasAuthority(options) ? null : options.authority.key.kind;
  const parts = wanted.map((one) => commandsFor(one, wanted, options, own));
  const start = own === null ? [] : ['# ca.crt and ca.key are those of your authority.\n'];
  return ['umask 077 # keys are for their owner alone\n', ...start, ...parts].join('\n');
}

/** The nearest authority above. */
function signerOf(one: Wanted, wanted: readonly Wanted[], own: KeyKindId | null): string | null {
  const before = wanted.slice(0, wanted.indexOf(one)).filter(({ role }) => isAuthorityRole(role));
  return before.at(-1)?.stem ?? (own === null ? null : 'ca');
}

function commandsFor(
  one: Wanted,
  wanted: readonly Wanted[],
  { key, details }: MakeOptions,
  own: KeyKindId | null,
): string {
  const { stem, role, node, days } = one;
  const signer = signerOf(one, wanted, own);
  const { openssl } = keyKindOf(key);
  const subject = { ...details, commonName: node.commonName };
  const signing = own !== null && signer === 'ca' ? own : key;
  const signed = [
    `openssl x509 -req -in ${stem}.csr`,
    signer === null ? `-signkey ${stem}.key` : `-CA ${signer}.crt -CAkey ${signer}.key`,
    '-set_serial "0x$(openssl rand -hex 15)"',
    `-days ${days}${digestOf(signing)} -extfile ${stem}.ext -out ${stem}.crt`,
  ];
  return [
    `# ${roleTitles[role]}`,
    `openssl genpkey ${openssl} -out ${stem}.key`,
    `openssl req -new -utf8 -key ${stem}.key -subj ${shellWord(subjectText(subject))} -out ${stem}.csr`,
    extensionFile(stem, extensionsFor(role, key, node.altNames), signer === null),
    signed.join(' \\\n  '),
    ...bundleOf(one, wanted),
    '',
  ].join('\n');
}

/** Ed25519 hashes by itself. */
const digestOf = (key: KeyKindId): string =>
  key === 'ed25519' ? '' : ` -${keyKindOf(key).hash.toLowerCase().replace('-', '')}`;

function bundleOf({ role, stem }: Wanted, wanted: readonly Wanted[]): readonly string[] {
  if (isAuthorityRole(role) || !wanted.some((one) => one.role === 'intermediate')) return [];
  return [`cat ${stem}.crt intermediate.crt > ${stem}.bundle.crt`];
}

const subjectText = (subject: Subject): string =>
  nameFields(subject)
    .map(({ short, value }) => `/${short}=${value.replace(/[\\/+]/g, '\\$&')}`)
    .join('');

function extensionFile(stem: string, set: ChosenExtensions, isAlone: boolean): string {
  const { isAuthority, pathLength, keyUsage, extendedKeyUsage, altNames } = set;
  const limit = pathLength === null ? '' : `, pathlen:${pathLength}`;
  const lines = [
    `basicConstraints = critical, CA:${isAuthority === true ? 'TRUE' : 'FALSE'}${limit}`,
    ...(keyUsage === null ? [] : [`keyUsage = critical, ${keyUsage.join(', ')}`]),
    ...(extendedKeyUsage === null ? [] : [`extendedKeyUsage = ${extendedKeyUsage.join(', ')}`]),
    'subjectKeyIdentifier = hash',
    ...(isAlone ? [] : ['authorityKeyIdentifier = keyid']),
    ...(altNames.length === 0 ? [] : ['subjectAltName = @names', '[names]', ...altNames.map(altNameLine)]),
  ].join('\n');
  const mark = absentWord(lines, 'EXT');
  return `cat > ${stem}.ext <<'${mark}'\n${lines}\n${mark}`;
}

/** In a section of its own, because commas separate names elsewhere. */
const altNameLine = ({ kind, value }: AltName, i: number): string =>
  `${{ dns: 'DNS', ip: 'IP', uri: 'URI', email: 'email' }[kind]}.${i + 1} = ${value.replace(/[\\$#"'`;]/g, '\\$&')}`;

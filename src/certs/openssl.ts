// The same certificates by the openssl command line, as a script: to be read, checked, or run in place of the button.
import { absentWord, shellWord } from '../export/shell.ts';
import type { AltName } from './alt-name.ts';
import type { ChosenExtensions } from './extensions.ts';
import { keyKindOf, type KeyKindId } from './key-kinds.ts';
import { hasAuthority, makesRoot, type MakeOptions } from './options.ts';
import type { RequestOptions } from './request.ts';
import { extensionsFor, isAuthorityRole, roleTitles } from './roles.ts';
import { fileStems } from './stems.ts';
import { nameFields, type Subject } from './subject.ts';
import { wantedOf, type Wanted } from './wanted.ts';

export function opensslCommands(options: MakeOptions): string {
  const wanted = wantedOf(options);
  const own = hasAuthority(options) && !makesRoot(options);
  const parts = wanted.map((one) => commandsFor(one, wanted, options, own));
  return [guarded, ...(own ? [ownAuthority] : []), ...parts].join('\n');
}

const guarded = 'umask 077 # keys are for their owner alone\n';

const ownAuthority = [
  '# ca.crt and ca.key are those of your authority. openssl lets certificates outlive it: where it ends',
  '# sooner, give fewer -days.\n',
].join('\n');

/** A key, and the request for a certificate of it. */
export function opensslRequestCommands({ key, details, node }: RequestOptions): string {
  const [stem = ''] = fileStems([{ role: 'data-plane', commonName: node.commonName }]);
  const { altNames, commonName } = node;
  const config = altNames.length === 0 ? [] : [`-config ${stem}.cnf`];
  const subject = shellWord(subjectText({ ...details, commonName }));
  return [
    guarded,
    `openssl genpkey ${keyKindOf(key).openssl} -out ${stem}.key`,
    ...(altNames.length === 0 ? [] : [textFile(`${stem}.cnf`, requestLines(altNames))]),
    ['openssl req -new -utf8', ...config, `-key ${stem}.key`, `-subj ${subject}`, `-out ${stem}.csr`].join(
      ' ',
    ),
    '',
  ].join('\n');
}

const requestLines = (altNames: readonly AltName[]): string =>
  [
    '[req]',
    'distinguished_name = subject',
    'req_extensions = asked',
    '[subject]',
    '[asked]',
    ...altNameSection(altNames),
  ].join('\n');

/** The nearest authority above. */
function signerOf(one: Wanted, wanted: readonly Wanted[], own: boolean): string | null {
  const before = wanted.slice(0, wanted.indexOf(one)).filter(({ role }) => isAuthorityRole(role));
  return before.at(-1)?.stem ?? (own ? 'ca' : null);
}

function commandsFor(one: Wanted, wanted: readonly Wanted[], options: MakeOptions, own: boolean): string {
  const { key, details, authority } = options;
  const { stem, role, node } = one;
  const signer = signerOf(one, wanted, own);
  const { openssl } = keyKindOf(key);
  const subject = { ...details, commonName: node.commonName };
  const isOwn = own && signer === 'ca';
  const digest = digestOf(isOwn ? (authority?.key.kind ?? null) : key);
  // As when it is made here: not beyond an authority that is made along with it.
  const days = signer === null || isOwn ? one.days : Math.min(one.days, options.authorityDays);
  const signed = [
    `openssl x509 -req -in ${stem}.csr`,
    signer === null ? `-signkey ${stem}.key` : `-CA ${signer}.crt -CAkey ${signer}.key`,
    '-set_serial "0x$(openssl rand -hex 15)"',
    `-days ${days}${digest} -extfile ${stem}.ext -out ${stem}.crt`,
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

/** Ed25519 hashes by itself; for a key that is not known openssl knows best. */
const digestOf = (key: KeyKindId | null): string =>
  key === null || key === 'ed25519' ? '' : ` -${keyKindOf(key).hash.toLowerCase().replace('-', '')}`;

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
    ...altNameSection(altNames),
  ].join('\n');
  return textFile(`${stem}.ext`, lines);
}

function textFile(name: string, lines: string): string {
  const mark = absentWord(lines, 'EXT');
  return `cat > ${name} <<'${mark}'\n${lines}\n${mark}`;
}

const altNameSection = (altNames: readonly AltName[]): readonly string[] =>
  altNames.length === 0 ? [] : ['subjectAltName = @names', '[names]', ...altNames.map(altNameLine)];

/** In a section of its own, because commas separate names elsewhere. */
const altNameLine = ({ kind, value }: AltName, i: number): string =>
  `${{ dns: 'DNS', ip: 'IP', uri: 'URI', email: 'email' }[kind]}.${i + 1} = ${value.replace(/[\\$#"'`;]/g, '\\$&')}`;

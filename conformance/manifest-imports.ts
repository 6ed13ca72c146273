// Every manifest read back: the same config to the letter, the same scope and options. And the documentation's
// renderings, which have faults: the flow that they mean, and each fault told.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isObject, type Json } from '../src/base/json.ts';
import { emitYaml } from '../src/export/yaml-emitter.ts';
import type { Imported, ImportedPlugin } from '../src/import/define.ts';
import { importFormats } from '../src/import/index.ts';
import { kindsOf } from '../src/model/scope.ts';
import { parseText } from '../src/text/parse-text.ts';
import { readFlow } from '../src/text/read-flow.ts';
import { everythingFilled } from './export-cells.ts';
import type { Exported } from './manifest-cells.ts';
import type { Report } from './report.ts';

const importText = (text: string): Imported | null =>
  importFormats.find(({ recognise }) => recognise(text))?.read(text) ?? null;

interface Text {
  readonly exported: Exported;
  readonly text: string;
}

export function importReport(name: string, texts: readonly Text[], whole: number): Report {
  const failures = texts.flatMap(({ exported, text }) =>
    notTheSame(exported, importText(text)).map(
      (fault) => `${exported.family}, ${exported.name}, ${JSON.stringify(exported.wishes)}: ${fault}`,
    ),
  );
  return { name, run: texts.length, of: whole, failures, notRun: [], notes: [] };
}

function notTheSame({ expected, scope }: Exported, imported: Imported | null): readonly string[] {
  if (imported === null) return ['no format knows the text'];
  const [plugin, ...more] = imported.plugins;
  if (plugin === undefined || more.length > 0) return [`${imported.plugins.length} plugins are read`];
  const names = Object.fromEntries(scope.map((kind) => [kind, { name: everythingFilled[kind] }]));
  const { source } = plugin;
  const faults = [...imported.faults, ...plugin.faults];
  return [
    ...(isDeepStrictEqual(plugin.config, expected.config) ? [] : ['another config']),
    ...(plugin.text === emitYaml(expected.config) ? [] : ['another text']),
    ...(isDeepStrictEqual(source.scope, names) && !source.namedElsewhere
      ? []
      : [`another scope: ${JSON.stringify(source.scope)}`]),
    ...(isDeepStrictEqual(source.options, expected.options)
      ? []
      : [`other options: ${JSON.stringify(source.options)}`]),
    ...faults
      .filter(({ id }) => !isMeant(id, expected.config) && !isHint(id))
      .map(({ id, about }) => `a fault: ${id} ${about}`),
  ];
}

/** A name that only another tool's state knows: true of every text that names an entity by an object or a resource. */
export const isHint = (id: string): boolean => id === 'object-name' || id === 'label-for-name';

/** Values that break naive emitters may well be programs with single quotes. */
const isMeant = (id: string, config: Json): boolean =>
  id === 'single-quoted-jq' && JSON.stringify(config).includes("'");

/** What the index of the renderings says, as the importers say it. */
const sentences: readonly (readonly [RegExp, (...groups: readonly string[]) => readonly string[]])[] = [
  [/^placeholder: (.+)$/, (name = '') => [`placeholder-left ${name}`]],
  [
    /^the referenced (\w+) is not in the file and no default_lookup_tags/,
    (kind = '') => [`entity-not-in-file ${kind}`],
  ],
  [
    /^double quotes inside jq became single quotes: .* \((.+)\)$/,
    (nodes = '') => nodes.split(', ').map((node) => `single-quoted-jq ${node}`),
  ],
  [/^echo in double quotes expands/, () => ['echo-expands echo']],
  [/^metadata\.namespace on a cluster-scoped kind$/, () => ['namespace-on-cluster-kind kong']],
  // Two commands of one rendering have this fault.
  [
    /^kubectl annotate names no object$/,
    () => ['annotate-names-nothing httproute', 'annotate-names-nothing ingress'],
  ],
  [/^kubectl annotate names no resource type$/, () => ['annotate-names-no-type']],
  [/^the URL is not quoted: /, () => ['url-not-quoted']],
  [/^nodes in the flat form: /, () => ['flat-nodes']],
  [/^static values must be jsonencode/, () => ['values-not-encoded']],
  [/^personal_access_token is the literal text /, () => ['literal-token personal_access_token']],
];

const asTold = (sentence: string): readonly string[] => {
  for (const [pattern, told] of sentences) {
    const match = pattern.exec(sentence);
    if (match !== null) return told(...match.slice(1));
  }
  return [`nothing like "${sentence}"`];
};

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const meantFlow = 'seed-003-authenticate-third-party-string-body.yaml';

export function renderingsReport(shared: string, formats: readonly string[]): Report {
  const name = 'renderings of the documentation, read back';
  const folder = join(shared, 'renderings');
  if (!readdirSync(shared).includes('renderings'))
    return { name, run: 0, of: 0, failures: [], notRun: [], notes: [] };
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly Json[]; // a list
  const entries = index.filter(isObject).filter(({ format }) => formats.includes(textOf(format)));
  const parsed = parseText(readFileSync(join(shared, 'flows', meantFlow), 'utf8'));
  const [place] = parsed.places;
  const flow = place === undefined ? null : readFlow(parsed, place).config;
  const failures = entries.flatMap(({ file: name, scope, faults }) => {
    const file = textOf(name);
    const imported = importText(readFileSync(join(folder, file), 'utf8'));
    const [plugin] = imported?.plugins ?? [];
    if (imported === null || plugin === undefined) return [`${file}: no plugin is read`];
    const wanted = Array.isArray(faults) ? faults.flatMap((fault: Json) => asTold(textOf(fault))) : [];
    return [
      ...(isDeepStrictEqual(plugin.config, flow) ? [] : ['another flow']),
      ...(saysTheSame(plugin) ? [] : ['a text that says something else']),
      ...(kindsOf(plugin.source.scope).join('+') === (scope === 'global' ? '' : scope)
        ? []
        : [`another scope: ${JSON.stringify(plugin.source.scope)}`]),
      ...different(
        [...imported.faults, ...plugin.faults].filter(({ id }) => !isHint(id)),
        wanted,
      ),
    ].map((fault) => `${file}: ${fault}`);
  });
  return { name, run: entries.length, of: entries.length, failures, notRun: [], notes: [] };
}

function saysTheSame({ text, config }: ImportedPlugin): boolean {
  const [document] = parseText(text).documents;
  return isDeepStrictEqual(document?.json, config);
}

function different(
  faults: readonly { readonly id: string; readonly about: string; readonly range: unknown }[],
  wanted: readonly string[],
): readonly string[] {
  const told = faults.map(({ id, about }) =>
    wanted.includes(`${id} ${about}`) || !wanted.includes(id) ? `${id} ${about}` : id,
  );
  return [
    ...faults.filter(({ range }) => range === null).map(({ id }) => `no place for ${id}`),
    ...wanted.filter((one) => !told.includes(one)).map((one) => `not told: ${one}`),
    ...told.filter((one) => !wanted.includes(one)).map((one) => `told, but not in the index: ${one}`),
  ];
}

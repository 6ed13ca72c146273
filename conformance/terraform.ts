// Every flow in every scope as both Terraform providers take it: formatted, planned by the real Terraform before a
// provider with the published attributes, and the config rebuilt from the plan; and the same files read back.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isList, isObject, type Json, type JsonObject } from '../src/base/json.ts';
import type { ExportFormat } from '../src/export/define.ts';
import { pluginEntity } from '../src/export/entity.ts';
import { labelFrom } from '../src/export/terraform-provider.ts';
import { terraformGateway, terraformKonnect } from '../src/export/terraform.ts';
import { readForeign } from '../src/import/read-foreign.ts';
import { withEscapedMarks } from '../src/jq/quotes.ts';
import type { EntityRef, ScopeKind } from '../src/model/scope.ts';
import type { PluginOptions } from '../src/model/source-plugin.ts';
import { isHint } from './manifest-imports.ts';
import { checkerTools } from './checker-tools.ts';
import { cellsOf, everythingFilled, exportConfigs, type ExportCell } from './export-cells.ts';
import type { Report } from './report.ts';
import { runTool } from './run-tool.ts';
import { terraformAttributes } from './terraform-attributes.ts';

/** Resources in one file: a start of Terraform takes seconds. */
const perFile = 400;

const partial = { id: '66666666-6666-4666-8666-666666666666', path: 'config.resources.cache.redis' };
const besides: readonly PluginOptions[] = [
  {},
  { instance_name: 'Orders: "${1}"', tags: ['team', 'a b'] },
  {
    enabled: false,
    protocols: ['http', 'https'],
    ordering: { before: { access: ['key-auth'] }, after: { access: ['cors'] } },
    condition: 'http.path == "/${x}"',
  },
  { partials: [partial] },
];
const references = ['resource', 'id', 'variable'] as const;

interface Cell extends ExportCell {
  readonly format: ExportFormat;
  readonly options: PluginOptions;
  readonly references: (typeof references)[number];
  readonly label: string;
  readonly text: string;
}

const cellsFor = (format: ExportFormat, cells: readonly ExportCell[]): readonly Cell[] =>
  cells.map((cell, i) => {
    const round = i + Math.floor(i / 12);
    const options = besides[round % (JSON.stringify(cell.config).includes('"redis"') ? 3 : 4)] ?? {};
    const kind = references[round % references.length] ?? 'resource';
    const label = `c${i}`;
    const entity = pluginEntity(cell.config, options, cell.scope);
    const wish = { references: kind, label, provider: false };
    const made = format.render(entity, wish, everythingFilled);
    if (!made.ok) throw new Error(`${format.id}, ${cell.name}: ${made.error.message}`);
    const { text } = made.value.files[0];
    return { ...cell, config: entity.config, format, options, references: kind, label, text };
  });

/** What Terraform cannot keep, cell by cell: the reason, and the config as it comes back. */
interface Exception {
  readonly reason: string;
  readonly concerns: (cell: Cell) => boolean;
  readonly change: (config: Json) => Json;
}
const isComposed = (config: Json): boolean =>
  JSON.stringify(config) === JSON.stringify(config).normalize('NFC');

/** Texts and keys as Terraform hands them on; `values` are JSON, which has escapes, and so have jq programs. */
function composed(value: Json, key = ''): Json {
  if (key === 'values' && isObject(value)) return value;
  if (typeof value === 'string')
    return (key === 'jq' && !isComposed(value) ? withEscapedMarks(value) : value).normalize('NFC');
  if (isList(value)) return value.map((item) => composed(item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.normalize('NFC'), composed(inner, name)]),
  );
}

const exceptions: readonly Exception[] = [
  {
    reason: 'both providers lack `non_nil` of property nodes, and say nothing of it',
    concerns: ({ config }) => JSON.stringify(config).includes('"non_nil"'),
    change: (config) => mapNodes(config, (node) => withoutKey(node, 'non_nil')),
  },
  {
    reason: 'Terraform joins accents to their letters (NFC); jq programs have escapes for them',
    concerns: ({ config }) => !isComposed(config),
    change: (config) => composed(config),
  },
  {
    reason: 'both providers have the schema of 3.15, without `ca_certificates`',
    concerns: ({ config }) => config['ca_certificates'] !== undefined,
    change: (config) => (isObject(config) ? withoutKey(config, 'ca_certificates') : config),
  },
  {
    reason: 'half a character has no UTF-8 form: the sign for an unreadable one stands for it',
    concerns: ({ config }) => /\\ud[89a-f]/.test(JSON.stringify(config)),
    change: (config) => JSON.parse(JSON.stringify(config).replace(/\\ud[89a-f]../g, '\ufffd')) as Json, // as it was
  },
];

const withoutKey = (node: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(node).filter(([own]) => own !== key));

function mapNodes(config: Json, change: (node: JsonObject) => JsonObject): Json {
  if (!isObject(config) || !isList(config['nodes'])) return config;
  return { ...config, nodes: config['nodes'].map((node) => (isObject(node) ? change(node) : node)) };
}

/** konnect takes the port of Redis as text. */
function withPort(config: Json, isText: boolean): Json {
  if (!isText) return config;
  return JSON.parse(
    JSON.stringify(config, (key, value: Json) => {
      if (key !== 'redis' || !isObject(value) || typeof value['port'] !== 'number') return value;
      return { ...value, port: String(value['port']) };
    }),
  ) as Json; // what was given
}

function expectedConfig(cell: Cell): Json {
  const changed = exceptions
    .filter(({ concerns }) => concerns(cell))
    .reduce<Json>((config, { change }) => change(config), cell.config);
  return withPort(changed, cell.format === terraformKonnect);
}

interface Attribute {
  readonly default?: Json;
  readonly attributes?: { readonly [name: string]: Attribute };
}

/** Equal, but for keys that the provider fills in with their defaults; maps have no attributes, so nothing is filled in. */
function covers(found: Json, wanted: Json, attribute: Attribute | undefined): boolean {
  if (isList(found) && isList(wanted))
    return (
      found.length === wanted.length && found.every((item, i) => covers(item, wanted[i] ?? null, attribute))
    );
  if (!isObject(found) || !isObject(wanted)) return isDeepStrictEqual(found, wanted);
  return [...new Set([...Object.keys(found), ...Object.keys(wanted)])].every((key) => {
    const inner = attribute?.attributes?.[key];
    const [here, there] = [found[key], wanted[key]];
    if (there === undefined || there === null) return isDeepStrictEqual(here ?? null, inner?.default ?? null);
    return here !== undefined && covers(here, there, inner);
  });
}

/** Nodes come back with their type beside the attributes. */
function sameConfig(found: Json, wanted: Json, schema: Attribute): boolean {
  const config = schema.attributes?.['config'];
  const types = config?.attributes?.['nodes']?.attributes ?? {};
  if (!isObject(found) || !isObject(wanted)) return false;
  const [nodes, others] = [found['nodes'], wanted['nodes']];
  if (!isList(nodes) || !isList(others) || nodes.length !== others.length) return false;
  const rest = { attributes: { ...config?.attributes, nodes: {} } };
  return (
    covers({ ...found, nodes: [] }, { ...wanted, nodes: [] }, rest) &&
    nodes.every((node, i) => {
      const other = others[i] ?? null;
      const type = isObject(other) && typeof other['type'] === 'string' ? types[other['type']] : undefined;
      return covers(node, other, type);
    })
  );
}

interface Resource {
  readonly address: string;
  readonly raw?: JsonObject;
  readonly kong: Json;
  readonly dropped: readonly string[];
  readonly coerced: readonly string[];
}
interface Answer {
  readonly fmt: string;
  readonly diagnostics: readonly string[];
  readonly resources: readonly Resource[];
}

async function roundTrip(tools: string, cells: readonly Cell[]): Promise<Answer | string> {
  const folder = mkdtempSync(join(tmpdir(), 'terraform-'));
  const file = join(folder, 'main.tf');
  // Variables stand before the resource; cells share them.
  const parts = cells.map(({ text }) => {
    const at = text.indexOf('resource "');
    return { variables: text.slice(0, at).split(/\n\n(?=variable)/), resource: text.slice(at) };
  });
  const variables = new Set(parts.flatMap((part) => part.variables.map((one) => one.trim())));
  variables.delete('');
  // Somebody has to give a value to a variable.
  const given = [...variables].map((block) =>
    block.replace(/^variable "(\w+)"([^]*)\n\}$/, 'variable "$1"$2\n  default     = "VAR_$1"\n}'),
  );
  writeFileSync(file, `${[...given, ...parts.map(({ resource }) => resource.trimEnd())].join('\n\n')}\n`);
  const answer = await runTool(process.execPath, [join(tools, 'tf_roundtrip.mjs'), file], '');
  rmSync(folder, { recursive: true });
  if (answer?.status !== 0) return `tf_roundtrip: ${answer?.stderr.slice(0, 500) ?? 'not started'}`;
  return JSON.parse(answer.stdout) as Answer; // the checker prints this shape
}

function faultsOf(cell: Cell, resource: Resource | undefined, schema: Attribute): readonly string[] {
  const title = `${cell.format.id}, ${cell.name}`;
  if (resource === undefined) return [`${title}: no resource is planned`];
  const { dropped, coerced, kong, raw = {} } = resource;
  const scope = ['service', 'route', 'consumer', 'consumer_group'].filter((kind) => raw[kind] !== undefined);
  const options = Object.fromEntries(
    Object.keys(cell.options).flatMap((key) => (raw[key] === undefined ? [] : [[key, raw[key]]])),
  );
  const ids = scope.every((kind) => {
    const reference = raw[kind];
    const id = isObject(reference) ? reference['id'] : null;
    return cell.references !== 'id' || id === everythingFilled[`${kind}_id` as 'service_id'];
  });
  return [
    ...dropped.map((place) => `${title}: dropped ${place}`),
    ...coerced.filter((one) => !isNormalised(one)).map((place) => `${title}: changed ${place}`),
    ...(sameConfig(kong, expectedConfig(cell), schema) ? [] : [`${title}: another config`]),
    ...(isDeepStrictEqual(scope, cell.scope) && ids ? [] : [`${title}: another scope`]),
    ...(isDeepStrictEqual(options, normal(cell.options)) ? [] : [`${title}: other options`]),
  ];
}

/** The same files as importers read them. */
function importReport(format: ExportFormat, cells: readonly Cell[], whole: number): Report {
  const failures = cells.flatMap((cell) =>
    notTheSame(cell).map((fault) => `${cell.format.id}, ${cell.name}: ${fault}`),
  );
  return { name: `${format.id} read back`, run: cells.length, of: whole, failures, notRun: [], notes: [] };
}

function notTheSame(cell: Cell): readonly string[] {
  const read = readForeign(cell.text);
  const [plugin, ...more] = read.plugins;
  if (plugin === undefined || more.length > 0) return [`${read.plugins.length} plugins are read`];
  const { source } = plugin;
  const refs = cell.scope.map((kind) => [kind, refOf(cell, kind)]);
  const config = exceptions
    .filter((one) => one.concerns(cell))
    .reduce<Json>((changed, { change }) => change(changed), cell.config);
  const faults = [...read.faults, ...plugin.faults].filter(({ id }) => !isHint(id));
  return [
    ...(read.format === cell.format.id ? [] : [`read as ${read.format}`]),
    ...(isDeepStrictEqual(plugin.config, config) ? [] : ['another config']),
    ...(isDeepStrictEqual(source.scope, Object.fromEntries(refs)) ? [] : ['another scope']),
    ...(isDeepStrictEqual(source.options, cell.options) ? [] : ['other options']),
    ...faults.map(({ id, about }) => `a fault: ${id} ${about}`),
  ];
}

function refOf({ references: kind }: Cell, scope: ScopeKind): EntityRef {
  if (kind === 'id') return { id: everythingFilled[`${scope}_id`] ?? '' };
  return kind === 'resource' ? { name: labelFrom(everythingFilled[scope] ?? '') } : {};
}

const normal = (options: PluginOptions): Json => JSON.parse(JSON.stringify(options)) as Json; // plain as it is

/** The same text in another form of Unicode is told apart, as an exception. */
const isNormalised = (change: string): boolean => {
  const [, from = '', to = ''] = /: (".*") -> (".*")$/s.exec(change) ?? [];
  return from !== '' && from.normalize('NFC') === to;
};

async function providerReport(
  shared: string,
  tools: string | null,
  format: ExportFormat,
  cells: readonly Cell[],
  whole: number,
): Promise<Report> {
  const name = `${format.id} before the real Terraform`;
  const version = await runTool('terraform', ['version', '-json'], '');
  if (tools === null || version === null)
    return {
      name,
      run: 0,
      of: whole,
      failures: [],
      notRun: [{ tool: 'terraform', cells: cells.length }],
      notes: [],
    };
  const file = `${format === terraformKonnect ? 'konnect_gateway' : 'kong-gateway'}_plugin_datakit.schema.json`;
  const schema: Attribute = {
    attributes: JSON.parse(readFileSync(join(shared, 'schemas/terraform', file), 'utf8')) as NonNullable<
      Attribute['attributes']
    >,
  }; // as published
  const batches = Array.from({ length: Math.ceil(cells.length / perFile) }, (_, i) =>
    cells.slice(i * perFile, (i + 1) * perFile),
  );
  const failures: string[] = [];
  for (const batch of batches) {
    // oxlint-disable-next-line no-await-in-loop -- Terraform takes what memory it gets
    const answer = await roundTrip(tools, batch);
    if (typeof answer === 'string') failures.push(answer);
    else {
      if (answer.fmt !== 'formatted') failures.push(`${format.id}: fmt: ${answer.fmt.slice(0, 600)}`);
      failures.push(...answer.diagnostics.slice(0, 20).map((one) => `${format.id}: ${one.slice(0, 300)}`));
      const byLabel = new Map(answer.resources.map((one) => [one.address.split('.')[1], one]));
      failures.push(...batch.flatMap((cell) => faultsOf(cell, byLabel.get(cell.label), schema)));
    }
  }
  const notes = exceptions.map(
    ({ reason, concerns }) => `exception, ${cells.filter(concerns).length} cells: ${reason}`,
  );
  const versions = `terraform ${(JSON.parse(version.stdout) as { terraform_version: string }).terraform_version}`;
  return { name, run: cells.length, of: whole, failures, notRun: [], notes: [versions, ...notes] };
}

/** The provider's stand-in, not Terraform, gives up on a map with this key. */
const isReadable = ({ config }: Cell): boolean => !JSON.stringify(config).includes('"__proto__":');

export async function terraform(
  shared: string,
  { all }: { readonly all: boolean },
): Promise<readonly Report[]> {
  const { configs, chosen } = await exportConfigs(shared, all);
  const tools = checkerTools(shared);
  const made = [terraformKonnect, terraformGateway].map((format) => ({
    format,
    cells: cellsFor(format, cellsOf(chosen)),
  }));
  const whole = 12 * configs.length;
  const planned = await Promise.all(
    made.map(({ format, cells }) => providerReport(shared, tools, format, cells.filter(isReadable), whole)),
  );
  const left = configs.filter(({ config }) => JSON.stringify(config).includes('"__proto__":')).length;
  const note = `exception, ${12 * left} cells not planned: the stand-in for the provider cannot decode a key "__proto__"`;
  return [
    ...terraformAttributes(shared),
    ...planned.map((report) => ({ ...report, of: whole - 12 * left, notes: [...report.notes, note] })),
    ...made.map(({ format, cells }) => importReport(format, cells, whole)),
  ];
}

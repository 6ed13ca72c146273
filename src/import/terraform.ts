// Terraform files: the datakit resources of both providers, nested by type as the providers take them, or flat as the
// documentation once wrote them.
import type { Json, JsonObject } from '../base/json.ts';
import { emitYaml } from '../export/yaml-emitter.ts';
import type { Filled } from '../export/placeholders.ts';
import { kindsOf, scopeKinds, type EntityRef, type Scope } from '../model/scope.ts';
import { optionsOf, refOf, titleOf } from '../text/source-plugin.ts';
import type { Imported, ImportedPlugin, ImportFault, ImportFormat } from './define.ts';
import { parseHcl, type HclFile } from './hcl/parse.ts';
import type { HclBlock, HclEntry, HclExpression } from './hcl/syntax.ts';
import { toJson, type Tell } from './hcl/to-json.ts';
import { configFromHcl } from './terraform-config.ts';

const resourceTypes: { readonly [type: string]: 'terraform-konnect' | 'terraform-gateway' } = {
  konnect_gateway_plugin_datakit: 'terraform-konnect',
  'kong-gateway_plugin_datakit': 'terraform-gateway',
};

export const terraform: ImportFormat = {
  id: 'terraform',
  title: 'Terraform',
  recognise: (text) =>
    /^[ \t]*(?:resource|terraform|provider|variable|locals|module|data|output)\b[ \t]*(?:"[^"\n]*"[ \t]*){0,2}\{/m.test(
      text,
    ) && !/^[ \t]*[\w-]+:(?:[ \t]|$)/m.test(text.slice(0, text.indexOf('{'))),
  read,
};

function read(text: string): Imported {
  const file = parseHcl(text);
  const resources = file.blocks.filter(
    ({ type, labels }) => type === 'resource' && formatOf(labels) !== null,
  );
  const around = providerFaults(file);
  const plugins = resources.map((block) => readResource(block, text, around));
  const broken = problemFaults(file);
  const format = formatOf(resources[0]?.labels ?? []) ?? 'terraform';
  return { format, plugins, faults: plugins.length > 0 ? broken : [...broken, ...nothing(file)] };
}

const formatOf = ([type = '']: readonly string[]) => resourceTypes[type] ?? null;

function problemFaults({ problem }: HclFile): readonly ImportFault[] {
  if (problem === null) return [];
  const message = `${problem.message} What comes after is not read.`;
  return [{ id: 'hcl-syntax', about: '', message, range: problem.range }];
}

const nothing = ({ problem }: HclFile): readonly ImportFault[] =>
  problem !== null
    ? []
    : [
        {
          id: 'nothing-found',
          about: '',
          message: `The file has no resource of the type ${Object.keys(resourceTypes).join(' or ')}.`,
          range: null,
        },
      ];

/** A token as text: the word of a shell variable, which nothing expands here, or the secret itself. */
function providerFaults({ blocks }: HclFile): readonly ImportFault[] {
  return blocks
    .filter(({ type }) => type === 'provider')
    .flatMap(({ attributes }) => attributes)
    .flatMap(({ key, value }): ImportFault[] => {
      if (!key.endsWith('token') || value.kind !== 'text') return [];
      const message = value.value.startsWith('$')
        ? `\`${value.value}\` is taken as it is: Terraform expands no variables of the shell. Leave \`${key}\` out, and the provider reads the environment, or write a variable.`
        : `\`${key}\` holds the token itself. Whoever has the file has the token: use the environment or a variable.`;
      return [{ id: 'literal-token', about: key, message, range: value.range }];
    });
}

/** Arguments of a resource that this reader knows. */
const known = new Set([
  'config',
  'control_plane_id',
  'workspace',
  'partials',
  'enabled',
  'instance_name',
  'tags',
  'protocols',
  'ordering',
  'condition',
  'id',
  'created_at',
  'updated_at',
  ...scopeKinds,
]);

function readResource(block: HclBlock, text: string, around: readonly ImportFault[]): ImportedPlugin {
  const faults: ImportFault[] = [...around];
  const tell: Tell = (fault) => void faults.push(fault);
  const given = new Map(block.attributes.map((entry) => [entry.key, entry]));
  const valueOf = (key: string): Json => {
    const entry = given.get(key);
    return entry === undefined ? null : (toJson(entry.value, text, tell) ?? null);
  };
  const beside = Object.fromEntries(
    ['enabled', 'instance_name', 'tags', 'protocols', 'ordering', 'condition', 'partials'].map((key) => [
      key,
      valueOf(key),
    ]),
  );
  const scope = scopeOf(given);
  const config = configFromHcl(given.get('config')?.value, text, tell);
  for (const { key, keyRange } of [...block.attributes, ...block.blocks.map(blockEntry)])
    if (!known.has(key)) tell(notRead(key, keyRange));
  const options = optionsOf(withoutNulls(beside));
  const on = kindsOf(scope).length === 0 ? '' : ` on ${titleOf(scope)}`;
  return {
    title: `datakit ${options.instance_name ?? block.labels[1] ?? ''}${on}`,
    config,
    text: emitYaml(config),
    source: { options, scope, namedElsewhere: false },
    filled: planeOf(given.get('control_plane_id')),
    faults,
    ...writtenAs(block, given),
  };
}

const blockEntry = ({ type, range }: HclBlock) => ({
  key: type,
  keyRange: { start: range.start, end: range.start + type.length },
});

const notRead = (key: string, range: HclEntry['keyRange']): ImportFault => ({
  id: 'argument-not-read',
  about: key,
  message: `\`${key}\` is not part of a plugin, and is not kept.`,
  range,
});

const withoutNulls = (record: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));

const scopeOf = (given: ReadonlyMap<string, HclEntry>): Scope =>
  Object.fromEntries(
    scopeKinds.flatMap((kind) => {
      const value = given.get(kind)?.value;
      return value === undefined || value.kind === 'null' ? [] : [[kind, entityOf(value)]];
    }),
  );

/** A resource of the module is called by its label; what a variable holds is not known. */
function entityOf(value: HclExpression): EntityRef {
  const id = value.kind === 'object' ? value.entries.find(({ key }) => key === 'id')?.value : undefined;
  if (id?.kind === 'text') return refOf({ id: id.value });
  return id?.kind === 'reference' && id.parts.length === 3 ? { name: id.parts[1] ?? '' } : {};
}

function planeOf(entry: HclEntry | undefined): Filled {
  if (entry?.value.kind === 'text') return { control_plane_id: entry.value.value };
  const parts = entry?.value.kind === 'reference' ? entry.value.parts : [];
  return parts.length === 3 ? { control_plane: parts[1] ?? '' } : {};
}

function writtenAs({ labels: [type = '', label = ''] }: HclBlock, given: ReadonlyMap<string, HclEntry>) {
  const format = resourceTypes[type];
  const workspace = given.get('workspace')?.value;
  const options = {
    ...(label === 'datakit' ? {} : { label }),
    ...(workspace?.kind === 'text' ? { workspace: workspace.value } : {}),
  };
  return format === undefined ? {} : { written: { format, options } };
}

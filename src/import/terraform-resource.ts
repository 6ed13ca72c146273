// One datakit resource of a Terraform file as a plugin: its config, what stands beside it, what it applies to.
import type { Json, JsonObject } from '../base/json.ts';
import { emitYaml } from '../export/yaml-emitter.ts';
import { pluginFields } from '../export/option-fields.ts';
import { scopeKinds } from '../model/scope.ts';
import type { FieldSpecs } from '../nodes/define.ts';
import { optionsOf, titleOf } from '../text/source-plugin.ts';
import type { ImportedPlugin, ImportFault } from './define.ts';
import { evaluate } from './hcl/evaluate.ts';
import type { Block, Expression } from './hcl/syntax.ts';
import { configFromHcl } from './terraform-config.ts';
import { asTerraformDoes } from './terraform-kinds.ts';
import {
  isGlobal,
  partialsOf,
  referencesOf,
  textOf,
  valueOf,
  type OwnNames,
} from './terraform-references.ts';

/** Beside the config, with Kong's names; `ordering` is a map of lists, partials are references and read apart. */
const { partials: _, ...plain } = pluginFields;
const beside: FieldSpecs = { ...plain, ordering: { kind: 'record', fields: {}, help: '' } };

/** Arguments with a place in a plugin, and those that Kong sets. */
const known = new Set([
  ...Object.keys(beside),
  ...scopeKinds,
  'config',
  'partials',
  'id',
  'created_at',
  'updated_at',
]);

interface Around {
  readonly text: string;
  readonly names: OwnNames;
  readonly faults: readonly ImportFault[];
}

export function pluginFrom(block: Block, isKonnect: boolean, around: Around): ImportedPlugin {
  const faults: ImportFault[] = [...around.faults];
  const evaluating = { text: around.text, tell: (fault: ImportFault) => void faults.push(fault) };
  const { body } = block;
  const { scope, filled, style } = referencesOf(body, around.names, evaluating);
  const given = Object.entries(beside).flatMap(([key, field]): readonly [string, Json][] => {
    const value = valueOf(body, key);
    const json = value === undefined ? undefined : evaluate(value, evaluating);
    return json === undefined || json === null ? [] : [[key, asTerraformDoes(json, field)]];
  });
  const partials = partialsOf(body, around.names, evaluating);
  const options = { ...optionsOf(Object.fromEntries(given)), ...(partials === null ? {} : { partials }) };
  const config = configFromHcl(valueOf(body, 'config'), { ...evaluating, dropsType: isKonnect });
  faults.push(...notRead(block, isKonnect ? 'control_plane_id' : 'workspace'));
  const name = options.instance_name ?? block.labels[1] ?? '';
  return {
    title: `datakit ${name}${isGlobal(scope) ? '' : ` on ${titleOf(scope)}`}`,
    config,
    text: emitYaml(config),
    source: { options, scope, namedElsewhere: false },
    filled,
    faults,
    written: {
      format: isKonnect ? 'terraform-konnect' : 'terraform-gateway',
      options: writtenWith(block, valueOf(body, 'workspace'), style),
    },
  };
}

const writtenWith = (
  { labels: [, label = ''] }: Block,
  workspace: Expression | undefined,
  style: string | null,
): JsonObject => ({
  ...(label === 'datakit' ? {} : { label }),
  ...(textOf(workspace) === null ? {} : { workspace: textOf(workspace) }),
  ...(style === null || style === 'resource' ? {} : { references: style }),
});

/** Arguments of the resource that belong to no plugin, such as `depends_on`, and such as no provider knows. */
const notRead = ({ body }: Block, own: string): readonly ImportFault[] =>
  [
    ...body.attributes.map(({ name, range }) => ({ name, range })),
    ...body.blocks.map(({ type, range }) => ({ name: type, range })),
  ]
    .filter(({ name }) => !known.has(name) && name !== own)
    .map(({ name, range }) => ({
      id: 'argument-not-read',
      about: name,
      message: `\`${name}\` is not part of a plugin, and is not kept.`,
      range,
    }));

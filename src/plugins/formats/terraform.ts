// Custom plugins as resources of the Konnect provider: the schema alone, or both modules for streaming.
// Source: terraform-provider-konnect 3.19, gateway_custom_plugin_schema and gateway_custom_plugin_streaming.
import { ok } from '../../base/result.ts';
import type { ExportProblem, Rendered, RenderInput } from '../../export/define.ts';
import { emitHcl, expression, type Entries, type HclBlock, type HclValue } from '../../export/hcl-emitter.ts';
import { isChanged } from '../../export/hcl-scalar.ts';
import { regionField } from '../../export/konnect.ts';
import { konnectProvider, labelFrom, providerBlocks, variable } from '../../export/terraform-provider.ts';
import type { Result } from '../../base/result.ts';
import type { FieldSpecs } from '../../nodes/define.ts';
import type { CustomPlugin, LuaModule } from '../custom-plugin.ts';
import { bothModules, definePluginFormat, missingModule, needsOf } from '../define.ts';
import type { Way } from '../ways.ts';
import { nodeNotes } from './api.ts';

const options = {
  region: regionField,
  source: {
    kind: 'enum',
    of: ['inline', 'file'],
    default: 'inline',
    help: 'Whether the Lua code stands in the resource, or is read from files beside it.',
  },
  references: {
    kind: 'enum',
    of: ['resource', 'variable', 'id'],
    default: 'resource',
    help: 'How the control plane is named: a resource of the same module, a variable, or its ID.',
  },
  label: { kind: 'string', help: 'Label of the resource. Unset: the name of the plugin, made fit.' },
  provider: { kind: 'boolean', default: true, help: 'Write the blocks that set up the provider, too.' },
} as const satisfies FieldSpecs;

type Input = RenderInput<typeof options, CustomPlugin>;

export const terraformSchema = definePluginFormat('schema-upload', {
  id: 'terraform-schema',
  title: 'Terraform: upload the schema',
  options,
  render: (input) => {
    const { schema } = input.entity;
    if (schema === null) return missingModule('schema');
    return render(input, 'schema-upload', 'custom_plugin_schema', [['lua_schema', schema]], []);
  },
});

export const terraformStreaming = definePluginFormat('streaming', {
  id: 'terraform-streaming',
  title: 'Terraform: stream the plugin',
  options,
  render: (input) => {
    const modules = bothModules(input.entity);
    if (typeof modules === 'string') return missingModule(modules);
    const texts = [
      ['schema', modules.schema],
      ['handler', modules.handler],
    ] as const;
    return render(input, 'streaming', 'custom_plugin_streaming', texts, [['name', input.entity.name]]);
  },
});

type Texts = readonly (readonly [attribute: string, module: LuaModule])[];

function render(
  input: Input,
  way: Way,
  kind: string,
  texts: Texts,
  first: Entries,
): Result<Rendered, ExportProblem> {
  const { entity, options: chosen } = input;
  const provider = konnectProvider(chosen.region, false);
  const label = labelFrom(chosen.label ?? entity.name);
  const type = provider.resource(kind);
  const plane = controlPlane(input);
  const entries: Entries = [
    ...first,
    ['control_plane_id', plane.id],
    ...texts.map(([attribute, module]) => [attribute, textOf(module, chosen.source)] as const),
  ];
  const blocks: readonly HclBlock[] = [
    ...(chosen.provider ? providerBlocks(provider) : []),
    ...plane.blocks,
    { type: 'resource', labels: [type, label], body: [entries] },
  ];
  return ok({
    files: [{ name: 'main.tf', language: 'hcl', text: emitHcl(blocks) }],
    warnings: chosen.source === 'file' ? [] : changedTexts(texts),
    notes: [
      ...plane.notes,
      ...(chosen.source === 'file' ? [`Put ${texts.map(fileName).join(' and ')} beside \`main.tf\`.`] : []),
      ...(way === 'streaming' ? nodeNotes(entity.name) : []),
    ],
    needs: [
      'Terraform 1.5 or later',
      `provider kong/${provider.name} ${provider.version.replace('~> ', '')} or later`,
      'a token in `KONNECT_TOKEN`',
      ...needsOf(way),
    ],
    apply: 'terraform init\nterraform apply',
    undo: `terraform destroy -target=${type}.${label}`,
  });
}

const fileName = ([, { name }]: Texts[number]): string => `\`${name}.lua\``;

const textOf = (module: LuaModule, source: string): HclValue =>
  source === 'file' ? expression(`file("\${path.module}/${module.name}.lua")`) : module.text;

/** Terraform gives every text back in NFC. */
const changedTexts = (texts: Texts): readonly string[] =>
  texts
    .filter(([, { text }]) => isChanged(text))
    .map(
      (one) =>
        `Terraform joins accents to their letters in ${fileName(one)}. Set the source to file, or write them as escapes.`,
    );

interface Plane {
  readonly id: HclValue;
  readonly blocks: readonly HclBlock[];
  readonly notes: readonly string[];
}

function controlPlane({ options: { references }, fill }: Input): Plane {
  if (references === 'id') return { id: fill('control_plane_id'), blocks: [], notes: [] };
  if (references === 'variable')
    return {
      id: expression('var.control_plane_id'),
      blocks: [variable('control_plane_id', 'ID of the control plane.', false)],
      notes: [],
    };
  const resource = `konnect_gateway_control_plane.${labelFrom(fill('control_plane'))}`;
  return {
    id: expression(`${resource}.id`),
    blocks: [],
    notes: [`The module has to have \`${resource}\`: the control plane.`],
  };
}

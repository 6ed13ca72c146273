// Terraform, for Konnect and for self-hosted gateways: two providers with the same resource but for a few facts.
import { ok, type Result } from '../base/result.ts';
import { isList, isObject, type Json } from '../base/json.ts';
import { titleOfScope, type ScopeKind } from '../model/scope.ts';
import type { FieldSpecs } from '../nodes/define.ts';
import { defineFormat, refusal, type ExportProblem, type Rendered, type RenderInput } from './define.ts';
import { gatewayNeeds } from './gateway-needs.ts';
import {
  emitHcl,
  expression,
  list,
  names,
  type Entries,
  type HclBlock,
  type HclValue,
} from './hcl-emitter.ts';
import { regionField } from './konnect.ts';
import { divide, partialWarnings } from './partials.ts';
import { besideConfig } from './plugin-object.ts';
import { configInHcl, type ConfigInHcl } from './terraform-config.ts';
import { hasOpenRedisCheck } from './terraform-limits.ts';
import { konnectProvider, labelFrom, providerBlocks, variable, type Provider } from './terraform-provider.ts';

const shared = {
  references: {
    kind: 'enum',
    of: ['resource', 'variable', 'id'],
    default: 'resource',
    help: 'How entities are named: resources of the same module, variables, or IDs.',
  },
  label: { kind: 'string', help: 'Label of the resource. Unset: the instance name, made fit, or datakit.' },
  provider: { kind: 'boolean', default: true, help: 'Write the blocks that set up the provider, too.' },
} as const satisfies FieldSpecs;

export const terraformKonnect = defineFormat({
  id: 'terraform-konnect',
  title: 'Terraform: Konnect',
  options: {
    ...shared,
    region: regionField,
    token: {
      kind: 'boolean',
      default: false,
      help: 'Sign in with a variable `konnect_token`, instead of `KONNECT_TOKEN` of the environment.',
    },
  },
  render: (input) => {
    const token = input.options.token && input.options.provider;
    const provider = konnectProvider(input.options.region, token);
    const plane = named('control_plane', 'control plane', provider, input);
    return render(provider, input, {
      first: [['control_plane_id', plane.id]],
      variables: [
        ...(token ? [variable('konnect_token', 'Token for Konnect.', true)] : []),
        ...plane.variables,
      ],
      notes: plane.notes,
      needs: token ? [] : ['a token in `KONNECT_TOKEN`'],
    });
  },
});

export const terraformGateway = defineFormat({
  id: 'terraform-gateway',
  title: 'Terraform: self-hosted gateway',
  options: {
    ...shared,
    workspace: { kind: 'string', help: 'Workspace of the plugin. Unset: the default one.' },
    token: {
      kind: 'boolean',
      default: false,
      help: 'Sign in to the Admin API with a variable `admin_token`.',
    },
  },
  render: (input) => {
    const { workspace = '', token, provider: wanted } = input.options;
    const settings: Entries = [
      ['server_url', wanted ? input.fill('admin_url') : ''],
      ...(token ? ([['admin_token', expression('var.admin_token')]] as const) : []),
    ];
    const provider: Provider = {
      name: 'kong-gateway',
      version: '~> 1.1',
      resource: (kind) => `kong-gateway_${kind}`,
      settings,
      portIsText: false,
      leavesRedisUnchecked: false,
      checksWords: true,
    };
    return render(provider, input, {
      first: workspace === '' ? [] : [['workspace', workspace]],
      variables: token && wanted ? [variable('admin_token', 'Token for the Admin API.', true)] : [],
      notes: [],
      needs: [],
    });
  },
});

type Input = RenderInput<typeof shared>;

interface Own {
  readonly first: Entries;
  readonly variables: readonly HclBlock[];
  readonly notes: readonly string[];
  readonly needs: readonly string[];
}

function render(provider: Provider, input: Input, own: Own): Result<Rendered, ExportProblem> {
  const { entity, options } = input;
  const divided = divide(entity);
  const config = configInHcl(divided.config, provider);
  if (typeof config === 'string') return refusal(config);
  const label = labelFrom(options.label ?? entity.options.instance_name ?? 'datakit');
  const type = provider.resource('plugin_datakit');
  const scope = entity.scope.map((kind) => ({
    kind,
    ...named(kind, titleOfScope(kind), provider, input),
  }));
  const partials = divided.links.map(({ id, path }): HclValue =>
    names([
      ['id', id ?? input.fill('partial_id')],
      ['path', path],
    ]),
  );
  const body: Entries = [
    ...own.first,
    ...optionEntries(besideConfig(entity.options)),
    ['config', config.value],
    ...(partials.length === 0 ? [] : ([['partials', list(partials)]] as const)),
    ...scope.map(({ kind, id }) => [kind, names([['id', id]])] as const),
  ];
  const resource: HclBlock = { type: 'resource', labels: [type, label], body: [body] };
  const blocks = [
    ...(options.provider ? providerBlocks(provider) : []),
    ...own.variables,
    ...scope.flatMap(({ variables }) => variables),
    resource,
  ];
  return ok({
    files: [{ name: 'main.tf', language: 'hcl', text: emitHcl(blocks) }],
    warnings: [
      ...partialWarnings(entity),
      ...(provider.leavesRedisUnchecked && hasOpenRedisCheck(divided.config) ? [uncheckedRedis] : []),
      ...lossWarnings(config),
    ],
    notes: [...own.notes, ...escapeNotes(config), ...scope.flatMap(({ notes }) => notes)],
    needs: [
      'Terraform 1.5 or later',
      `provider kong/${provider.name} ${provider.version.replace('~> ', '')} or later`,
      ...own.needs,
      ...gatewayNeeds(entity),
    ],
    apply: 'terraform init\nterraform apply',
    undo: `terraform destroy -target=${type}.${label}`,
  });
}

const uncheckedRedis =
  'The provider sends `ssl_verify = false` for Redis where the flow does not set it: the certificate of the Redis server is not checked, while a gateway from 3.14 on checks it by itself. Set `resources.cache.redis.ssl_verify` in the flow.';

interface Named {
  readonly id: HclValue;
  readonly variables: readonly HclBlock[];
  readonly notes: readonly string[];
}

/** An entity of the gateway, in the way that the person chose to name entities. */
function named(
  kind: ScopeKind | 'control_plane',
  title: string,
  provider: Provider,
  { options, fill, known }: Input,
): Named {
  const name = `${kind}_id` as const;
  // An id that is known needs no resource, the label of which nobody knows.
  if (options.references === 'id' || (options.references === 'resource' && !known(kind) && known(name)))
    return { id: fill(name), variables: [], notes: [] };
  if (options.references === 'variable')
    return {
      id: expression(`var.${name}`),
      variables: [variable(name, `ID of the ${title}.`, false)],
      notes: [],
    };
  const resource = `${provider.resource(kind)}.${labelFrom(fill(kind))}`;
  return {
    id: expression(`${resource}.id`),
    variables: [],
    notes: [`The module has to have \`${resource}\`: the ${title}.`],
  };
}

/** `ordering` has names that the provider knows; the rest is plain. */
const optionEntries = (options: { readonly [key: string]: Json }): Entries =>
  Object.entries(options).map(([key, value]) => [key, plain(value)]);

function plain(value: Json): HclValue {
  if (isList(value)) return list(value.map(plain));
  if (isObject(value)) return names(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  return value ?? expression('null');
}

const lossWarnings = ({ left, changed, unfit }: ConfigInHcl): readonly string[] => [
  ...left.map(
    (place) => `\`${place}\` is left out: the provider does not know it and would drop it without a word.`,
  ),
  ...changed.map(
    (place) =>
      `Terraform joins accents to their letters in \`${place}\`, so the text there changes its form.`,
  ),
  ...unfit.map(
    ({ place, wanted }) =>
      `\`${place}\` has to be ${wanted}: Terraform refuses the file, or makes another value of it.`,
  ),
];

const escapeNotes = ({ escaped }: ConfigInHcl): readonly string[] =>
  escaped.map(
    (place) =>
      `Accents in \`${place}\` are written as escapes of jq, because Terraform would change them. The program means the same.`,
  );

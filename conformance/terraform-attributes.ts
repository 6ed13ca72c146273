// What the exports take for the attributes of both Terraform providers, beside the published ones: names, kinds, limits.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configAttributes, nodeAttributes } from '../src/export/terraform-attributes.ts';
import type { FieldSpec, FieldSpecs } from '../src/nodes/define.ts';
import { nodeTypes, type NodeType } from '../src/nodes/index.ts';
import type { Report } from './report.ts';

export interface Attribute {
  readonly kind?: string;
  readonly element?: string;
  readonly custom?: string;
  readonly attributes?: { readonly [name: string]: Attribute };
  readonly validators?: {
    readonly length?: readonly (number | null)[];
    readonly range?: readonly number[];
    readonly one_of?: readonly string[];
    readonly not_null?: boolean;
  };
}

const providers = {
  'terraform-konnect': { file: 'konnect_gateway_plugin_datakit.schema.json', checksWords: false },
  'terraform-gateway': { file: 'kong-gateway_plugin_datakit.schema.json', checksWords: true },
} as const;
type ProviderName = keyof typeof providers;

/** Explained, by `attribute: what differs`. */
const known: ReadonlyMap<string, string> = new Map([
  ['resources.cache.redis.port: kind', 'a text for Konnect, which the export writes'],
  ['resources.cache.redis.port: limits', 'a text has none'],
  ['resources.vault: limits', 'the gateway counts entries and their texts, the providers do not'],
]);

const kinds: { readonly [K in FieldSpec['kind']]: string } = {
  string: 'string',
  url: 'string',
  jq: 'string',
  enum: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'bool',
  values: 'string json',
  'string-map': 'map string',
  'string-list': 'list string',
  'node-list': 'list string',
  record: 'object',
  'record-list': 'list_object',
};

const publishedKind = ({ kind = '', element, custom }: Attribute): string =>
  [kind, element, custom].filter((part) => part !== undefined).join(' ');

/** `type` stands in the nodes of one provider, and says what the node stands under. */
const apart = new Set(['type', 'nodes']);

function differences(ours: FieldSpecs, theirs: Attribute, path: string, words: boolean): readonly string[] {
  const published = theirs.attributes ?? {};
  const names = [...new Set([...Object.keys(ours), ...Object.keys(published)])];
  return names.flatMap((name) => {
    const place = path === '' ? name : `${path}.${name}`;
    const [here, there] = [ours[name], published[name]];
    if (here === undefined) return apart.has(name) ? [] : [`${place}: missing here`];
    if (there === undefined) return [`${place}: unknown to the provider`];
    const inner = 'fields' in here ? differences(here.fields, there, place, words) : [];
    return [
      ...(kinds[here.kind] === publishedKind(there) ? [] : [`${place}: kind`]),
      ...(sameLimits(here, there, words) ? [] : [`${place}: limits`]),
      ...inner,
    ];
  });
}

function sameLimits(field: FieldSpec, { validators = {} }: Attribute, words: boolean): boolean {
  const { length, range, one_of: members } = validators;
  const of = 'of' in field && field.kind === 'enum' && words ? field.of : undefined;
  const own = [
    'minLength' in field || 'maxLength' in field ? [field.minLength, field.maxLength] : undefined,
    'min' in field || 'max' in field ? [field.min, field.max] : undefined,
    of,
  ];
  return JSON.stringify(own) === JSON.stringify([length, range, members]);
}

function providerReport(shared: string, name: ProviderName): Report {
  const { file, checksWords } = providers[name];
  const text = readFileSync(join(shared, 'schemas/terraform', file), 'utf8');
  const resource = JSON.parse(text) as { readonly [name: string]: Attribute }; // as published
  const config = resource['config'] ?? {};
  const types = config.attributes?.['nodes']?.attributes ?? {};
  const found = [
    ...differences(configAttributes, config, '', checksWords),
    ...Object.keys({ ...nodeTypes, ...types }).flatMap((type) =>
      Object.hasOwn(nodeTypes, type) && types[type] !== undefined
        ? differences(nodeAttributes(type as NodeType), types[type], type, checksWords) // asked just before
        : [`${type}: a node type that only one side knows`],
    ),
  ];
  const explained = found.filter((one) => known.has(one));
  return {
    name: `attributes of ${name}`,
    run: countOf(config),
    of: countOf(config),
    failures: found.filter((one) => !known.has(one)),
    notRun: [],
    notes: explained.map((one) => `exception, ${one}: ${known.get(one) ?? ''}`),
  };
}

const countOf = ({ attributes = {} }: Attribute): number =>
  Object.values(attributes).reduce((sum, inner) => sum + 1 + countOf(inner), 0);

export const terraformAttributes = (shared: string): readonly Report[] => [
  providerReport(shared, 'terraform-konnect'),
  providerReport(shared, 'terraform-gateway'),
];

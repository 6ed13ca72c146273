// The config as Kong's Terraform providers take it: each node nested under its type. The attributes are those of the
// catalogue; what a provider lacks it drops without a word, so it is left out here and told.
import { atLeast, type GatewayVersion } from '../base/gateway.ts';
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import { configFields } from '../nodes/config.ts';
import type { FieldSpec, FieldSpecs } from '../nodes/define.ts';
import { isNodeType, nodeTypes, type NodeType } from '../nodes/index.ts';
import { encoded, keys, list, names, type Entries, type HclValue } from './hcl-emitter.ts';
import { isChanged } from './hcl-scalar.ts';

/** The gateway whose schema the providers of these versions have. Source: konnect 3.19.0, kong-gateway 1.1.0. */
const schemaOf: GatewayVersion = '3.15';
/** Attributes of that schema that both providers lack. */
const lacking: { readonly [T in NodeType]?: readonly string[] } = { property: ['non_nil'] };

export interface ProviderFacts {
  /** Ports of Redis are texts, so that they may be vault references. */
  readonly portIsText: boolean;
}

export interface ConfigInHcl {
  readonly value: HclValue;
  /** Places of the config that the provider does not take, such as `nodes[2].non_nil`. */
  readonly left: readonly string[];
  /** Texts that Terraform gives back in another form. */
  readonly changed: readonly string[];
}

/** A sentence where a node cannot be written. */
export function configInHcl(config: JsonObject, facts: ProviderFacts): ConfigInHcl | string {
  const nodes = isList(config['nodes']) ? config['nodes'] : [];
  const writer = new Writer(facts);
  const written: HclValue[] = [];
  for (const [i, node] of nodes.entries()) {
    const type = isObject(node) ? node['type'] : undefined;
    if (!isObject(node) || typeof type !== 'string' || !isNodeType(type))
      return `Node ${i + 1} has no type that the provider knows. See Problems.`;
    written.push(names([[type, names(writer.node(node, type, `nodes[${i}]`))]]));
  }
  const rest = Object.entries(config).filter(([key]) => key !== 'nodes');
  const around = writer.record(Object.fromEntries(rest), configFields, '');
  const value = names([
    ...around.filter(([key]) => key === 'debug'),
    ['nodes', list(written)],
    ...around.filter(([key]) => key !== 'debug'),
  ]);
  return { value, left: writer.left, changed: writer.changed };
}

class Writer {
  readonly left: string[] = [];
  readonly changed: string[] = [];
  private readonly facts: ProviderFacts;

  constructor(facts: ProviderFacts) {
    this.facts = facts;
  }

  node(node: JsonObject, type: NodeType, path: string): Entries {
    const fields: FieldSpecs = nodeTypes[type].fields;
    const lost = lacking[type] ?? [];
    return Object.entries(node).flatMap(([key, value]): Entries => {
      if (key === 'type' || value === null) return [];
      const place = `${path}.${key}`;
      if (key === 'inputs' || key === 'outputs') return this.map(key, value, place);
      const field = fields[key];
      if (key === 'name' || key === 'input' || key === 'output') return [[key, this.plain(value, place)]];
      if (field === undefined || lost.includes(key) || isTooNew(field)) return this.leave(place);
      return this.entry(key, value, field, place);
    });
  }

  record(record: JsonObject, fields: FieldSpecs, path: string): Entries {
    return Object.entries(record).flatMap(([key, value]): Entries => {
      if (value === null) return [];
      const place = path === '' ? key : `${path}.${key}`;
      const field = fields[key];
      return field === undefined || isTooNew(field)
        ? this.leave(place)
        : this.entry(key, value, field, place);
    });
  }

  private entry(key: string, value: Json, field: FieldSpec, place: string): Entries {
    if (field.kind === 'values') {
      return [[key, encoded(value)]];
    }
    if (field.kind === 'string-map') return this.map(key, value, place);
    if (field.kind === 'record' && isObject(value))
      return [[key, names(this.record(value, field.fields, place))]];
    if (field.kind === 'record-list' && isList(value))
      return [[key, list(value.map((item, i) => this.item(item, field.fields, `${place}[${i}]`)))]];
    const isPort = place === 'resources.cache.redis.port' && this.facts.portIsText;
    return [[key, this.plain(isPort && typeof value === 'number' ? `${value}` : value, place)]];
  }

  private item(item: Json, fields: FieldSpecs, place: string): HclValue {
    return isObject(item) ? names(this.record(item, fields, place)) : this.plain(item, place);
  }

  private map(key: string, value: Json, place: string): Entries {
    if (!isObject(value)) return [[key, this.plain(value, place)]];
    const entries = Object.entries(value).filter(([, inner]) => inner !== null);
    for (const [name] of entries) this.notice(name, place);
    return [[key, keys(entries.map(([name, inner]) => [name, this.plain(inner, `${place}.${name}`)]))]];
  }

  /** Texts, numbers, booleans and lists of them. */
  private plain(value: Json, place: string): HclValue {
    if (isList(value)) return list(value.map((item) => this.plain(item, place)));
    if (isObject(value) || value === null) return encoded(value);
    if (typeof value === 'string') this.notice(value, place);
    return value;
  }

  private notice(text: string, place: string): void {
    if (isChanged(text) && !this.changed.includes(place)) this.changed.push(place);
  }

  private leave(place: string): Entries {
    this.left.push(place);
    return [];
  }
}

const isTooNew = ({ since }: FieldSpec): boolean => since !== undefined && !atLeast(schemaOf, since);

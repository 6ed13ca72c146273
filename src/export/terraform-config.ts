// The config as Kong's Terraform providers take it: each node nested under its type. The attributes are those of the
// catalogue; what a provider lacks it drops without a word, so it is left out here and told.
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import { withEscapedMarks } from '../jq/quotes.ts';
import type { FieldSpec, FieldSpecs } from '../nodes/define.ts';
import { isNodeType, type NodeType } from '../nodes/index.ts';
import { encoded, keys, list, names, type Entries, type HclValue } from './hcl-emitter.ts';
import { isChanged } from './hcl-scalar.ts';
import { configAttributes, nodeAttributes } from './terraform-attributes.ts';
import { wantedInstead } from './terraform-limits.ts';

export interface ProviderFacts {
  /** Ports of Redis are texts, so that they may be vault references. */
  readonly portIsText: boolean;
  /** It says false to the gateway where `ssl_verify` of Redis is not written. */
  readonly leavesRedisUnchecked: boolean;
  /** Words of a closed list are checked before the gateway sees them. */
  readonly checksWords: boolean;
}

export interface ConfigInHcl {
  readonly value: HclValue;
  /** Places of the config that the provider does not take, such as `nodes[2].non_nil`. */
  readonly left: readonly string[];
  /** Texts that Terraform gives back in another form. */
  readonly changed: readonly string[];
  /** jq programs that mean the same, accents written as escapes. */
  readonly escaped: readonly string[];
  /** Places with another kind of value than the provider takes, and what it takes. */
  readonly unfit: readonly { readonly place: string; readonly wanted: string }[];
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
  const around = writer.record(Object.fromEntries(rest), configAttributes, '');
  const value = names([
    ...around.filter(([key]) => key === 'debug'),
    ['nodes', list(written)],
    ...around.filter(([key]) => key !== 'debug'),
  ]);
  const { left, changed, escaped, unfit } = writer;
  return { value, left, changed, escaped, unfit };
}

class Writer {
  readonly left: string[] = [];
  readonly changed: string[] = [];
  readonly escaped: string[] = [];
  readonly unfit: { readonly place: string; readonly wanted: string }[] = [];
  private readonly facts: ProviderFacts;

  constructor(facts: ProviderFacts) {
    this.facts = facts;
  }

  node(node: JsonObject, type: NodeType, path: string): Entries {
    const attributes = nodeAttributes(type);
    const own = Object.entries(node).filter(([key]) => key !== 'type');
    for (const [key, field] of Object.entries(attributes))
      if (field.required === true && key !== 'name' && (node[key] ?? null) === null)
        this.unfit.push({ place: `${path}.${key}`, wanted: 'there' });
    return this.record(Object.fromEntries(own), attributes, path);
  }

  record(record: JsonObject, fields: FieldSpecs, path: string): Entries {
    return Object.entries(record).flatMap(([key, value]): Entries => {
      if (value === null) return [];
      const place = path === '' ? key : `${path}.${key}`;
      const field = fields[key];
      if (field !== undefined) return [[key, this.attribute(value, field, place)]];
      this.left.push(place);
      return [];
    });
  }

  private attribute(value: Json, field: FieldSpec, place: string): HclValue {
    const isPort = place === 'resources.cache.redis.port' && this.facts.portIsText;
    if (isPort) return this.plain(typeof value === 'number' ? String(value) : value, place);
    const wanted = wantedInstead(value, field, this.facts.checksWords);
    if (wanted !== null) this.unfit.push({ place, wanted });
    if (field.kind === 'values') return encoded(value);
    if (field.kind === 'record' && isObject(value)) return names(this.record(value, field.fields, place));
    if (field.kind === 'record-list' && isList(value))
      return list(value.map((item, i) => this.item(item, field.fields, `${place}[${i}]`)));
    if (field.kind === 'string-map' && isObject(value)) return this.map(value, place);
    return field.kind === 'jq' && typeof value === 'string'
      ? this.program(value, place)
      : this.plain(value, place);
  }

  private item(item: Json, fields: FieldSpecs, place: string): HclValue {
    return isObject(item) ? names(this.record(item, fields, place)) : this.plain(item, place);
  }

  private map(value: JsonObject, place: string): HclValue {
    const entries = Object.entries(value).filter(([, inner]) => inner !== null);
    for (const [name] of entries) this.notice(name, place);
    return keys(entries.map(([name, inner]) => [name, this.plain(inner, `${place}.${name}`)]));
  }

  /** jq has escapes for what Terraform changes, as long as it stands in a string of the program. */
  private program(program: string, place: string): HclValue {
    const written = isChanged(program) ? withEscapedMarks(program) : program;
    if (written !== program && !isChanged(written)) this.escaped.push(place);
    return this.plain(written, place);
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
}

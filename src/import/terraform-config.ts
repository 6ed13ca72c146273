// The `config` of a datakit resource: nodes nested under their type, or flat with a `type` of their own, which no
// provider takes.
import { isObject, type Json, type JsonObject } from '../base/json.ts';
import { isNodeType, nodeTypes } from '../nodes/index.ts';
import type { FieldSpecs } from '../nodes/define.ts';
import type { ImportFault } from './define.ts';
import type { HclEntry, HclExpression } from './hcl/syntax.ts';
import { jsonIn, toJson, type Tell } from './hcl/to-json.ts';

export function configFromHcl(value: HclExpression | undefined, text: string, tell: Tell): JsonObject {
  if (value?.kind !== 'object') {
    if (value !== undefined) toJson(value, text, tell);
    return { nodes: [] };
  }
  const reader = new ConfigReader(text, tell);
  return Object.fromEntries(
    value.entries.flatMap(({ key, value: inner }): [string, Json][] => {
      const json = key === 'nodes' ? reader.nodes(inner) : reader.plain(inner);
      return json === undefined || json === null ? [] : [[key, json]];
    }),
  );
}

class ConfigReader {
  private readonly text: string;
  private readonly tell: Tell;
  private toldFlat = false;

  constructor(text: string, tell: Tell) {
    this.text = text;
    this.tell = tell;
  }

  plain(value: HclExpression): Json | undefined {
    const json = toJson(value, this.text, this.tell);
    return json === undefined ? undefined : withNumberPort(json);
  }

  nodes(value: HclExpression): Json | undefined {
    if (value.kind !== 'list') return toJson(value, this.text, this.tell);
    return value.items.flatMap((item): Json[] => {
      if (item.kind !== 'object') {
        const json = toJson(item, this.text, this.tell);
        return json === undefined ? [] : [json];
      }
      return [this.node(item.entries, item)];
    });
  }

  private node(entries: readonly HclEntry[], item: HclExpression): JsonObject {
    const [only, ...more] = entries;
    if (only !== undefined && more.length === 0 && isNodeType(only.key) && only.value.kind === 'object')
      return this.attributes(only.key, only.value.entries, true);
    if (!this.toldFlat) this.tell(flat(item));
    this.toldFlat = true;
    const type = entries.find(({ key }) => key === 'type')?.value;
    return this.attributes(type?.kind === 'text' ? type.value : '', entries, false);
  }

  private attributes(type: string, entries: readonly HclEntry[], nested: boolean): JsonObject {
    const fields: FieldSpecs = isNodeType(type) ? nodeTypes[type].fields : {};
    const node: { [key: string]: Json } = {};
    for (const entry of entries) {
      const { key, value } = entry;
      if (nested && key === 'type') this.tell(dropped(entry));
      else if (fields[key]?.kind === 'values') this.assign(node, key, this.values(value));
      else this.assign(node, key, toJson(value, this.text, this.tell));
    }
    const { name, ...rest } = node;
    return {
      ...(name === undefined ? {} : { name }),
      ...(nested || 'type' in rest ? { type } : {}),
      ...rest,
    };
  }

  private assign(node: { [key: string]: Json }, key: string, value: Json | undefined): void {
    if (value !== undefined && value !== null) node[key] = value;
  }

  /** The one attribute that is JSON in a text. */
  private values(value: HclExpression): Json | undefined {
    const json = toJson(value, this.text, this.tell);
    if (typeof json !== 'string') {
      if (json !== undefined) this.tell(notEncoded(value));
      return json;
    }
    const inner = jsonIn(json);
    if (inner === null) this.tell(noJson(value));
    return inner ?? {};
  }
}

/** One provider has the port of Redis as text, so that it may be a vault reference. */
function withNumberPort(json: Json): Json {
  if (!isObject(json) || !isObject(json['cache']) || !isObject(json['cache']['redis'])) return json;
  const { port } = json['cache']['redis'];
  if (typeof port !== 'string' || !/^\d+$/.test(port)) return json;
  return { ...json, cache: { ...json['cache'], redis: { ...json['cache']['redis'], port: Number(port) } } };
}

const flat = ({ range }: HclExpression): ImportFault => ({
  id: 'flat-nodes',
  about: '',
  message:
    'The nodes are written flat, with a `type` of their own. The provider nests each node under its type: it refuses some of these and applies the others as empty nodes, without a word.',
  range,
});

const dropped = ({ keyRange }: HclEntry): ImportFault => ({
  id: 'type-inside-node',
  about: 'type',
  message:
    '`type` inside a nested node says again what the node stands under. The provider of Konnect drops it.',
  range: keyRange,
});

const notEncoded = ({ range }: HclExpression): ImportFault => ({
  id: 'values-not-encoded',
  about: '',
  message: 'The provider takes `values` as a text that holds JSON: write `jsonencode({ … })`.',
  range,
});

const noJson = ({ range }: HclExpression): ImportFault => ({
  id: 'values-no-json',
  about: '',
  message: '`values` is a text that holds no JSON, so this node has no values here.',
  range,
});

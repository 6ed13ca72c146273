// The `config` of a datakit resource: nodes nested under their type, or flat with a `type` of their own, which no
// provider takes. What a provider drops without a word is told, and kept.
import { isObject, type Json, type JsonObject } from '../base/json.ts';
import { configAttributes, nodeAttributes } from '../export/terraform-attributes.ts';
import type { FieldSpec, FieldSpecs } from '../nodes/define.ts';
import { isNodeType } from '../nodes/index.ts';
import type { ImportFault } from './define.ts';
import { evaluate, keyText, type Evaluating } from './hcl/evaluate.ts';
import type { Expression, ObjectEntry } from './hcl/syntax.ts';
import { asTerraformDoes } from './terraform-kinds.ts';

type ObjectExpression = Expression & { readonly kind: 'object' };

export interface Reading extends Evaluating {
  /** Of the two providers, one has a `type` inside its nodes. */
  readonly dropsType: boolean;
}

export function configFromHcl(value: Expression | undefined, evaluating: Reading): JsonObject {
  if (value?.kind !== 'object') {
    if (value !== undefined) evaluate(value, evaluating);
    return { nodes: [] };
  }
  const reader = new ConfigReader(evaluating);
  return Object.fromEntries(
    value.entries.flatMap((entry): readonly [string, Json][] =>
      keyText(entry.key) === 'nodes'
        ? [['nodes', reader.nodes(entry.value)]]
        : reader.entry(entry, configAttributes, ''),
    ),
  );
}

class ConfigReader {
  private readonly evaluating: Reading;
  private toldFlat = false;

  constructor(evaluating: Reading) {
    this.evaluating = evaluating;
  }

  nodes(value: Expression): Json {
    if (value.kind !== 'list') return evaluate(value, this.evaluating) ?? [];
    return value.items.flatMap((item) => this.node(item));
  }

  private node(item: Expression): readonly Json[] {
    if (item.kind !== 'object') {
      const json = evaluate(item, this.evaluating);
      return json === undefined ? [] : [json];
    }
    if (isFlat(item)) return [this.flatNode(item)];
    const given = item.entries.filter(({ value }) => !isNull(value));
    const [first, ...more] = given.filter(({ key, value }) => isType(key) && value.kind === 'object');
    if (first === undefined || more.length > 0) this.evaluating.tell(noOneType(item));
    return given.flatMap((entry) => this.nestedNode(entry));
  }

  /** A node of each type that is there: the provider takes one of them, and says so. */
  private nestedNode({ key, value }: ObjectEntry): readonly Json[] {
    const type = keyText(key) ?? '';
    if (!isNodeType(type)) this.evaluating.tell(dropped(key, type, 'a node'));
    if (value.kind !== 'object') {
      evaluate(value, this.evaluating);
      return [];
    }
    const entries = value.entries.filter((entry) => keyText(entry.key) !== 'type');
    for (const entry of value.entries)
      if (keyText(entry.key) === 'type' && !this.takesType(entry.value, type))
        this.evaluating.tell(typeInside(entry));
    const known = isNodeType(type) ? nodeAttributes(type) : null;
    const { name = null, ...rest } = this.record(entries, known, type);
    return [{ ...(name === null ? {} : { name }), type, ...rest }];
  }

  private takesType(value: Expression, type: string): boolean {
    return !this.evaluating.dropsType && value.kind === 'literal' && value.value === type;
  }

  private flatNode(item: ObjectExpression): JsonObject {
    if (!this.toldFlat) this.evaluating.tell(flat(item));
    this.toldFlat = true;
    const own = item.entries.find(({ key }) => keyText(key) === 'type')?.value;
    const type = own?.kind === 'literal' && typeof own.value === 'string' ? own.value : '';
    const known = isNodeType(type) ? { ...nodeAttributes(type), type: textField } : null;
    return this.record(item.entries, known, type);
  }

  /** Attributes that are null are unset, as for Terraform. `known` is null for a type that nobody knows. */
  private record(entries: readonly ObjectEntry[], known: FieldSpecs | null, of: string): JsonObject {
    return Object.fromEntries(entries.flatMap((entry) => this.entry(entry, known, of)));
  }

  entry({ key, value }: ObjectEntry, known: FieldSpecs | null, of: string): readonly [string, Json][] {
    const name = keyText(key);
    const field = name === null ? undefined : known?.[name];
    if (name !== null && known !== null && field === undefined)
      this.evaluating.tell(dropped(key, name, of === '' ? 'the config' : `\`${of}\``));
    const json =
      field === undefined ? evaluate(value, this.evaluating) : this.value(value, field, name ?? '');
    return name === null || json === undefined || json === null ? [] : [[name, json]];
  }

  private value(value: Expression, field: FieldSpec, name: string): Json | undefined {
    if (field.kind === 'values') return this.values(value);
    if (field.kind === 'record' && value.kind === 'object')
      return this.record(value.entries, field.fields, name);
    if (field.kind === 'record-list' && value.kind === 'list')
      return value.items.flatMap((item) => {
        if (item.kind === 'object') return [this.record(item.entries, field.fields, name)];
        const other = evaluate(item, this.evaluating);
        return other === undefined ? [] : [other];
      });
    const json = evaluate(value, this.evaluating);
    return json === undefined ? undefined : asTerraformDoes(json, field);
  }

  /** The one attribute that is JSON in a text. */
  private values(value: Expression): Json | undefined {
    const json = evaluate(value, this.evaluating);
    if (isObject(json)) this.evaluating.tell(notEncoded(value));
    if (typeof json !== 'string') return json;
    try {
      const inner: Json = JSON.parse(json);
      return inner;
    } catch {
      this.evaluating.tell(noJson(value));
      return json;
    }
  }
}

const textField: FieldSpec = { kind: 'string', help: '' };

const isNull = (value: Expression): boolean => value.kind === 'literal' && value.value === null;
const isType = (key: Expression): boolean => isNodeType(keyText(key) ?? '');
const isFlat = ({ entries }: ObjectExpression): boolean =>
  entries.some(({ key }) => ['type', 'name'].includes(keyText(key) ?? ''));

const flat = ({ range }: Expression): ImportFault => ({
  id: 'flat-nodes',
  about: '',
  message:
    'The nodes are written flat, with a `type` of their own. The provider nests each node under its type: it refuses some of these and applies the others as empty nodes, without a word.',
  range,
});

const noOneType = ({ range }: Expression): ImportFault => ({
  id: 'no-one-type',
  about: '',
  message:
    'A node stands under its one type, such as `jq = { … }`. The provider takes two for a mistake, and none for an empty node.',
  range,
});

const dropped = ({ range }: Expression, name: string, of: string): ImportFault => ({
  id: 'dropped-attribute',
  about: name,
  message: `The provider knows no \`${name}\` in ${of} and drops it without a word. It is kept here.`,
  range,
});

const typeInside = ({ key: { range } }: ObjectEntry): ImportFault => ({
  id: 'type-inside-node',
  about: 'type',
  message:
    '`type` inside a nested node says again what the node stands under. The provider of Konnect drops it.',
  range,
});

const notEncoded = ({ range }: Expression): ImportFault => ({
  id: 'values-not-encoded',
  about: '',
  message: 'The provider takes `values` as a text that holds JSON: write `jsonencode({ … })`.',
  range,
});

const noJson = ({ range }: Expression): ImportFault => ({
  id: 'values-no-json',
  about: '',
  message: '`values` is a text that holds no JSON, which the provider refuses.',
  range,
});

// A published plugin schema as flat shapes. A keyword unknown here fails, so that nothing in a schema is passed over.
import type { Json, JsonObject } from '../src/base/json.ts';
import { isObject } from '../src/base/json.ts';
import type { Shape, Shapes } from './shape.ts';

/** Read below, or of no weight for a config: texts, and hints for other tools. */
const knownKeywords = new Set([
  'type',
  'default',
  'enum',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'required',
  'properties',
  'items',
  'additionalProperties',
  'oneOf',
  'x-lua-required',
  'x-referenceable',
  'x-encrypted',
  'description',
  'title',
  'x-terraform-transform-const',
  'x-speakeasy-type-override',
]);

export interface SchemaReading {
  readonly shapes: Shapes;
  readonly unknownKeywords: readonly string[];
}

/** `schema` is the schema of the whole plugin; only its `config` is read. */
export function schemaShapes(schema: Json): SchemaReading {
  const shapes = new Map<string, Shape>();
  const unknownKeywords: string[] = [];
  const visit = (value: Json | undefined, path: string, required: boolean): void => {
    const part = isObject(value) ? value : {};
    for (const key of Object.keys(part)) if (!knownKeywords.has(key)) unknownKeywords.push(`${path}: ${key}`);
    if (path !== '') shapes.set(path, shapeOf(part, required));
    for (const [name, child, isRequired] of children(part))
      visit(child, path === '' ? name.slice(1) : path + name, isRequired);
  };
  visit(member(member(schema, 'properties'), 'config'), '', false);
  return { shapes, unknownKeywords };
}

function children(part: JsonObject): (readonly [string, Json, boolean])[] {
  const required = textsOf(part['required']);
  const properties = Object.entries(isObject(part['properties']) ? part['properties'] : {});
  const items = part['items'];
  const alternatives = listOf(member(items, 'oneOf'));
  const values = part['additionalProperties'];
  return [
    ...properties.map(([name, child]) => [`.${name}`, child, required.includes(name)] as const),
    // The items of `nodes` are one record per node type; other lists have items of one kind.
    ...alternatives.map((child) => [`<${titleOf(child)}>`, child, false] as const),
    ...(items !== undefined && alternatives.length === 0 ? [['[]', items, false] as const] : []),
    ...(values !== undefined && values !== false ? [['{}', values, false] as const] : []),
  ];
}

function shapeOf(part: JsonObject, required: boolean): Shape {
  const members = textsOf(part['enum']);
  return {
    ...pick('kind', part['type'], isText),
    ...(required || part['x-lua-required'] === true ? { required: true } : {}),
    ...(part['default'] === undefined ? {} : { default: part['default'] }),
    ...pick('min', part['minimum'], isNumber),
    ...pick('max', part['maximum'], isNumber),
    ...pick('minLength', part['minLength'], isNumber),
    ...pick('maxLength', part['maxLength'], isNumber),
    ...(members.length > 0 ? { enum: members } : {}),
    ...(part['x-referenceable'] === true ? { referenceable: true } : {}),
    ...(part['x-encrypted'] === true ? { encrypted: true } : {}),
  };
}

const isText = (value: Json | undefined): value is string => typeof value === 'string';
const isNumber = (value: Json | undefined): value is number => typeof value === 'number';
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);
const textsOf = (value: Json | undefined): readonly string[] => listOf(value).filter(isText);
const member = (value: Json | undefined, key: string): Json | undefined =>
  isObject(value) ? value[key] : undefined;

const titleOf = (value: Json): string => textsOf([member(value, 'title') ?? null])[0] ?? '';

/** The aspect when its keyword has a value of the right kind. */
function pick<K extends keyof Shape, T extends Json>(
  aspect: K,
  value: Json | undefined,
  fits: (value: Json | undefined) => value is T,
): { readonly [P in K]?: T } {
  const picked: { [P in K]?: T } = {};
  if (fits(value)) picked[aspect] = value;
  return picked;
}

// Resource definitions of the operator as schemas that are closed, as a cluster is when it validates strictly: a field
// that no definition has is a mistake.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { isList, isObject, type Json, type JsonObject } from '../src/base/json.ts';

interface Validate {
  (value: unknown): boolean;
  readonly errors?:
    | readonly {
        readonly instancePath: string;
        readonly message?: string;
        readonly params?: unknown;
      }[]
    | null;
}
type Ajv = new (options: object) => { readonly compile: (schema: unknown) => Validate };

/** Objects whose fields are all known are closed; metadata are the cluster's own. */
function closed(schema: Json, depth = 0): Json {
  if (isList(schema)) return schema.map((one) => closed(one, depth + 1));
  if (!isObject(schema)) return schema;
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      depth === 1 && key === 'metadata'
        ? value
        : key === 'properties'
          ? closedEach(value, depth)
          : closed(value, depth + 1),
    ]),
  );
  const isClosed =
    isObject(schema['properties']) &&
    schema['additionalProperties'] === undefined &&
    schema['x-kubernetes-preserve-unknown-fields'] !== true;
  return isClosed ? { ...inner, additionalProperties: false } : inner;
}

/** Names of fields are no words of the schema. */
const closedEach = (properties: Json, depth: number): Json =>
  isObject(properties)
    ? Object.fromEntries(
        Object.entries(properties).map(([name, schema]) => [
          name,
          depth === 0 && name === 'metadata' ? { type: 'object' } : closed(schema, depth + 1),
        ]),
      )
    : properties;

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** What is wrong with the form of an object, one sentence each. */
export function crdForms(shared: string, tools: string): (object: JsonObject) => readonly string[] {
  const load = createRequire(resolve(tools, 'package.json'));
  // The packages' own types are not at hand here; the shape is that of every Ajv.
  const Ajv = load('ajv') as Ajv;
  const addFormats = load('ajv-formats') as (ajv: object) => void;
  const folder = join(shared, 'schemas/kubernetes');
  const validators = new Map<string, Validate>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.schema.json'))) {
    const definition = JSON.parse(readFileSync(join(folder, file), 'utf8')) as JsonObject; // a JSON object
    const ajv = new Ajv({ strict: false, allErrors: true, logger: false, unicodeRegExp: false });
    addFormats(ajv);
    const schema = definition['openAPIV3Schema'] ?? definition;
    validators.set(file.replace('.schema.json', ''), ajv.compile(closed(schema)));
  }
  return (object) => {
    const version = textOf(object['apiVersion']).split('/').pop() ?? '';
    const validate = validators.get(`${textOf(object['kind'])}.${version}`);
    if (validate === undefined) return [`no schema for ${textOf(object['kind'])} ${version}`];
    if (validate(object)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message = '', params }) =>
        `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
    );
  };
}

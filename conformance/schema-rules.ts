// The rules of the checkers `deck_check` and `k8s_check`, run in this process over what kubectl read: decK's schema with
// its look-up of entities, and the schemas and CEL rules of Kong's Kubernetes objects. The checkers themselves take a
// process or two for each document, and are run on a sample beside this.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { isList, isObject, type Json, type JsonObject } from '../src/base/json.ts';

/** What is wrong with one document, one sentence each. */
export type Rules = (document: JsonObject) => readonly string[];

interface Validate {
  (value: unknown): boolean;
  readonly errors?: readonly { readonly instancePath: string; readonly message?: string }[] | null;
}
type Ajv = new (options: object) => { readonly compile: (schema: unknown) => Validate };
type Evaluate = (rule: string, values: object) => unknown;

const readJson = (file: string): JsonObject => JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
const requireFrom = (tools: string): NodeJS.Require => createRequire(resolve(tools, 'package.json'));
const options = { strict: false, allErrors: true, logger: false };

const errorsOf = (validate: Validate, value: unknown): readonly string[] =>
  validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`);

export function deckRules(tools: string): Rules {
  // The package's own types are not at hand here; the shape is that of every Ajv.
  const Ajv = (requireFrom(tools)('ajv-draft-04') as { readonly default: Ajv }).default;
  const text = readFileSync(join(tools, '../schemas/deck/kong_json_schema.json'), 'utf8');
  // Ajv takes a `$schema` beside a `$ref` for a schema of its own.
  const schema: unknown = JSON.parse(text.replaceAll(/"\$schema":\s*"[^"]*",?\s*(?="\$ref")/g, ''));
  const validate = new Ajv(options).compile(schema);
  return (file) => [...errorsOf(validate, file), ...unfound(file)];
}

/** Entities that a plugin names and decK would not find. */
function unfound(file: JsonObject): readonly string[] {
  const info = isObject(file['_info']) ? file['_info'] : {};
  const lookups = isObject(info['default_lookup_tags']) ? info['default_lookup_tags'] : {};
  const names = new Set<string>();
  const plugins: JsonObject[] = [];
  const walk = (value: Json | undefined): void => {
    if (!isObject(value)) return;
    for (const list of ['services', 'routes', 'consumers', 'consumer_groups', 'partials', 'plugins'])
      for (const item of objectsIn(value[list])) {
        if (list === 'plugins') plugins.push(item);
        else for (const key of ['id', 'name', 'username']) names.add(`${list}:${textOf(item[key])}`);
        walk(item);
      }
  };
  walk(file);
  const references = plugins.flatMap((plugin) => [
    ...['service', 'route', 'consumer', 'consumer_group'].flatMap((key) =>
      plugin[key] === undefined ? [] : [[`${key}s`, plugin[key]] as const],
    ),
    ...objectsIn(plugin['partials']).map((link) => ['partials', link['name'] ?? link['id']] as const),
  ]);
  return references
    .filter(([list, name]) => lookups[list] === undefined && !names.has(`${list}:${textOf(name)}`))
    .map(([list, name]) => `${list}: ${JSON.stringify(name)} is not in the file and has no lookup tag`);
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const objectsIn = (value: Json | undefined): readonly JsonObject[] =>
  isList(value) ? value.filter(isObject) : [];

interface CelRule {
  readonly path: string;
  readonly rule: string;
  readonly message?: string;
}

export function kubernetesRules(tools: string): Rules {
  const load = requireFrom(tools);
  // As above: the packages' own types are not at hand.
  const Ajv = load('ajv') as Ajv;
  const addFormats = load('ajv-formats') as (ajv: object) => void;
  const { evaluate } = load('@marcbachmann/cel-js') as { readonly evaluate: Evaluate };
  const folder = join(tools, '../schemas/kubernetes');
  const cel = readJson(join(folder, 'cel_rules.json')) as { readonly [kind: string]: unknown };
  const validators = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.schema.json'))
      .flatMap((file) => {
        const schema = readJson(join(folder, file));
        // A definition around a schema would be taken for a schema that allows all.
        if (schema['type'] !== 'object') return [];
        const ajv = new Ajv(options);
        addFormats(ajv);
        return [[file.replace('.schema.json', ''), ajv.compile(schema)] as const];
      }),
  );
  return (document) => {
    const version = textOf(document['apiVersion']).split('/').pop() ?? '';
    const kind = textOf(document['kind']);
    const validate = validators.get(`${kind}.${version}`);
    if (validate === undefined) return [`no schema for ${kind} ${version}`];
    const rules = (cel[`${kind}/${version}`] ?? []) as readonly CelRule[]; // the file's own form
    return [...errorsOf(validate, document), ...brokenRules(rules, document, evaluate)];
  };
}

const brokenRules = (
  rules: readonly CelRule[],
  document: JsonObject,
  evaluate: Evaluate,
): readonly string[] =>
  rules
    .filter(({ rule }) => !rule.includes('oldSelf'))
    .flatMap(({ path, rule, message = rule }) => {
      const held = valuesAt(document, path).every((self) => {
        try {
          return evaluate(rule, { self }) !== false;
        } catch (error) {
          // A rule about what the object does not have is not broken where CEL has `has` around it only.
          return !/No such key|not found/i.test(String(error));
        }
      });
      return held ? [] : [`${path}: ${message}`];
    });

/** The values at a rule's path: `.spec.tags`, `.items[*].name`. */
const valuesAt = (value: Json, path: string): readonly Json[] =>
  path
    .split('.')
    .filter((part) => part !== '')
    .reduce<readonly Json[]>(
      (values, part) =>
        values.flatMap((held) => {
          const inner = isObject(held) ? (held[part.replace(/[[{].*$/, '')] ?? null) : null;
          if (inner === null) return [];
          return /[[{]/.test(part) && typeof inner === 'object' ? Object.values(inner) : [inner];
        }),
      [value],
    );

// The fields that the reader of manifests knows beside those of the operator's definitions: one that is missing here
// would be told as a mistake, one too many would be let by.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, type Json } from '../src/base/json.ts';
import type { KnownFields } from '../src/dataplane/read/extension-fields.ts';
import { fieldsOf } from '../src/dataplane/read/known-fields.ts';
import { valueAt } from '../src/import/foreign.ts';
import type { Report } from './report.ts';

/** What operator 1.x takes and the definitions at hand have lost; a rule or a sentence of its own tells of it. */
const ofFirst = /\.(?:konnectID|configuration)$|^\.status$/;

const propertiesOf = (schema: Json | undefined): { readonly [name: string]: Json } => {
  const properties = valueAt(schema, ['properties']);
  return isObject(properties) ? properties : {};
};

/** Below what is not looked into nothing is compared. */
function differences(schema: Json | undefined, known: KnownFields, path: string): readonly string[] {
  const properties = propertiesOf(schema);
  const missing = Object.keys(properties).filter((name) => !Object.hasOwn(known, name));
  const more = Object.keys(known).filter((name) => !Object.hasOwn(properties, name));
  return [
    ...missing.map((name) => `${path}.${name} is not known`),
    ...more.filter((name) => !ofFirst.test(`${path}.${name}`)).map((name) => `${path}.${name} is no field`),
    ...Object.entries(known).flatMap(([name, below]) =>
      typeof below === 'string' || !Object.hasOwn(properties, name)
        ? []
        : differences(properties[name], below, `${path}.${name}`),
    ),
  ];
}

export function fieldsReport(shared: string): Report {
  const folder = join(shared, 'schemas/kubernetes');
  const kinds = readdirSync(folder).flatMap((file) => {
    const [kind = '', version = '', ending] = file.split('.');
    const known = ending === 'schema' ? fieldsOf(kind, version) : null;
    return known === null ? [] : [{ file, known }];
  });
  const failures = kinds.flatMap(({ file, known }) => {
    const definition = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json; // a JSON object
    const schema = valueAt(definition, ['openAPIV3Schema']) ?? definition;
    return differences(schema, known, '').map((fault) => `${file}: ${fault}`);
  });
  return {
    name: 'fields of manifests, beside the definitions of the operator',
    run: kinds.length,
    of: kinds.length,
    failures: kinds.length === 0 ? ['no definition is found'] : failures,
    notRun: [],
    notes: [],
  };
}

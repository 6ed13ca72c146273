// The catalogue agrees with itself: names, starters, limits and defaults.
import { describe, expect, test } from 'vitest';
import { gatewayVersions } from '../base/gateway.ts';
import type { FieldSpec, FieldSpecs } from './define.ts';
import { configFields } from './config.ts';
import type { CatalogueSpec } from './index.ts';
import { implicitNodes, isImplicit, isNodeType, nodeTypes, specOf } from './index.ts';
import { nodeName } from './names.ts';
import { defaultOf, isRequired, readFields } from './read-attributes.ts';

const declared = Object.entries(nodeTypes);
const implicit = Object.entries(implicitNodes);
const files: Record<string, Record<string, unknown>> = import.meta.glob(
  ['./*.ts', './implicit/*.ts', '!./*.test.ts'],
  { eager: true },
);

const isSpec = (value: unknown): value is CatalogueSpec =>
  typeof value === 'object' && value !== null && 'glyph' in value;

/** The specs that node files export, by file path. */
const specsInFiles = Object.entries(files).flatMap(([path, exported]) =>
  Object.values(exported)
    .filter(isSpec)
    .map((spec) => [path, spec] as const),
);

const allFields = (fields: FieldSpecs, at: string): [string, FieldSpec][] =>
  Object.entries(fields).flatMap(([name, field]): [string, FieldSpec][] => [
    [`${at}.${name}`, field],
    ...('fields' in field ? allFields(field.fields, `${at}.${name}`) : []),
  ]);
const everyField = [
  ...declared.flatMap(([type, spec]) => allFields(spec.fields, type)),
  ...allFields(configFields, 'config'),
];

describe('the registry', () => {
  test('holds the twelve node types and the five implicit nodes', () => {
    expect([declared.length, implicit.length]).toEqual([12, 5]);
  });

  test.each([...declared, ...implicit])('%s stands under its own name', (name, spec) => {
    expect(spec.type).toBe(name);
  });

  test.each(specsInFiles)('%s is registered and named after its type', (path, spec) => {
    expect(isNodeType(spec.type) || isImplicit(spec.type) ? specOf(spec.type) : null).toBe(spec);
    expect(path.split('/').at(-1)).toBe(`${spec.type.replaceAll('_', '-')}.ts`);
  });

  test('no registered type lacks a file', () => {
    expect(specsInFiles).toHaveLength(declared.length + implicit.length);
  });

  test.each<[string, boolean, boolean]>([
    ['call', true, false],
    ['request', false, true],
    ['handlebars', false, false],
    ['toString', false, false],
  ])('%s: declared %s, implicit %s', (text, isDeclared, isOneImplicit) => {
    expect([isNodeType(text), isImplicit(text)]).toEqual([isDeclared, isOneImplicit]);
  });
});

describe('each node type', () => {
  test.each(declared)('%s starts with attributes its own fields accept', (_, { fields, starter }) => {
    expect(nodeName.pattern.test(starter.name)).toBe(true);
    expect(readFields(fields, starter.attributes, '3.15')).toMatchObject(starter.attributes);
    expect(
      Object.entries(fields).filter(
        ([name, field]) => isRequired(field, '3.11') && !(name in starter.attributes),
      ),
    ).toEqual([]);
  });

  test.each(declared)('%s says what it does on its card without attributes', (_, { summary }) => {
    expect(typeof summary({})).toBe('string');
  });

  test('needs name fields and inputs that exist', () => {
    const unknown = declared.flatMap(([, spec]) =>
      (spec.needs ?? []).flatMap(({ attributes, inputs = [] }) => [
        ...attributes.filter((name) => !(name in spec.fields)),
        ...inputs.filter((name) => !(name in spec.inputs.fields)),
      ]),
    );
    expect(unknown).toEqual([]);
  });
});

describe('each field', () => {
  test.each(everyField)('%s has help that ends as a sentence', (_, { help }) => {
    expect(help).toMatch(/^[`A-Z].*\.$/);
  });

  test.each(everyField)('%s reads its own default back', (_, field) => {
    for (const gateway of gatewayVersions) {
      const value = defaultOf(field, gateway);
      if (value === undefined) continue;
      expect(readFields({ field: { ...field, since: '3.11' } }, { field: value }, gateway)).toEqual({
        field: value,
      });
    }
  });

  test('numbers have their defaults inside their bounds', () => {
    const outside = everyField.filter(([, field]) => {
      if (field.kind !== 'integer' || field.default === undefined) return false;
      return field.default < (field.min ?? -Infinity) || field.default > (field.max ?? Infinity);
    });
    expect(outside).toEqual([]);
  });
});

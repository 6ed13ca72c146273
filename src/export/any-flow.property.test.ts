// Whatever texts a flow holds: every format that writes YAML or JSON gives the config back to an independent parser.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import { allowedScopes } from '../model/scope.ts';
import { arbitraryStrangeConfig, arbitraryText } from '../test/arbitrary-text.ts';
import { forAll } from '../test/properties.ts';
import type { ExportedFile } from './define.ts';
import { pluginEntity } from './entity.ts';
import { exportFormats } from './index.ts';

/** 2,000 flows in CI. */
const share = 10 / 3;
const limit = 300_000;

const yamlDocuments = (text: string, version: '1.1' | '1.2'): readonly Json[] =>
  parseAllDocuments(text, { version }).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as Json;
  });

/** A document in a script, between the line that names its end and that end. */
const inScript = /<<'(\w+)'[^\n]*\n([^]*?\n)\1(?:\n|$)/;
const inFence = /^(`{3,}|~{3,})yaml\n([^]*?\n)\1$/m;

function valuesIn({ language, text }: ExportedFile, version: '1.1' | '1.2'): readonly Json[] {
  switch (language) {
    case 'yaml':
      return yamlDocuments(text, version);
    case 'json':
      return [JSON.parse(text) as Json];
    case 'markdown':
      return yamlDocuments(inFence.exec(text)?.[2] ?? '', version);
    case 'shell': {
      const body = inScript.exec(text)?.[2] ?? '';
      return body.startsWith('{') ? [JSON.parse(body) as Json] : yamlDocuments(body, version);
    }
    default:
      return [];
  }
}

/** Wherever it stands: the outermost map that has a list of nodes. */
function configIn(value: Json): JsonObject | null {
  if (isList(value)) return value.map(configIn).find((found) => found !== null) ?? null;
  if (!isObject(value)) return null;
  return isList(value['nodes']) ? value : configIn(Object.values(value));
}

const cases = fc.record({
  config: arbitraryStrangeConfig,
  scope: fc.constantFrom(...allowedScopes),
  instance: fc.option(arbitraryText, { nil: undefined }),
  version: fc.constantFrom<('1.1' | '1.2')[]>('1.1', '1.2'),
});

describe('any flow', () => {
  test.each(
    exportFormats
      .filter(({ id }) => !id.startsWith('terraform'))
      .map((format) => [format.id, format] as const),
  )(
    'comes back from %s',
    (_, format) => {
      let compared = 0;
      forAll(
        cases,
        ({ config, scope, instance, version }) => {
          const entity = pluginEntity(
            config,
            instance === undefined ? {} : { instance_name: instance },
            scope,
          );
          const result = format.render(entity);
          // What a format cannot express it refuses; its own tests say when.
          if (!result.ok) return;
          compared += 1;
          const values = result.value.files.flatMap((file) => valuesIn(file, version));
          expect(JSON.stringify(configIn(values))).toBe(JSON.stringify(entity.config));
        },
        share,
      );
      expect(compared).toBeGreaterThan(20);
    },
    limit,
  );
});

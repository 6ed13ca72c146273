// Random flows with random texts as Terraform files, read by a reader that knows nothing of the writer.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import { pluginEntity } from '../export/entity.ts';
import { placeholders } from '../export/placeholders.ts';
import { terraformGateway, terraformKonnect } from '../export/terraform.ts';
import { withEscapedMarks } from '../jq/quotes.ts';
import { allowedScopes } from '../model/scope.ts';
import { arbitraryStrangeConfig, arbitraryText } from '../test/arbitrary-text.ts';
import { forAll, timeLimit } from '../test/properties.ts';
import { terraform } from './terraform.ts';

const cases = fc.record({
  config: arbitraryStrangeConfig,
  scope: fc.constantFrom(...allowedScopes),
  references: fc.constantFrom('resource', 'variable', 'id'),
  instance: fc.option(arbitraryText, { nil: undefined }),
});

const ids = Object.fromEntries(
  Object.keys(placeholders).map((name) => [
    name,
    name.endsWith('_id') ? '11111111-2222-4333-8444-555555555555' : 'n',
  ]),
);

/** Terraform makes every text NFC; `values` hold JSON, which keeps its own escapes, and jq programs have them, too. */
function asTerraformGives(value: Json, key = ''): Json {
  if (key === 'values' && isObject(value)) return value;
  if (key === 'jq' && typeof value === 'string')
    return value === value.normalize('NFC') ? value : withEscapedMarks(value).normalize('NFC');
  if (typeof value === 'string') return value.normalize('NFC');
  if (isList(value)) return value.map((item) => asTerraformGives(item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name.normalize('NFC'), asTerraformGives(inner, name)]),
  );
}

/** Of the attributes that are told to be left out, the last part of the place is enough here. */
function without(config: JsonObject, places: ReadonlySet<string>, path = ''): JsonObject {
  return Object.fromEntries(
    Object.entries(config).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
      const place = path === '' ? key : `${path}.${key}`;
      if (places.has(place)) return [];
      if (isObject(value)) return [[key, without(value, places, place)]];
      if (key !== 'nodes' || !isList(value)) return [[key, value]];
      const nodes = value.map((node, i) => (isObject(node) ? without(node, places, `nodes[${i}]`) : node));
      return [[key, nodes]];
    }),
  );
}

const leftOut = (warnings: readonly string[]): ReadonlySet<string> =>
  new Set(warnings.flatMap((warning) => /^`([^]*)` is left out/.exec(warning)?.[1] ?? []));

describe.each([[terraformKonnect], [terraformGateway]])('$title', (format) => {
  it(
    'gives every flow back',
    () => {
      forAll(cases, ({ config, scope, references, instance }) => {
        const options = instance === undefined ? {} : { instance_name: instance };
        const rendered = format.render(pluginEntity(config, options, scope), { references }, ids);
        if (!rendered.ok) throw new Error(rendered.error.message);
        const { files, warnings } = rendered.value;
        const { plugins, faults } = terraform.read(files[0].text);
        const entity = pluginEntity(config).config;
        expect(faults).toEqual([]);
        // Entities go by the labels of resources that the module has elsewhere.
        expect(plugins[0]?.faults.filter(({ id }) => id !== 'label-for-name')).toEqual([]);
        expect(plugins[0]?.config).toEqual(asTerraformGives(without(entity, leftOut(warnings))));
        expect(plugins[0]?.source.options).toEqual(asTerraformGives(options));
        expect(Object.keys(plugins[0]?.source.scope ?? {})).toEqual(scope);
      });
    },
    timeLimit,
  );
});

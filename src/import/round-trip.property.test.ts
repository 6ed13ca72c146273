// Random flows with random texts, exported and read back: by the importer, and by a reader of YAML that knows nothing of
// either.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Json, JsonObject } from '../base/json.ts';
import { dbless } from '../export/dbless.ts';
import { deck } from '../export/deck.ts';
import type { ExportFormat } from '../export/define.ts';
import { pluginEntity, type PluginEntity } from '../export/entity.ts';
import { kongctl } from '../export/kongctl.ts';
import { kubernetesBinding } from '../export/kubernetes-binding.ts';
import { kubernetes } from '../export/kubernetes.ts';
import { placeholders, type Filled } from '../export/placeholders.ts';
import { emitYaml } from '../export/yaml-emitter.ts';
import { allowedScopes } from '../model/scope.ts';
import { arbitraryFlow } from '../test/arbitrary-flow.ts';
import { forAll, timeLimit } from '../test/properties.ts';
import { importFormats } from './index.ts';

const filled: Filled = { service: 'orders', route: 'list', consumer: 'ann', consumer_group: 'gold' };

/** All of Unicode, control characters, long lines, and what looks like something else. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '\n',
        ' ',
        '\t',
        '# ',
        ': ',
        "'",
        '"',
        '\\',
        '${{',
        '}}',
        'YAML',
        '---',
        '$x',
        '`',
        '|',
        'a',
      ),
      {
        maxLength: 30,
      },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '0777',
    '1e3',
    '2001-01-01',
    'yes',
    'NO',
    '~',
    'null',
    '.inf',
    '1:20',
    '=',
    'y',
    '',
    ' ',
    '\n',
  ),
);
const key = text.filter((name) => name !== '<<' && name !== '__proto__');
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.constantFrom<Json[]>(null, true, 0, -1.5, 1e21, [], {}),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3 }) as fc.Arbitrary<JsonObject>, // its type has no readonly keys
  ),
}));

const nasty = fc
  .record({ jq: text, name: text, url: text, values: fc.dictionary(key, value, { maxKeys: 4 }) })
  .map(({ jq, name, url, values }): JsonObject => ({
    nodes: [
      { name, type: 'jq', jq },
      { name: 'S', type: 'static', values: values as JsonObject }, // as above
      { name: 'C', type: 'call', url },
    ],
  }));
const config = fc.oneof(
  nasty,
  arbitraryFlow().map((flow) => flow.config),
);
const entity = fc
  .record({ config, scope: fc.constantFrom(...allowedScopes), named: fc.boolean() })
  .map(({ config, scope, named }) =>
    pluginEntity(config, named ? { instance_name: 'one', tags: ['a'] } : {}, scope),
  );

function comesBack(format: ExportFormat, { config, options, scope }: PluginEntity, wishes: JsonObject): void {
  const made = format.render({ config, options, scope }, wishes, filled);
  if (!made.ok) {
    // What annotations cannot say is refused, and nothing else.
    if (made.error.message.includes('KongPluginBinding')) return;
    throw new Error(made.error.message);
  }
  const written = made.value.files[0].text;
  const imported = importFormats.find(({ recognise }) => recognise(written))?.read(written);
  const names = Object.fromEntries(scope.map((kind) => [kind, { name: filled[kind] }]));
  const tags = format === kongctl ? { tags: [...(options.tags ?? []), 'datakit'] } : {};
  expect(imported?.plugins).toMatchObject([
    { config, text: emitYaml(config), source: { scope: names, options: { ...options, ...tags } } },
  ]);
  expect(imported?.plugins[0]?.config).toEqual(config);
  if (wishes['shell'] === true) return;
  const [document] = parseAllDocuments(written);
  expect(JSON.stringify(document?.toJS({ maxAliasCount: 0 }))).toContain(JSON.stringify(config));
}

describe('what is exported comes back', () => {
  it.each<[string, ExportFormat, JsonObject]>([
    ['deck', deck, {}],
    ['deck, nested and tagged', deck, { form: 'nested', reference: 'include' }],
    ['dbless', dbless, {}],
    ['kongctl', kongctl, {}],
    ['kubernetes', kubernetes, {}],
    ['kubernetes in a script', kubernetes, { shell: true }],
    ['kubernetes-binding', kubernetesBinding, {}],
    ['kubernetes-binding in a script', kubernetesBinding, { shell: true }],
  ])(
    '%s',
    (_, format, wishes) => {
      expect.hasAssertions();
      forAll(entity, (plugin) => {
        comesBack(format, plugin, wishes);
      });
    },
    timeLimit,
  );

  it('placeholders that are still to be filled in are told', () => {
    const plugin = pluginEntity({ nodes: [] }, {}, ['service']);
    for (const format of [deck, kubernetes, kubernetesBinding]) {
      const made = format.render(plugin, {}, {});
      const written = made.ok ? made.value.files[0].text : '';
      const imported = importFormats.find(({ recognise }) => recognise(written))?.read(written);
      const faults = [...(imported?.faults ?? []), ...(imported?.plugins[0]?.faults ?? [])];
      const left = made.ok ? made.value.placeholders.filter(({ value }) => value === null) : [];
      expect(faults.map(({ id, about }) => `${id} ${about}`).toSorted()).toEqual(
        left.map(({ name }) => `placeholder-left ${placeholders[name].text}`).toSorted(),
      );
    }
  });
});

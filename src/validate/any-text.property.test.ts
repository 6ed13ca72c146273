// Whatever stands in a text, it is read and judged without an exception, and what is said has its place in the text.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../analyse.ts';
import { targetVersions } from '../base/gateway.ts';
import type { Json, JsonObject } from '../base/json.ts';
import { isList } from '../base/json.ts';
import { emitYaml } from '../export/yaml-emitter.ts';
import { arbitraryFlow } from '../test/arbitrary-flow.ts';
import { forAll, timeLimit } from '../test/properties.ts';

const anyJson = fc.jsonValue() as fc.Arbitrary<Json>;

const words = ['nodes', 'name', 'type', 'jq', 'call', 'inputs', 'output', 'then', 'A', 'A.body', 'request'];
const marks = [
  '- ',
  ': ',
  '\n',
  '\n  ',
  '\n    ',
  '[',
  ']',
  '{',
  '}',
  ', ',
  '"',
  "'",
  '|\n',
  '&a ',
  '*a',
  '<<: ',
];
const more = [
  '---\n',
  '#',
  '\t',
  '!!str ',
  '? ',
  '~',
  '0x1',
  '1e3',
  '%',
  '\r\n',
  '\uFEFF',
  'plugins:\n',
  'config: ',
];
const yamlish = fc
  .array(fc.oneof(fc.constantFrom(...words, ...marks, ...more), fc.string({ maxLength: 4 })), {
    maxLength: 40,
  })
  .map((parts) => parts.join(''));

const config = fc.oneof(
  anyJson,
  fc.record({ nodes: anyJson }),
  fc.record({
    nodes: fc.array(
      fc.oneof(anyJson, fc.record({ name: anyJson, type: fc.constant('call'), inputs: anyJson })),
    ),
  }),
  // A flow with anything in the place of one of its values.
  fc.tuple(arbitraryFlow({ repeats: true }), anyJson, fc.nat(), fc.nat()).map(([flow, json, i, j]) => {
    const nodes = isList(flow.config['nodes']) ? [...(flow.config['nodes'] as readonly JsonObject[])] : [];
    const at = i % Math.max(1, nodes.length);
    const node = nodes[at] ?? {};
    const key = Object.keys(node)[j % Math.max(1, Object.keys(node).length)] ?? 'name';
    return { ...flow.config, nodes: nodes.with(at, { ...node, [key]: json }) };
  }),
) as fc.Arbitrary<Json>;

const wrapped = config.chain((config) =>
  fc.constantFrom<Json>(
    config,
    { name: 'datakit', config },
    { _format_version: '3.0', plugins: [{ name: 'datakit', config }] },
    { services: [{ name: 's', routes: [{ plugins: [{ name: 'datakit', config }] }] }] },
    { apiVersion: 'configuration.konghq.com/v1', kind: 'KongPlugin', plugin: 'datakit', config },
  ),
);
const rendered = wrapped.chain((value) =>
  fc.constantFrom(emitYaml(value), JSON.stringify(value), JSON.stringify(value, null, 2)),
);
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  yamlish,
  { weight: 4, arbitrary: rendered },
  // Half-typed: a text that breaks off anywhere.
  fc.tuple(rendered, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
);

test(
  'any text is read and judged',
  () => {
    forAll(fc.tuple(texts, fc.constantFrom(...targetVersions)), ([text, gateway]) => {
      const { diagnostics } = analyse({ text, layout: {}, place: 0 }, gateway);
      for (const { message, range } of diagnostics) {
        expect(message).not.toBe('');
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeGreaterThanOrEqual(range.start);
        expect(range.end).toBeLessThanOrEqual(text.length);
      }
    });
  },
  timeLimit,
);

// Texts that break naive writers of YAML, JSON and shell: all of Unicode, control characters, long lines, words that
// look like numbers, dates and booleans. And flows that hold them wherever a flow can.
import * as fc from 'fast-check';
import type { Json, JsonObject } from '../base/json.ts';
import { arbitraryFlow } from './arbitrary-flow.ts';

/** What some reader takes for something else when it stands without quotes. */
const lookAlikes = [
  ['', ' ', '~', 'null', 'Null', 'true', 'Yes', 'on', 'off', 'n', 'Y', '.inf', '-.INF', '.nan', '=', '<<'],
  ['0', '-0', '007', '0o7', '0x1F', '0b11', '1_000', '1e3', '1.', '.5', '+1', '1:20', '190:20:30', '1E400'],
  ['2001-01-01', '2001-12-14t21:59:43.10-05:00', '12345678901234567890', '---', '...', '- a', '? a', ': a'],
  ['a: b', 'a #b', '#', '@a', '`a`', '%a', '!a', '&a', '*a', '|', '>-', '[a', '{a', 'a]', '"a', "'a", '\\'],
  ['${{ env "X" }}', '${{', '${a}', '%{b}', '$HOME', '$(id)', '`id`', "it's", "''", 'EOF', 'JSON', 'YAML'],
  ['__proto__', 'constructor', '\uFEFFa', 'a\u2028b', 'a\u0085b', 'e\u0301', '\u007f', '\t', 'a\r\nb', '\r'],
  ['```', '~~~~', '<b>', '</script>', ']]>', '|-\n  a\n', 'a\n\n', '\n a', ' a\nb', 'a \nb', 'a\tb\n\tc'],
].flat();

/** Of the signs that YAML, shells and Markdown have a use for. */
const signs = fc.string({
  unit: fc.constantFrom(...Array.from(' \n\t\r\'"\\`$#:-?,[]{}&*!|>%@~<=()a1.é😀\u0000\u0085\u2028')),
  maxLength: 24,
});

const longLine = fc.tuple(fc.constantFrom('a', 'a b', '# ', 'é', '"'), fc.integer({ min: 60, max: 1500 }));

export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...lookAlikes) },
  { weight: 3, arbitrary: signs },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 16 }) },
  { weight: 1, arbitrary: longLine.map(([part, times]) => part.repeat(times)) },
);

const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

const entries = (values: fc.Arbitrary<Json>, maxLength: number): fc.Arbitrary<JsonObject> =>
  fc.array(fc.tuple(arbitraryText, values), { maxLength }).map((list) => Object.fromEntries(list));

const { value: arbitraryJson } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    { weight: 5, arbitrary: arbitraryText },
    { weight: 1, arbitrary: fc.constantFrom<Json[]>(null, true, false) },
    { weight: 1, arbitrary: number },
    { weight: 2, arbitrary: entries(tie('value'), 3) },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
  ),
}));

const strangeNode: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record({ name: arbitraryText, type: fc.constant('jq'), jq: arbitraryText }),
  fc.record({ name: arbitraryText, type: fc.constant('static'), values: entries(arbitraryJson, 4) }),
  fc.record({
    name: arbitraryText,
    type: fc.constant('call'),
    url: arbitraryText,
    inputs: entries(arbitraryText, 3),
  }),
  fc.record({ name: arbitraryText, type: fc.constant('jwt_sign'), static_claims: entries(arbitraryText, 3) }),
);

/** A flow as a person would write it, among nodes that no person would. No gateway has to take it. */
export const arbitraryStrangeConfig: fc.Arbitrary<JsonObject> = fc
  .tuple(arbitraryFlow({ plain: true }), fc.array(strangeNode, { minLength: 1, maxLength: 4 }))
  .map(([{ config }, strange]) => {
    const nodes = Array.isArray(config['nodes']) ? (config['nodes'] as readonly Json[]) : []; // isArray drops the type
    return plain({ ...config, nodes: [...nodes.slice(0, 2), ...strange] });
  });

/** As a file would give it: zero has one sign, and every map the same ancestor. */
const plain = (config: JsonObject): JsonObject => JSON.parse(JSON.stringify(config)) as JsonObject;

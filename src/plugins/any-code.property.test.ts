// Whatever code a plugin has, whole or broken: it is judged without a failure, each finding lies inside its file, and the
// same code is judged in the same way.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { stampWith } from '../test/custom-plugins.ts';
import { forAll, timeLimit } from '../test/properties.ts';
import { checkPlugins } from './check-plugins.ts';
import type { PluginFile } from './custom-plugin.ts';

const pieces = [
  'local a = require "x.y"',
  'require(name)',
  'return { name = "a", fields = { { config = {} } } }',
  'function M:access(conf) end',
  'M = M or {}',
  'ngx.timer.at(0, f)',
  'local t <const> = 1',
  'goto out ::out::',
  '[==[ text ]==]',
  '({...})[1]',
  '"\\u{1F600}\\065\\z  é"',
  '}',
  'end',
  '(',
  '\0',
  '\u{1F600}',
];
const code = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 12,
  })
  .map((parts) => parts.join('\n'));

/** The plain plugin with a piece of code put in anywhere. */
const file = (own: PluginFile): fc.Arbitrary<PluginFile> =>
  fc.oneof(
    fc.tuple(fc.nat(own.text.length), code).map(([at, text]) => ({
      ...own,
      text: own.text.slice(0, at) + text + own.text.slice(at),
    })),
    code.map((text) => ({ ...own, text })),
  );

it(
  'is judged, each finding in its place',
  () => {
    forAll(fc.tuple(...stampWith().map(file)), (files) => {
      const reports = checkPlugins(files);
      expect(reports).toHaveLength(1);
      for (const found of reports.flatMap(({ findings }) => findings)) {
        const text = files.find(({ path }) => path === found.file)?.text ?? '';
        const { start, end } = found.range ?? { start: 0, end: 0 };
        expect(0 <= start && start <= end && end <= text.length).toBe(true);
      }
      expect(JSON.stringify(checkPlugins(files))).toBe(JSON.stringify(reports));
    });
  },
  timeLimit,
);

// Manifests with lines taken away, moved, doubled and indented otherwise: reading them never fails, every fault has a
// place in the text, and what was mended once has nothing left to mend.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { forAll, timeLimit } from '../../test/properties.ts';
import { noDataPlane } from '../define.ts';
import { dataPlaneFormats } from '../index.ts';
import { readManifests } from './read-manifests.ts';

const texts = dataPlaneFormats.flatMap((format) => {
  const settings = { labels: { team: 'web', site: 'a' }, issuer_namespace: 'pki' };
  const made = format.render({ ...noDataPlane, settings });
  const script = format.render({ ...noDataPlane, settings: { ...settings, shell: true } });
  return [made, script].flatMap((one) => (one.ok ? one.value.files.map(({ text }) => text) : []));
});

type Change = (lines: readonly string[]) => readonly string[];

const changes: fc.Arbitrary<Change> = fc
  .tuple(
    fc.nat(40),
    fc.constantFrom<(line: string) => readonly string[]>(
      () => [],
      (line) => [line, line],
      (line) => [`  ${line}`],
      (line) => [`\t${line}`],
      (line) => [line.replace(/^ {2}/, '')],
      (line) => [line.replace(/labels:|secretRef:|name:/, '')],
      (line) => [line.replace(/: .*/, ': true')],
      (line) => [line.replace(/: (.*)/, ': {a: $1}')],
      (line) => [`${line} {`],
    ),
  )
  .map(
    ([at, change]) =>
      (lines) =>
        lines.flatMap((line, i) => (i === at % lines.length ? change(line) : [line])),
  );

const cases = fc.tuple(fc.constantFrom(...texts), fc.array(changes, { minLength: 1, maxLength: 5 }));

it('is done once', { timeout: timeLimit }, () => {
  forAll(
    cases,
    ([text, all]) => {
      const given = all
        .reduce<readonly string[]>((lines, change) => change(lines), text.split('\n'))
        .join('\n');
      const { text: mended, faults } = readManifests(given);
      const astray = faults.filter(
        ({ range: { start, end } }) => start < 0 || start > end || end > given.length,
      );
      expect(astray).toEqual([]);
      expect(mended === given).toBe(faults.every((fault) => !fault.mended));
      expect(readManifests(mended).faults.filter((fault) => fault.mended)).toEqual([]);
    },
    8,
  );
});

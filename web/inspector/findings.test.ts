// Each problem is shown once, at its place.
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Path } from '../../src/index.ts';
import { findingsAt, findingsElsewhere, findingsIn, tabOf } from './findings.ts';

const at = (...path: Path): Diagnostic => ({
  rule: 'r',
  severity: 'error',
  message: path.join('.'),
  path,
  documented: true,
  range: { start: 0, end: 0 },
  fixes: [],
});
const words = (diagnostics: readonly Diagnostic[]): readonly string[] =>
  diagnostics.map(({ message }) => message);

describe('findings', () => {
  const all = [
    at('nodes', 1),
    at('nodes', 1, 'values', 'a'),
    at('nodes', 1, 'values'),
    at('nodes', 11, 'values'),
  ];
  const inside = findingsIn(all, ['nodes', 1]);

  it('belong to one node', () =>
    expect(inside.map(({ path }) => path)).toEqual([[], ['values', 'a'], ['values']]));
  it('stand at their field, with its parts', () =>
    expect(words(findingsAt(inside, ['values'], true))).toEqual(['nodes.1.values.a', 'nodes.1.values']));
  it('stand at their field alone where parts have a place', () =>
    expect(words(findingsAt(inside, ['values'], false))).toEqual(['nodes.1.values']));
  it('stand at the top where no field has them', () =>
    expect(words(findingsElsewhere(inside, new Set(['values'])))).toEqual(['nodes.1']));
});

it.each([
  [['input'], 'inputs'],
  [['inputs', 'body'], 'inputs'],
  [['outputs', 'x'], 'outputs'],
  [['url'], 'config'],
  [[], 'config'],
] as const)('%j is on the tab %s', (path, tab) => expect(tabOf(path)).toBe(tab));

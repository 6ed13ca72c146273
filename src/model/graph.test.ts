// Walks over a graph of names.
import { describe, expect, test } from 'vitest';
import type { Dependencies } from './graph.ts';
import { cycles, dependents, upstream } from './graph.ts';

/** `B: A` reads: B waits for A. */
const graphOf = (edges: Readonly<Record<string, string>>): Dependencies =>
  new Map(Object.entries(edges).map(([name, after]) => [name, after.split('')]));

const chain = graphOf({ A: '', B: 'A', C: 'B', D: '' });

describe('walks', () => {
  test('upstream leaves the node itself out', () => {
    expect([...upstream(chain, 'C')].sort()).toEqual(['A', 'B']);
    expect([...upstream(chain, 'D')]).toEqual([]);
  });

  test('dependents turn the arrows', () => {
    expect(dependents(chain).get('A')).toEqual(['B']);
    expect(dependents(chain).get('C')).toEqual([]);
  });
});

describe('cycles', () => {
  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['none', { A: '', B: 'A', C: 'AB' }, []],
    ['a node that waits for itself', { A: 'A', B: '' }, ['A']],
    ['two that wait for each other', { A: 'B', B: 'A', C: 'B' }, ['AB']],
    ['one of three, entered from outside', { X: 'A', A: 'C', B: 'A', C: 'B', Y: '' }, ['ABC']],
    ['two apart, in the order of the graph', { A: 'D', B: 'C', C: 'B', D: 'A' }, ['AD', 'BC']],
    ['two that share a node are one', { A: 'B', B: 'AC', C: 'B' }, ['ABC']],
  ])('%s', (_, edges, expected) => {
    expect(cycles(graphOf(edges)).map((members) => members.join(''))).toEqual(expected);
  });

  test('a long chain is walked without running out of stack', () => {
    const names = Array.from({ length: 20_000 }, (_, i) => `N${i}`);
    const ring = new Map(names.map((name, i) => [name, [names[(i + 1) % names.length] ?? '']]));
    expect(cycles(ring)[0]).toHaveLength(20_000);
  });
});

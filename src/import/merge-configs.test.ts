// Three configs into one: what is kept, and what is told.
import { describe, expect, it } from 'vitest';
import type { Json } from '../base/json.ts';
import { showPath } from '../base/path.ts';
import { mergeConfigs } from './merge-configs.ts';

const a = { name: 'A', type: 'static', values: { a: 1 } };
const jq = (name: string, input: string, output: string): Json => ({
  name,
  type: 'jq',
  jq: `.${output}`,
  input,
  output: `service_request.${output}`,
});
const plain = (name: string, input: string): Json => ({ name, type: 'jq', jq: '.a', input });
const c = (input: string): Json => jq('C', input, 'body');
const x = (input: string): Json => jq('X', input, 'headers');

function merged(base: readonly Json[], file: readonly Json[], flow: readonly Json[]) {
  const three = { base: { nodes: base }, file: { nodes: file }, flow: { nodes: flow } };
  const { config, conflicts, broken } = mergeConfigs(three);
  return {
    nodes: config['nodes'],
    conflicts: conflicts.map(showPath),
    broken: broken.map(({ path }) => showPath(path)),
  };
}

describe('a node under a new name', () => {
  const base = [a, plain('B', 'A'), c('B')];
  const renamed = [a, plain('B2', 'A'), c('B2')];
  const added = [a, plain('B', 'A'), x('B'), c('B')];
  const both = [a, plain('B2', 'A'), x('B2'), c('B2')];

  it.each([
    ['of the flow, to what the file added', added, renamed],
    ['of the file, to what the flow added', renamed, added],
  ])('is carried: %s', (_, file, flow) => {
    expect(merged(base, file, flow)).toEqual({ nodes: both, conflicts: [], broken: [] });
  });

  it('is carried along nodes that follow one another', () => {
    const chain = [a, plain('B', 'A'), plain('D', 'B')];
    const flow = [a, plain('B2', 'A'), plain('D2', 'B2')];
    expect(merged(chain, [...chain, x('D')], flow).nodes).toEqual([...flow, x('D2')]);
  });

  it('is carried into branches', () => {
    const branch = (...members: readonly string[]): Json => ({
      name: 'K',
      type: 'branch',
      input: 'A',
      else: members,
    });
    const file = [a, plain('B', 'A'), branch('B')];
    expect(merged([a, plain('B', 'A')], file, [a, plain('B2', 'A')]).nodes).toEqual([
      a,
      plain('B2', 'A'),
      branch('B2'),
    ]);
  });

  it('keeps what the other side changed in the node', () => {
    const changed = { ...a, values: { a: 2 } };
    expect(merged([a], [changed], [{ ...a, name: 'N' }]).nodes).toEqual([{ ...changed, name: 'N' }]);
  });

  it('is a conflict where both sides gave it another', () => {
    const other = [a, plain('BB', 'A'), x('BB'), c('BB')];
    expect(merged(base, other, renamed)).toEqual({
      nodes: both,
      conflicts: ['nodes.B2.name'],
      broken: [],
    });
  });

  it('is not guessed where two nodes fit', () => {
    const twins = [a, plain('B', 'A'), plain('D', 'A')];
    const flow = [a, plain('E', 'A'), plain('F', 'A')];
    expect(merged(twins, [...twins, x('B')], flow).broken).toEqual(['nodes.X.input']);
  });
});

describe('what only the merge breaks', () => {
  const base = [a, plain('B', 'A'), c('B')];

  it('is told: a node that went, and one that reads it', () => {
    const { broken, conflicts } = merged(base, [...base, x('B')], [a, c('A')]);
    expect({ broken, conflicts }).toEqual({ broken: ['nodes.X.input'], conflicts: [] });
  });

  it('is told: two that give one input', () => {
    const flow = [
      a,
      { name: 'B', type: 'jq', jq: '.a', input: 'A', output: 'service_request.headers' },
      c('B'),
    ];
    expect(merged(base, [...base, x('A')], flow).broken).toEqual(['nodes.X.output']);
  });

  it('is told: a branch with a node that went', () => {
    const branch = { name: 'K', type: 'branch', input: 'A', else: ['B'] };
    expect(merged(base, [...base, branch], [a, c('A')]).broken).toEqual(['nodes.K.else[0]']);
  });

  it('is not what either side had broken already', () => {
    const flow = [...base, x('NONE')];
    expect(merged(base, base, flow).broken).toEqual([]);
  });
});

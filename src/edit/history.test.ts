import { expect, test } from 'vitest';
import { begin, commit, mostSteps, redo, undo, type History } from './history.ts';

const labels = ({ past, future }: History<string>): string =>
  `${past.map(({ label }) => label).join(' ')} | ${future.map(({ label }) => label).join(' ')}`;

test('undo and redo walk the same states', () => {
  const made = commit(commit(begin('a'), 'b', 'one'), 'c', 'two');
  const back = undo(made);
  expect([back.present, labels(back)]).toEqual(['b', 'one | two']);
  expect(undo(back).present).toBe('a');
  expect(redo(back)).toEqual(made);
  expect(redo(redo(undo(undo(made))))).toEqual(made);
});

test('at either end nothing happens', () => {
  const history = begin('a');
  expect(undo(history)).toBe(history);
  expect(redo(history)).toBe(history);
});

test('a new step forgets what was undone', () => {
  const history = commit(undo(commit(begin('a'), 'b', 'one')), 'c', 'two');
  expect(labels(history)).toBe('two | ');
});

test('the same state is no step', () => {
  const history = begin('a');
  expect(commit(history, 'a', 'none')).toBe(history);
});

test.each<[string, readonly (string | undefined)[], string]>([
  ['commits with one key are one step', ['drag', 'drag', 'drag'], 'a'],
  ['another key is another step', ['drag', 'drag', 'type'], '2'],
  ['commits without a key never merge', [undefined, undefined, undefined], '2'],
  ['a step between parts them', ['drag', undefined, 'drag'], '2'],
])('%s', (_, keys, before) => {
  let history = begin('a');
  keys.forEach((key, i) => {
    history = commit(history, String(i + 1), 'step', key);
  });
  expect(undo(history).present).toBe(before);
});

test('an undo ends a burst', () => {
  const burst = commit(commit(begin('a'), 'b', 'type', 'k'), 'c', 'type', 'k');
  const again = commit(redo(undo(burst)), 'd', 'type', 'k');
  expect(undo(again).present).toBe('c');
});

test('the oldest steps are forgotten', () => {
  let history = begin(0);
  for (let i = 1; i <= mostSteps + 50; i += 1) history = commit(history, i, 'step');
  expect(history.past).toHaveLength(mostSteps);
  expect(history.past[0]?.state).toBe(50);
});

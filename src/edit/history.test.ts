import { expect, test } from 'vitest';
import { begin, commit, redo, undo } from './history.ts';

test('undo and redo walk the same values', () => {
  const history = commit(commit(begin('a'), 'b', 'rename'), 'c', 'connect');
  expect(undo(history).present).toBe('b');
  expect(undo(undo(undo(history))).present).toBe('a');
  expect(redo(redo(undo(undo(history))))).toEqual(history);
});

test('steps with one merge key are one step', () => {
  let history = begin(0);
  for (let i = 1; i <= 50; i++) history = commit(history, i, 'move', 'drag:1');
  history = commit(history, 51, 'move', 'drag:2');
  expect(history.past.map((step) => step.state)).toEqual([0, 50]);
  expect(undo(undo(history)).present).toBe(0);
});

test('a step after undo forgets the future and does not merge into the past', () => {
  const history = undo(commit(commit(begin(0), 1, 'type', 'burst'), 2, 'type', 'other'));
  const next = commit(history, 3, 'type', 'burst');
  expect(next.future).toEqual([]);
  expect(next.present).toBe(3);
});

test('an unchanged value is no step, and the past has an end', () => {
  const history = begin(0);
  expect(commit(history, 0, 'nothing')).toBe(history);
  let long = history;
  for (let i = 1; i <= 300; i++) long = commit(long, i, 'step');
  expect(long.past).toHaveLength(200);
});

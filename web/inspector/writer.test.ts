// Changes are made in order, also while an edit takes its time; of a waiting burst only the newest is made.
import { expect, test } from 'vitest';
import type { FlowEdit } from '../../src/index.ts';
import { createWriter } from './writer.ts';

const set = (value: string): FlowEdit => ({ kind: 'set-attribute', node: 'A', path: ['url'], value });
const valueOf = (change: FlowEdit): unknown => (change.kind === 'set-attribute' ? change.value : null);

/** A document whose edits end only when they are told to. */
function slowDocument(refused: readonly string[] = []) {
  const made: unknown[] = [];
  const pending: (() => void)[] = [];
  const write = createWriter(async (change) => {
    await new Promise<void>((resolve) => pending.push(resolve));
    if (refused.includes(String(valueOf(change)))) return false;
    made.push(valueOf(change));
    return true;
  });
  const finishAll = async (): Promise<void> => {
    for (let next = pending.shift(); next; next = pending.shift()) {
      next();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return { made, write, finishAll };
}

test('a burst that waits gives way to its newest text', async () => {
  const { made, write, finishAll } = slowDocument();
  const results = [write([set('a')], 'Set', 'one'), write([set('ab')], 'Set', 'one')];
  results.push(write([set('abc')], 'Set', 'one'));
  await finishAll();
  expect(await Promise.all(results)).toEqual([true, true, true]);
  expect(made).toEqual(['a', 'abc']);
});

test('other changes all keep their turn', async () => {
  const { made, write, finishAll } = slowDocument();
  void write([set('a')], 'Set', 'one');
  void write([set('b')], 'Set', 'two');
  void write([set('c')], 'Set');
  void write([set('d')], 'Set');
  await finishAll();
  expect(made).toEqual(['a', 'b', 'c', 'd']);
});

test('a refused change ends its step, not those that follow', async () => {
  const { made, write, finishAll } = slowDocument(['b']);
  const step = write([set('a'), set('b'), set('c')], 'Rename');
  const next = write([set('d')], 'Set');
  await finishAll();
  expect(await step).toBe(false);
  expect(await next).toBe(true);
  expect(made).toEqual(['a', 'd']);
});

test('an edit that throws does not stop the queue', async () => {
  const made: unknown[] = [];
  const write = createWriter((change) => {
    if (valueOf(change) === 'bad') throw new Error('worker gone');
    made.push(valueOf(change));
    return Promise.resolve(true);
  });
  await expect(write([set('bad')], 'Set')).rejects.toThrow('worker gone');
  await write([set('good')], 'Set');
  expect(made).toEqual(['good']);
});

// The engines under supervision on real threads: what hangs is stopped, what dies is replaced, what waits is served.
import { afterAll, describe, expect, test } from 'vitest';
import type { JqVersion } from '../src/index.ts';
import { createNodeJqService } from './jq-host.ts';

const jq = createNodeJqService();
afterAll(() => jq.close());

const versions: readonly JqVersion[] = ['1.7.1', '1.8.2'];

describe.each(versions)('jq %s', (version) => {
  const works = async (): Promise<void> =>
    expect(await jq.run(version, '.a + 1', '{"a":1}')).toEqual({ kind: 'done', outputs: ['2'] });

  test('compiles and runs', async () => {
    await works();
    expect(await jq.compile(version, '.a')).toEqual({ kind: 'done', outputs: [] });
    expect(await jq.compile(version, '.\n| nope')).toMatchObject({
      kind: 'compile-error',
      problems: [{ message: 'nope/0 is not defined', line: 2 }],
    });
  });

  test('a program without end is stopped at its limit, and those behind it run', async () => {
    await works();
    const began = Date.now();
    const [endless, ...behind] = await Promise.all([
      jq.run(version, 'def f: f; f', 'null', { limitMs: 200 }),
      ...Array.from({ length: 20 }, (_, index) => jq.run(version, '. * 2', String(index))),
    ]);
    expect(endless).toEqual({ kind: 'stopped', afterMs: 200 });
    expect(behind).toEqual(behind.map((_, index) => ({ kind: 'done', outputs: [String(index * 2)] })));
    expect(Date.now() - began).toBeGreaterThanOrEqual(200);
  });

  test('compiling a program without end ends', async () => {
    expect(await jq.compile(version, 'def f: f; f', { limitMs: 1000 })).toEqual({
      kind: 'done',
      outputs: [],
    });
  });

  test('a program that eats memory does not take the others along', async () => {
    const greedy = await jq.run(version, 'reduce range(40) as $i ("x"; . + .)', 'null');
    expect(greedy.kind).toBe('crashed');
    await works();
  });

  test('an engine that trapped is replaced', async () => {
    const deep = await jq.run(version, 'def f: 1 + f; f', 'null', { limitMs: 20_000 });
    expect(deep.kind).toBe('crashed');
    await works();
  });

  test('more output than is kept ends the run with what came before', async () => {
    const many = await jq.run(version, 'range(1e9)', 'null', { limitMs: 10_000 });
    expect(many).toMatchObject({
      kind: 'done',
      error: expect.stringMatching(/more than 10000 results|5 MB/),
    });
    expect(many.kind === 'done' && many.outputs.slice(0, 3)).toEqual(['0', '1', '2']);
    await works();
  });

  test('a cancelled job, waiting or running, is let go', async () => {
    await works();
    const running = new AbortController();
    const waiting = new AbortController();
    const jobs = [
      jq.run(version, 'last(repeat(1))', 'null', { limitMs: 10_000, signal: running.signal }),
      jq.run(version, '.', '1', { signal: waiting.signal }),
      jq.run(version, '.', '2'),
    ];
    waiting.abort();
    running.abort();
    expect(await Promise.all(jobs)).toEqual([
      { kind: 'cancelled' },
      { kind: 'cancelled' },
      { kind: 'done', outputs: ['2'] },
    ]);
    expect(await jq.run(version, '.', '3', { signal: running.signal })).toEqual({ kind: 'cancelled' });
  });

  test('the clock is the one that is given', async () => {
    expect(await jq.run(version, 'now | todate', 'null', { now: Date.UTC(2026, 0, 1) })).toEqual({
      kind: 'done',
      outputs: ['"2026-01-01T00:00:00Z"'],
    });
  });
});

test('closing lets go of what waits', async () => {
  const service = createNodeJqService();
  const job = service.run('1.7.1', 'def f: f; f', 'null');
  service.close();
  expect(await job).toEqual({ kind: 'cancelled' });
});

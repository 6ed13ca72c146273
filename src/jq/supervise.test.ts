// The supervisor over workers that do what the test says and a clock that the test turns.
import { beforeEach, describe, expect, test } from 'vitest';
import type { JqOutcome, JqVersion } from './engine.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { superviseJq, type JqHost, type SupervisedJq } from './supervise.ts';

type Job = Extract<ToWorker, { kind: 'job' }>;

class FakeWorker {
  readonly got: ToWorker[] = [];
  ended = false;
  readonly say: (message: FromWorker) => void;
  constructor(say: (message: FromWorker) => void) {
    this.say = say;
  }
  get jobs(): readonly Job[] {
    return this.got.filter((message) => message.kind === 'job');
  }
  get last(): Job | undefined {
    return this.jobs.at(-1);
  }
  /** Answers the job it has. */
  answer(text: string, spent = false): void {
    const id = this.last?.id ?? -1;
    this.say({ kind: 'answer', id, answer: { kind: 'done', outputs: [text] }, spent });
  }
}

const done = (text: string): JqOutcome => ({ kind: 'done', outputs: [text] });
const emptyModule = new WebAssembly.Module(new TextEncoder().encode('\0asm\u0001\0\0\0'));

let workers: FakeWorker[];
let timers: { at: number; ring: () => void }[];
let clock: number;
let fetched: JqVersion[];
let broken: boolean;

function host(keepsSpare: boolean): JqHost {
  return {
    keepsSpare,
    start(receive) {
      const worker = new FakeWorker(receive);
      workers.push(worker);
      return {
        post(message) {
          worker.got.push(message);
          if (message.kind === 'load' && !broken) receive({ kind: 'ready', version: message.version });
        },
        end: () => (worker.ended = true),
      };
    },
    module(version) {
      fetched.push(version);
      return broken ? Promise.reject(new Error('offline')) : Promise.resolve(emptyModule);
    },
    after(ms, ring) {
      const timer = { at: clock + ms, ring };
      timers.push(timer);
      return () => (timers = timers.filter((other) => other !== timer));
    },
    now: () => 1234,
  };
}

function pass(ms: number): void {
  clock += ms;
  for (const timer of timers.filter(({ at }) => at <= clock)) {
    timers = timers.filter((other) => other !== timer);
    timer.ring();
  }
}

/** Lets modules arrive. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  workers = [];
  timers = [];
  clock = 0;
  fetched = [];
  broken = false;
});

const live = (): FakeWorker[] => workers.filter(({ ended }) => !ended);
const busy = (): FakeWorker => {
  const found = live().find(({ jobs }) => jobs.length > 0);
  if (!found) throw new Error('No worker has a job.');
  return found;
};

describe('with a spare', () => {
  let jq: SupervisedJq;
  beforeEach(() => {
    jq = superviseJq(host(true));
  });

  /** One job served, so that the spare is there and warm. */
  async function warm(): Promise<void> {
    const first = jq.run('1.8.2', '.', '0');
    await settle();
    busy().answer('0');
    expect(await first).toEqual(done('0'));
    await settle();
    expect(live()).toHaveLength(2);
    for (const worker of live()) expect(worker.got[0]).toMatchObject({ kind: 'load', version: '1.8.2' });
  }

  test('one worker works, the other waits; jobs go one at a time, in order', async () => {
    await warm();
    const jobs = ['1', '2', '3'].map((input) => jq.run('1.8.2', '.', input));
    const worker = busy();
    for (const text of ['1', '2', '3']) {
      expect(worker.last).toMatchObject({ input: text, now: 1234 });
      worker.answer(text);
    }
    expect(await Promise.all(jobs)).toEqual(['1', '2', '3'].map(done));
    expect(workers).toHaveLength(2);
  });

  test('past its limit a job ends its worker; the spare takes over at once and a new spare comes', async () => {
    await warm();
    const [first] = live();
    const endless = jq.run('1.8.2', 'def f: f; f', 'null', { limitMs: 500 });
    const behind = ['1', '2'].map((input) => jq.run('1.8.2', '.', input));
    pass(499);
    expect(first?.ended).toBe(false);
    pass(1);
    expect(await endless).toEqual({ kind: 'stopped', afterMs: 500 });
    expect(first?.ended).toBe(true);
    const spare = busy();
    expect(spare).not.toBe(first);
    spare.answer('1');
    spare.answer('2');
    expect(await Promise.all(behind)).toEqual([done('1'), done('2')]);
    expect(live()).toHaveLength(2);
  });

  test.each([
    ['crash', (worker: FakeWorker) => worker.say({ kind: 'crash', message: 'out of memory' })],
    ['spent engine', (worker: FakeWorker) => worker.answer('last', true)],
  ])('after a %s the worker is never used again', async (_, fail) => {
    await warm();
    const [first] = live();
    const job = jq.run('1.8.2', '.', '1');
    const next = jq.run('1.8.2', '.', '2');
    fail(busy());
    expect([done('last'), { kind: 'crashed', message: 'out of memory' }]).toContainEqual(await job);
    expect(first?.ended).toBe(true);
    busy().answer('2');
    expect(await next).toEqual(done('2'));
  });

  test('a word from an ended worker is not heard', async () => {
    await warm();
    const [first] = live();
    const stopped = jq.run('1.8.2', '.', '1', { limitMs: 10 });
    pass(10);
    await stopped;
    const next = jq.run('1.8.2', '.', '2');
    first?.answer('late');
    first?.say({ kind: 'crash', message: 'late' });
    busy().answer('2');
    expect(await next).toEqual(done('2'));
  });

  test('a spare that dies is let go; the next job works', async () => {
    await warm();
    live()[1]?.say({ kind: 'crash', message: 'no room' });
    expect(live()).toHaveLength(1);
    const job = jq.run('1.8.2', '.', '1');
    busy().answer('1');
    expect(await job).toEqual(done('1'));
    expect(live()).toHaveLength(2);
  });

  test('a waiting job that is cancelled never runs', async () => {
    await warm();
    const stop = new AbortController();
    const running = jq.run('1.8.2', '.', '1');
    const waiting = jq.run('1.8.2', '.', '2', { signal: stop.signal });
    stop.abort();
    expect(await waiting).toEqual({ kind: 'cancelled' });
    busy().answer('1');
    expect(await running).toEqual(done('1'));
    expect(busy().jobs.map(({ input }) => input)).not.toContain('2');
  });

  test('a running job that is cancelled may end by itself for a moment', async () => {
    await warm();
    const stop = new AbortController();
    const cancelled = jq.run('1.8.2', '.', '1', { signal: stop.signal });
    const next = jq.run('1.8.2', '.', '2');
    stop.abort();
    expect(await cancelled).toEqual({ kind: 'cancelled' });
    const worker = busy();
    worker.answer('1');
    expect(worker.ended).toBe(false);
    worker.answer('2');
    expect(await next).toEqual(done('2'));
  });

  test('a running job that is cancelled and does not end loses its worker', async () => {
    await warm();
    const [first] = live();
    const stop = new AbortController();
    const cancelled = jq.run('1.8.2', '.', '1', { signal: stop.signal });
    const next = jq.run('1.8.2', '.', '2');
    stop.abort();
    await cancelled;
    pass(100);
    expect(first?.ended).toBe(true);
    busy().answer('2');
    expect(await next).toEqual(done('2'));
  });

  test('a signal that was aborted before starts nothing', async () => {
    expect(await jq.run('1.8.2', '.', '1', { signal: AbortSignal.abort() })).toEqual({ kind: 'cancelled' });
    expect(workers).toHaveLength(0);
  });

  test('closing ends the workers and cancels what waits', async () => {
    await warm();
    const jobs = ['1', '2'].map((input) => jq.run('1.8.2', '.', input));
    jq.close();
    expect(await Promise.all(jobs)).toEqual([{ kind: 'cancelled' }, { kind: 'cancelled' }]);
    expect(live()).toHaveLength(0);
    expect(timers).toHaveLength(0);
  });
});

describe('loading', () => {
  test('is asked for once per worker and version, and does not count against the limit', async () => {
    const jq = superviseJq(host(false));
    const jobs = [
      jq.run('1.7.1', '.', '1', { limitMs: 10 }),
      jq.compile('1.7.1', '.a'),
      jq.run('1.8.2', '.', '3'),
    ];
    pass(5000);
    for (const text of ['1', '2', '3']) {
      await settle();
      busy().answer(text);
    }
    expect(await Promise.all(jobs)).toEqual(['1', '2', '3'].map(done));
    expect(fetched).toEqual(['1.7.1', '1.8.2']);
    expect(busy().jobs.map(({ version, input }) => [version, input])).toEqual([
      ['1.7.1', '1'],
      ['1.7.1', null],
      ['1.8.2', '3'],
    ]);
    expect(workers).toHaveLength(1);
  });

  test('that fails is told, and tried again with the next job', async () => {
    const jq = superviseJq(host(true));
    broken = true;
    expect(await jq.run('1.7.1', '.', '1')).toEqual({
      kind: 'crashed',
      message: 'jq 1.7.1 could not be loaded: offline',
    });
    await settle();
    expect(live()).toHaveLength(0);
    broken = false;
    const job = jq.run('1.7.1', '.', '2');
    await settle();
    busy().answer('2');
    expect(await job).toEqual(done('2'));
  });

  test('that never ends is given up', async () => {
    const jq = superviseJq({ ...host(false), module: () => new Promise(() => undefined) });
    const job = jq.run('1.7.1', '.', '1');
    pass(60_000);
    expect(await job).toEqual({ kind: 'crashed', message: 'jq 1.7.1 did not load in time.' });
    expect(live()).toHaveLength(0);
  });

  test('a job cancelled meanwhile is not given to the worker', async () => {
    const jq = superviseJq(host(false));
    const stop = new AbortController();
    const job = jq.run('1.7.1', '.', '1', { signal: stop.signal });
    stop.abort();
    expect(await job).toEqual({ kind: 'cancelled' });
    await settle();
    expect(workers.flatMap(({ jobs }) => jobs)).toEqual([]);
  });
});

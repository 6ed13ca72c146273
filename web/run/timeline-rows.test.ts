// Bars and ticks of a run.
import { describe, expect, it } from 'vitest';
import type { RunResult, TraceEvent } from '../../src/index.ts';
import { ticksOf, timelineOf } from './timeline-rows.ts';

const event = (
  at: number,
  node: string,
  action: TraceEvent['action'],
  phase: TraceEvent['phase'] = 'access',
) => ({
  at,
  node,
  type: 'call',
  action,
  phase,
});

const result: RunResult = {
  sample: 's',
  gateway: '3.15',
  jq: '1.8.2',
  outcome: 'proxied',
  service_request: { method: 'GET', url: 'http://service/', headers: {}, query: {}, body: null },
  response: { status: 200, headers: {}, body: null },
  nodes: {},
  calls: {},
  events: [
    event(0, 'A', 'schedule'),
    event(0, 'A', 'dispatch'),
    event(40, 'A', 'resume'),
    event(40, 'A', 'complete'),
    event(40, 'B', 'skip'),
    event(60, 'C', 'run', 'response'),
    event(60, 'C', 'complete', 'response'),
  ],
  assumptions: [],
  duration: 80,
};

describe('timelineOf', () => {
  it('places bars in percent of the run', () => {
    const { phases, service, now } = timelineOf(result, null);
    expect(phases.map(({ phase, rows }) => [phase, rows.map(({ name, bar }) => [name, bar])])).toEqual([
      [
        'access',
        [
          ['A', { left: 0, width: 50 }],
          ['B', null],
        ],
      ],
      ['response', [['C', { left: 75, width: 0 }]]],
    ]);
    expect(service).toEqual({ left: 50, width: 25 });
    expect(now).toBeNull();
  });

  it('grows bars while stepping', () => {
    const { phases, now } = timelineOf(result, 3);
    expect(phases[0]?.rows[0]).toMatchObject({
      name: 'A',
      bar: { left: 0, width: 50 },
      view: { state: 'running' },
    });
    expect(phases[1]?.rows[0]).toMatchObject({ name: 'C', bar: null });
    expect(now).toBe(50);
  });

  it('has no service wait when the service was not asked', () => {
    expect(timelineOf({ ...result, service_request: null }, null).service).toBeNull();
  });
});

it.each([
  [0, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [57, 6, [0, 10, 20, 30, 40, 50]],
  [100, 5, [0, 20, 40, 60, 80, 100]],
  [1234, 4, [0, 500, 1000]],
])('ticks of %d', (duration, most, ticks) => {
  expect(ticksOf(duration, most)).toEqual(ticks);
});

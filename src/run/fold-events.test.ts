// Stepping: what each node looks like after the first events of a run.
import { expect, it } from 'vitest';
import { runText } from '../test/run.ts';
import { foldEvents } from './fold-events.ts';

const yaml = `nodes:
  - { name: C, type: call, url: 'http://a.test' }
  - { name: B, type: branch, input: J, then: [YES], else: [NO] }
  - { name: J, type: jq, jq: .go, input: C.body }
  - { name: YES, type: jq, jq: '1' }
  - { name: NO, type: exit }`;

it('shows each state as it is reached', async () => {
  const { events } = await runText(yaml, { sample: { calls: { C: { body: { go: false }, latency: 5 } } } });
  const steps = events.map((_, n) =>
    [...foldEvents(events.slice(0, n + 1))].map(([name, view]) => `${name} ${view.state}`).join(', '),
  );
  expect(steps).toEqual([
    'C scheduled',
    'C running',
    'C running',
    'C complete',
    'C complete, J running',
    'C complete, J complete',
    'C complete, J complete, B running',
    'C complete, J complete, B complete',
    'C complete, J complete, B complete, YES skip',
    'C complete, J complete, B complete, YES skip, NO running',
    'C complete, J complete, B complete, YES skip, NO complete',
  ]);
});

it('keeps inputs, outputs and times', async () => {
  const { events } = await runText(yaml, { sample: { calls: { C: { body: { go: true }, latency: 5 } } } });
  const views = foldEvents(events);
  expect(views.get('J')).toMatchObject({
    inputs: [{ port: null, value: { go: true } }],
    outputs: [{ port: null, value: true, text: 'true' }],
    started: 5,
    ended: 5,
  });
  expect(views.get('NO')).toMatchObject({ state: 'skip', because: 'B', started: null, ended: 5 });
});

it('shows a failure and what it cancelled', async () => {
  const { events } = await runText(yaml, { sample: { calls: { C: { status: 500 } } } });
  const views = foldEvents(events);
  expect(views.get('C')).toMatchObject({ state: 'fail', error: 'non-2XX response code: 500' });
  expect(views.get('YES')).toMatchObject({ state: 'cancel', started: null });
});

it('knows nothing before the first event', () => {
  expect(foldEvents([]).size).toBe(0);
});

// Results are old as soon as the flow or the sample is another.
import { beforeEach, expect, it } from 'vitest';
import { plainSample } from '../../src/index.ts';
import { isCurrent } from './is-current.ts';
import { chosenSample } from './samples.ts';
import { saveSample } from './save-sample.ts';
import {
  chooseSample,
  openProject,
  project,
  setGateway,
  startRun,
  store,
  typeText,
  undoStep,
} from './store.ts';

const text = 'nodes:\n  - { name: TOKEN, type: call, url: https://login.test/token }\n';
const first = plainSample('first');
const changed = { ...first, cache: { key: 1 } };

function begin(samples = [first, plainSample('second')]): void {
  openProject({ fileName: 'a.yaml', document: { text, layout: {}, place: 0 }, samples }, 'Open');
  const { gateway } = store.getState();
  startRun({ text, place: project().document.place, gateway, sample: chosenSample() });
}
const current = (): boolean => isCurrent(store.getState());

beforeEach(() => {
  begin();
});

it('is current after the run', () => {
  expect(current()).toBe(true);
});

it.each<[string, () => void]>([
  ['the text changes', () => typeText(`${text}debug: true\n`, 0)],
  ['the sample changes', () => saveSample('first', changed)],
  ['another sample is chosen', () => chooseSample('second')],
])('is old once %s', (_, change) => {
  change();
  expect(current()).toBe(false);
});

it('is old for another gateway', () => {
  const { gateway } = store.getState();
  setGateway('3.12');
  expect(current()).toBe(false);
  setGateway(gateway);
  expect(current()).toBe(true);
});

it('is current again once the change is taken back, by undo or by hand', () => {
  saveSample('first', changed);
  undoStep();
  expect(current()).toBe(true);
  saveSample('first', changed);
  saveSample('first', { ...first });
  expect(current()).toBe(true);
});

it('takes a generated sample for the same until it is changed', () => {
  begin([]);
  expect(current()).toBe(true);
  const generated = chosenSample();
  saveSample(generated.name, { ...generated, cache: { key: 1 } });
  expect(current()).toBe(false);
});

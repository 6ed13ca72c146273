// Texts that cannot be read are kept by sample and field, as long as the value they stand for is there.
import { beforeEach, expect, it } from 'vitest';
import { plainAnswer, plainSample } from '../../src/index.ts';
import { draftsOf } from './drafts.ts';
import { discardDrafts, draftAt, draftedBelow, keepDraft, moveDraft } from './keep-drafts.ts';
import { saveSample } from './save-sample.ts';
import { chooseSample, openProject, store, undoStep } from './store.ts';

const first = { ...plainSample('first'), calls: { TOKEN: [{ ...plainAnswer, body: { token: 1 } }] } };
const samples = [first, plainSample('second')];
const project = { fileName: 'a.yaml', document: { text: 'nodes: []\n', layout: {}, place: 0 }, samples };
const path = ['calls', 'TOKEN', 0, 'body'];
const texts = (): readonly string[] => draftsOf(store.getState()).map(({ text }) => text);
const keep = (text: string): void =>
  keepDraft({ path, name: 'Body of TOKEN', text, fault: 'Line 1.', meant: { token: 1 } });

beforeEach(() => {
  openProject(project, 'Open');
  keep('{');
});

it('keeps the last text of a field', () => {
  keep('{"');
  expect(texts()).toEqual(['{"']);
  expect(draftAt(store.getState(), path)).toMatchObject({ name: 'Body of TOKEN', sample: 'first' });
});

it('belongs to one sample, by whatever name it goes', () => {
  chooseSample('second');
  expect(texts()).toEqual([]);
  saveSample('first', { ...first, name: 'other' });
  expect(texts()).toEqual(['{']);
});

it('has no meaning while another value stands there', () => {
  saveSample('first', { ...first, calls: { TOKEN: [{ ...plainAnswer, body: 'text' }] } });
  expect(texts()).toEqual([]);
  undoStep();
  expect(texts()).toEqual(['{']);
});

it('is discarded with all below a path', () => {
  discardDrafts(['calls', 'OTHER']);
  expect(texts()).toEqual(['{']);
  discardDrafts(['calls', 'TOKEN']);
  expect(texts()).toEqual([]);
});

it('goes with another project', () => {
  openProject(project, 'Open again');
  expect(texts()).toEqual([]);
});

it('follows a key that changes', () => {
  keepDraft({
    path: ['cache', 'k'],
    name: 'Cache entry 1 value',
    text: '[',
    fault: 'Line 1.',
    meant: undefined,
  });
  moveDraft(['cache', 'k'], ['cache', 'key']);
  expect(draftedBelow(store.getState(), ['cache'])).toEqual(['key']);
});

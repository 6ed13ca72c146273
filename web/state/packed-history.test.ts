// What is stored of the history brings the last steps back, is small, and holds no secret.
import { expect, it } from 'vitest';
import {
  begin,
  commit,
  plainAnswer,
  plainRequest,
  plainSample,
  undo,
  type History,
} from '../../src/index.ts';
import { packHistory, unpackHistory } from './packed-history.ts';
import { emptyProject, type Project } from './project.ts';
import { withoutSecrets } from './without-secrets.ts';

const withText = (project: Project, text: string): Project => ({
  ...project,
  document: { ...project.document, text },
});

function typed(texts: readonly string[], from: Project = emptyProject): History<Project> {
  return texts.reduce(
    (history, text) => commit(history, withText(history.present, text), `Type ${text.slice(0, 9)}`),
    begin(from),
  );
}
const stored = (history: History<Project>): History<Project> =>
  unpackHistory(withoutSecrets(history.present), structuredClone(packHistory(history)));

it('brings past and future back', () => {
  const history = undo(undo(typed(['a', 'ab', 'xb', '', 'aa', 'aaa', 'a\u{1F600}', 'a\u{1F601}'])));
  expect(stored(history)).toEqual({ ...history, merge: null });
});

it('keeps the last 50 steps', () => {
  const { past } = stored(typed(Array.from({ length: 80 }, (_, i) => `${i}`)));
  expect(past.map(({ state }) => state.document.text)).toEqual(
    Array.from({ length: 50 }, (_, i) => `${i + 29}`),
  );
});

it('stores differences only', () => {
  const long = 'x'.repeat(100_000);
  const packed = packHistory(typed([`${long}1`, `${long}2`, `${long}3`, `${long}4`]));
  expect(JSON.stringify(packed).length).toBeLessThan(2000);
});

it('leaves the oldest steps out where they are too big', () => {
  const texts = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(1_000_000));
  const { past } = stored(typed(texts));
  expect(past.map(({ state }) => state.document.text[0])).toEqual(['b', 'c']);
});

it('holds no secret in any step', () => {
  const secret = { Authorization: 'Bearer secret-1', 'X-Plain': 'plain' };
  const sample = {
    ...plainSample('s'),
    request: { ...plainRequest, headers: secret },
    service: { ...plainAnswer, headers: { 'Set-Cookie': 'secret-2' } },
    calls: { C: [{ ...plainAnswer, headers: secret }] },
    vault: { key: 'secret-3' },
  };
  const first = typed(['a', 'b', 'c'], { ...emptyProject, samples: [sample] });
  const packed = JSON.stringify(packHistory(undo(commit(first, emptyProject, 'Clear'))));
  expect(packed).toContain('plain');
  expect(packed).not.toContain('secret');
});

it('takes up a project that was stored without steps', () => {
  expect(unpackHistory(emptyProject)).toEqual(begin(emptyProject));
});

import { expect, test } from 'vitest';
import { change, set } from '../test/text-changes.ts';
import { changeText, startText } from './change-text.ts';
import { parseText } from './parse-text.ts';

test('other documents and other configs are left as they are', () => {
  const text = '# one\na: [1,2 ]\n---\nnodes:\n- name: A\n...\n---\nb:   c\n';
  expect(change(text, [set('nodes.0.name', 'B')])).toBe(text.replace('name: A', 'name: B'));
});

test('a broken document is not written to', () => {
  const parsed = parseText('nodes:\n- name: A\n');
  const place = parsed.places[0];
  const broken = parseText('nodes: [');
  expect(place && changeText(broken, place, [set('nodes.0.name', 'B')])).toMatchObject({
    ok: false,
    error: { reason: 'broken-text' },
  });
});

test.each([
  ['', 'nodes:\n  - name: A\n'],
  ['# words', '# words\nnodes:\n  - name: A\n'],
  ['# words\r\n', '# words\r\nnodes:\r\n  - name: A\r\n'],
])('a config begins in %j', (text, after) => {
  expect(startText(parseText(text), { nodes: [{ name: 'A' }] })).toBe(after);
});

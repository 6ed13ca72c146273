// What the editor's hover is given stays text, whatever it holds.
import { expect, test } from 'vitest';
import { explanation } from './explanation.ts';

test('markup and links are escaped, code stays code', () => {
  const text = {
    title: 'A *name*, not <b>bold</b>',
    explanation: 'Write `NODE.FIELD`.\n# See [here](https://a.example).',
    source: 'www.a.example',
    example: '',
  };
  expect(explanation(text, true).split('\n\n')).toEqual([
    String.raw`**A \*name\*\, not \<b\>bold\<\/b\>**`,
    String.raw`Write ${'`NODE.FIELD`'}\. \# See \[here\]\(https\:\/\/a\.example\)\.`,
    String.raw`Source: www\.a\.example`,
    String.raw`Documented\: Kong’s documentation or schema states this rule\.`,
  ]);
});

// jq programs that jq 1.7.1 (up to 3.12) and jq 1.8 (from 3.13) answer otherwise. Measured with both engines.
import { programsOf, wordsIn } from '../programs.ts';
import type { Difference, Place } from './difference.ts';

const trimmed = (name: string): string =>
  `\`${name}\` leaves a value that is no text as it is before 3.13, null among them; from 3.13 it fails.`;

/** By word and number of arguments. */
const differing: { readonly [word: string]: string } = {
  'ltrimstr/1': trimmed('ltrimstr'),
  'rtrimstr/1': trimmed('rtrimstr'),
  'limit/2': 'A negative `limit` gives everything before 3.13; from 3.13 it fails.',
  'tonumber/0': '`tonumber` takes a text with blanks around the number before 3.13; from 3.13 it fails.',
};

export const jqBehaviour: Difference = {
  rule: 'version-jq',
  since: '3.13',
  documented: false,
  find: (context) =>
    programsOf(context).flatMap(({ key, text, path }): readonly Place[] => {
      const words = new Set(wordsIn(text).map((word) => `${word.text}/${word.arity}`));
      return Object.entries(differing)
        .filter(([word]) => words.has(word))
        .map(([, message]) => ({ message: `${key}: ${message}`, path }));
    }),
};

// The arguments of a curl command that matter here: where it goes, by which method, and what it sends.
import type { ShellText } from './shell-text.ts';
import type { ShellWord } from './shell-words.ts';

export interface CurlArguments {
  readonly url: ShellWord | null;
  readonly method: string;
  readonly headers: readonly ShellWord[];
  /** In the order given; curl joins them with `&`. */
  readonly data: readonly ShellText[];
  /** `@file`: the body stands elsewhere. `-` is standard input. */
  readonly files: readonly ShellWord[];
}

const dataOptions = new Set([
  '-d',
  '--data',
  '--data-raw',
  '--data-binary',
  '--data-ascii',
  '--data-urlencode',
  '--json',
]);
/** Short options that take a value; one written without it takes the next word. */
const withValue = /[AbcCdDeEFHKmoPQrtTuUwxXyYz]/;
/** Long options without a value; any other takes one. */
const flags =
  /^--(?:fail|fail-with-body|fail-early|silent|show-error|include|location|insecure|verbose|globoff|compressed|http[\d.]+|tlsv[\d.]+|ipv[46]|head|get|no-\S+|raw|progress-bar)$/;

const isFile = ({ name, value }: Sent): boolean => name !== '--data-raw' && value.text.startsWith('@');

interface Sent {
  readonly name: string;
  readonly value: ShellWord;
}

interface Option {
  readonly name: string;
  readonly value: ShellWord | null;
}

export function readCurl(words: readonly ShellWord[]): CurlArguments {
  const { options, plain } = divide(words);
  const values = (names: readonly string[]): readonly ShellWord[] =>
    options.flatMap(({ name, value }) => (names.includes(name) && value ? [value] : []));
  const sent = options.flatMap(({ name, value }) =>
    dataOptions.has(name) && value ? [{ name, value }] : [],
  );
  return {
    url: values(['--url'])[0] ?? plain[0] ?? null,
    method: values(['-X', '--request'])[0]?.text ?? (sent.length > 0 ? 'POST' : 'GET'),
    headers: values(['-H', '--header']),
    data: sent.filter((one) => !isFile(one)).map(({ value }) => value),
    files: sent.filter(isFile).map(({ value }) => value),
  };
}

function divide(words: readonly ShellWord[]): {
  readonly options: readonly Option[];
  readonly plain: readonly ShellWord[];
} {
  const options: Option[] = [];
  const plain: ShellWord[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined) break;
    const { text } = word;
    if (!/^-./.test(text)) plain.push(word);
    else {
      const option = text.startsWith('--') ? longOption(word) : shortOption(word);
      const takesNext = option.value === null && option.needs;
      options.push({ name: option.name, value: takesNext ? (words[i + 1] ?? null) : option.value });
      if (takesNext) i += 1;
    }
  }
  return { options, plain };
}

interface ReadOption extends Option {
  readonly needs: boolean;
}

function longOption(word: ShellWord): ReadOption {
  const equals = word.text.indexOf('=');
  if (equals < 0) return { name: word.text, value: null, needs: !flags.test(word.text) };
  return { name: word.text.slice(0, equals), value: restOf(word, equals + 1), needs: false };
}

/** `-isX POST` and `-XPOST`: letters without a value may stand before the one that takes it. */
function shortOption(word: ShellWord): ReadOption {
  const letters = word.text.slice(1);
  const index = letters.search(withValue);
  if (index < 0) return { name: word.text, value: null, needs: false };
  const name = `-${letters.charAt(index)}`;
  const rest = letters.slice(index + 1);
  return rest === ''
    ? { name, value: null, needs: true }
    : { name, value: restOf(word, index + 2), needs: false };
}

const restOf = (word: ShellWord, from: number): ShellWord => ({
  ...word,
  text: word.text.slice(from),
  at: word.at.slice(from),
  expansions: word.expansions.filter(({ range }) => range.start >= (word.at[from] ?? 0)),
});

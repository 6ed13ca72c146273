// A samples file as text into samples with every default filled, or everything that is wrong with it, each at its
// place. Written for docs/samples.md.
import type { Json } from '../base/json.ts';
import { isList, isObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import type { Result } from '../base/result.ts';
import { err, ok } from '../base/result.ts';
import type { ParsedText } from '../text/parse-text.ts';
import { parseText, wholeDocument } from '../text/parse-text.ts';
import { locate } from '../text/read-flow.ts';
import type { Note } from './sample-readers.ts';
import { readSample, unknownKey } from './sample-readers.ts';
import type { Sample } from './sample.ts';

/** Offsets into the text, in UTF-16 units; `end` is exclusive. */
export interface SampleProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export function readSamples(text: string): Result<readonly Sample[], readonly SampleProblem[]> {
  const parsed = parseText(text);
  const broken = syntaxErrors(parsed);
  if (broken.length > 0) return err(broken);
  const problems: SampleProblem[] = [];
  const note: Note = (message, path, at) => {
    problems.push({ message, ...locate(parsed, whole, path, at) });
  };
  const samples = readFile(parsed.documents[0]?.json ?? null, note);
  if (parsed.documents.length > 1) problems.push(secondDocument(parsed));
  return problems.length > 0 ? err(problems) : ok(samples);
}

/** The first document as a whole. */
const whole = wholeDocument(0);

const syntaxErrors = (parsed: ParsedText): readonly SampleProblem[] =>
  parsed.problems
    .filter(({ rule, severity }) => severity === 'error' && rule !== 'no-datakit-config')
    .map(({ message, range }) => ({ message, ...range }));

function secondDocument({ documents }: ParsedText): SampleProblem {
  const start = documents[1]?.range[0] ?? 0;
  return {
    message: 'A samples file has one document. Put all samples into its list.',
    start,
    end: start + '---'.length,
  };
}

function readFile(json: Json, note: Note): readonly Sample[] {
  if (!isObject(json)) {
    note('Expected a map with `samples`.', []);
    return [];
  }
  for (const key of Object.keys(json)) {
    if (key !== 'samples') note(unknownKey(key, ['samples']), [key], 'key');
  }
  const list = json['samples'];
  if (!isList(list)) {
    note('`samples` must be a list.', list === undefined ? [] : ['samples']);
    return [];
  }
  const samples = list.flatMap((entry, i) => readSample(entry, ['samples', i], note) ?? []);
  noteRepeatedNames(list, note);
  return samples;
}

function noteRepeatedNames(entries: readonly Json[], note: Note): void {
  const seen = new Set<Json>();
  entries.forEach((entry, i) => {
    const name = isObject(entry) ? (entry['name'] ?? null) : null;
    const path: Path = ['samples', i, 'name'];
    if (typeof name === 'string' && seen.has(name))
      note(`Another sample is called ${name}. Choose a name of its own.`, path);
    seen.add(name);
  });
}

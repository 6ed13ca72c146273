// Text → documents, the datakit configs in them, and what is wrong with the text itself. The last few texts are
// remembered: canvas, code and problems all ask for the same one.
import { isCollection, isMap, isPair, isSeq, visit, type Document } from 'yaml';
import { noPlugin } from '../model/source-plugin.ts';
import { compose, deepestNesting } from './compose.ts';
import { lineStart } from './entries.ts';
import { findPlaces, type FoundPlace } from './find-places.ts';
import { readJson } from './read-json.ts';
import { placeProblems } from './place-problems.ts';
import { mostProblems, syntaxProblem, textProblem, type TextProblem } from './syntax-problem.ts';
import type { TextDocument } from './text-document.ts';

export interface ConfigPlace extends FoundPlace {
  readonly documentIndex: number;
}

/** A document as a whole, whatever it holds. */
export const wholeDocument = (documentIndex: number): ConfigPlace => ({
  kind: 'config',
  title: '',
  path: [],
  plugin: [],
  source: noPlugin,
  documentIndex,
});

export interface ParsedText {
  readonly text: string;
  readonly documents: readonly TextDocument[];
  /** Every datakit config found, in text order. */
  readonly places: readonly ConfigPlace[];
  /** In text order. */
  readonly problems: readonly TextProblem[];
}

export const documentOf = (parsed: ParsedText, place: ConfigPlace): TextDocument | null =>
  parsed.documents[place.documentIndex] ?? null;

const remembered: ParsedText[] = [];
const mostRemembered = 4;
/** Characters beside the latest text: a syntax tree takes about a hundred times the memory of its text. */
const mostCharacters = 500_000;

export function parseText(text: string): ParsedText {
  const known = remembered.findIndex((parsed) => parsed.text === text);
  const parsed = known < 0 ? parse(text) : remembered.splice(known, 1)[0];
  if (!parsed) return parse(text);
  remembered.unshift(parsed);
  forget();
  return parsed;
}

function forget(): void {
  let characters = 0;
  const kept = remembered.filter(({ text: { length } }, i) => {
    characters += i === 0 ? 0 : length;
    return i < mostRemembered && characters <= mostCharacters;
  });
  remembered.splice(0, remembered.length, ...kept);
}

function parse(text: string): ParsedText {
  const unreadable = (problem: TextProblem): ParsedText => ({
    text,
    documents: [],
    places: [],
    problems: [problem],
  });
  const binary = binaryAt(text);
  if (binary !== null)
    return unreadable(
      textProblem('text-binary', 'error', 'This is not a text file. Open a YAML or JSON file in UTF-8.', {
        start: binary,
        end: binary + 1,
      }),
    );
  const { documents, tooDeep } = compose(text);
  if (tooDeep) {
    const message = `Values are nested more than ${deepestNesting} levels deep here. Flatten them to read the text.`;
    return unreadable(textProblem('text-too-deep', 'error', message, tooDeep));
  }
  return assemble(text, documents);
}

function assemble(text: string, composed: readonly Document.Parsed[]): ParsedText {
  const problems: TextProblem[] = [];
  const documents = composed.map((document) => readDocument(document, problems, text));
  const places = nameApart(
    documents.flatMap(({ json, broken }, documentIndex) =>
      broken ? [] : findPlaces(json).map((place) => ({ ...place, documentIndex })),
    ),
  );
  if (/^\uFEFF?\s*[{[]/.test(text)) problems.push(...trailingCommas(composed));
  problems.push(...problemsAround(documents, places));
  if (places.length === 0 && !documents.some((document) => document.broken))
    problems.push(nothingFound(text));
  return { text, documents, places, problems: mostSevere(problems).map((one) => inside(text, one)) };
}

/** Plugins may share a config: what is wrong with it is told once. */
function problemsAround(
  documents: readonly TextDocument[],
  places: readonly ConfigPlace[],
): readonly TextProblem[] {
  const found = places.flatMap((place) => placeProblems(documents[place.documentIndex], place));
  return [...new Map(found.map((problem) => [`${problem.rule} ${problem.range.start}`, problem])).values()];
}

/** What is missing at the end of a text is told one place after it. */
function inside({ length }: string, problem: TextProblem): TextProblem {
  const { start, end } = problem.range;
  return end <= length ? problem : { ...problem, range: { start: Math.min(start, length), end: length } };
}

/** In text order. Errors go before warnings where there are too many, so that a broken text never looks sound. */
function mostSevere(problems: readonly TextProblem[]): readonly TextProblem[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const others = problems.filter(({ severity }) => severity !== 'error');
  const kept = problems.length <= mostProblems ? problems : [...errors, ...others].slice(0, mostProblems);
  return [...kept].sort((a, b) => a.range.start - b.range.start);
}

function readDocument(document: Document.Parsed, problems: TextProblem[], text: string): TextDocument {
  for (const error of firstOfLine(document.errors, text).slice(0, mostProblems))
    problems.push(syntaxProblem(error, 'error', document));
  for (const warning of document.warnings.slice(0, mostProblems))
    problems.push(syntaxProblem(warning, 'warning', document));
  const { json, flaws, lenders, anchored } = readJson(document);
  for (const flaw of flaws.slice(0, mostProblems))
    problems.push(
      textProblem(flaw.rule, flaw.rule === 'number-changed' ? 'warning' : 'error', flaw.message, flaw.range),
    );
  const broken = document.errors.length > 0 || flaws.some((flaw) => flaw.breaks);
  const range = [document.range[0], document.range[2]] as const;
  return { root: document.contents, json, lenders, anchored, broken, range };
}

/** What the parser says after its first error on a line mostly follows from that. */
function firstOfLine(errors: Document.Parsed['errors'], text: string): Document.Parsed['errors'] {
  const lines = new Set<number>();
  return errors.filter(({ pos }) => {
    const line = lineStart(text, pos[0]);
    return lines.size < lines.add(line).size;
  });
}

const onlyDatakit =
  'Looked for a map with `nodes`, a plugin named `datakit`, a decK file with one, and a KongPlugin manifest with `plugin: datakit`.';

function nothingFound(text: string): TextProblem {
  const message =
    text.trim() === ''
      ? 'The text is empty. Add a node, or open a flow.'
      : `No datakit config was found. ${onlyDatakit}`;
  return textProblem('no-datakit-config', 'error', message, { start: 0, end: Math.min(1, text.length) });
}

/** Configs with the same title are numbered, so that a person can choose between them. */
function nameApart(places: readonly ConfigPlace[]): ConfigPlace[] {
  const seen = new Map<string, number>();
  return places.map((place) => {
    const count = (seen.get(place.title) ?? 0) + 1;
    seen.set(place.title, count);
    return count === 1 ? place : { ...place, title: `${place.title} (${count})` };
  });
}

/** Commas before a closing bracket, which YAML takes and JSON readers refuse. */
function trailingCommas(documents: readonly Document.Parsed[]): TextProblem[] {
  const problems: TextProblem[] = [];
  for (const document of documents)
    visit(document, {
      Collection: (_, node) => {
        if (!isCollection(node) || !(isMap(node) || isSeq(node))) return;
        const token = node.srcToken;
        if (token?.type !== 'flow-collection') return;
        const last = token.items.at(-1);
        const comma =
          last && !last.key && !last.value ? last.start.find(({ type }) => type === 'comma') : null;
        if (!comma) return;
        const range = { start: comma.offset, end: comma.offset + 1 };
        const edit = { kind: 'replace-text', ...range, text: '' } as const;
        const message = 'A comma stands before the closing bracket. YAML allows it, JSON does not.';
        problems.push(
          textProblem('json-trailing-comma', 'warning', message, range, [
            { title: 'Remove the comma', edit },
          ]),
        );
      },
      Pair: (_, pair) => (isPair(pair) ? undefined : visit.SKIP),
    });
  return problems;
}

// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const control = /[\u0000-\u0008\u000E-\u001F\uFFFD]/g;

/** Offset of what shows that the content is no text: a NUL, or many control and replacement characters. */
function binaryAt(text: string): number | null {
  const nul = text.indexOf('\0');
  if (nul >= 0) return nul;
  const first = text.search(control);
  if (first < 0) return null;
  const count = text.match(control)?.length ?? 0;
  return count > Math.max(8, text.length / 100) ? first : null;
}

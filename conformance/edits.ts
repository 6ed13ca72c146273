// Text is the document: every flow opens and is kept to the byte; every canvas edit on every flow, in every style,
// gives what plain JSON gives and leaves the rest of the text alone.
import { parseAllDocuments } from 'yaml';
import type { Json, JsonObject } from '../src/base/json.ts';
import { isList, isObject } from '../src/base/json.ts';
import type { Path } from '../src/base/path.ts';
import { applyEdit } from '../src/edit/apply-edit.ts';
import type { Document } from '../src/model/document.ts';
import { sameJson } from '../src/text/change.ts';
import { parseText } from '../src/text/parse-text.ts';
import { configJson } from '../src/text/read-flow.ts';
import { readCorpus, type CorpusFlow } from './flow-corpus.ts';
import { differsOutside } from './outside.ts';
import { trials } from './plain-edits.ts';
import type { Report } from './report.ts';
import { styles, type Styled } from './styles.ts';

/** Without --all every fifth flow in every style, and every flow as it is written. */
const sampleStep = 5;

interface Tally {
  run: number;
  of: number;
  readonly failures: string[];
  readonly reasons: Map<string, number>;
}

const emptyTally = (): Tally => ({ run: 0, of: 0, failures: [], reasons: new Map() });

export async function edits(shared: string, { all }: { readonly all: boolean }): Promise<readonly Report[]> {
  const corpus = await readCorpus(shared);
  const opened = emptyTally();
  const edited = emptyTally();
  corpus.forEach((flow, turn) => {
    for (const [name, style] of Object.entries(styles)) {
      const kinds = Object.keys(trials).length;
      opened.of += 1;
      edited.of += kinds;
      if (!all && turn % sampleStep !== 0 && name !== 'as written') continue;
      const config = plainConfig(flow.text);
      if (!isObject(config) || (name === 'bare config' && Object.keys(config).length === 0)) {
        opened.run += 1;
        edited.run += kinds;
        count(edited, 'the flow has no config', kinds);
        continue;
      }
      const styled = style(config, flow.text);
      open(opened, flow, name, styled, config);
      for (const kind of Object.keys(trials)) tryEdit(edited, flow, name, styled, config, kind, turn);
    }
  });
  return [report('texts opened and kept', opened), report('canvas edits', edited)];
}

const report = (name: string, { run, of, failures, reasons }: Tally): Report => ({
  name,
  run,
  of,
  failures,
  notRun: [],
  notes: [...reasons].sort(([a], [b]) => a.localeCompare(b)).map(([reason, times]) => `${times} × ${reason}`),
});

const count = (tally: Tally, reason: string, times = 1): void => {
  tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + times);
};

/** A document's plain value, read by the YAML package alone. */
function plain(text: string, index: number): Json {
  const document = parseAllDocuments(text, { merge: true, logLevel: 'silent' })[index];
  if (!document || !('toJS' in document) || document.errors.length > 0)
    throw new Error(`not readable: ${document && 'errors' in document ? document.errors[0]?.message : ''}`);
  return document.toJS() as Json; // flows hold nothing but JSON
}

const at = (value: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((held, part) => {
    if (isList(held)) return held[Number(part)];
    return isObject(held) ? held[part] : undefined;
  }, value);

const plainConfig = (text: string): Json | undefined => at(plain(text, 0), ['config']);

const documentOf = ({ text, place }: Styled): Document => ({ text, place, layout: {} });

function open(tally: Tally, flow: CorpusFlow, style: string, styled: Styled, config: JsonObject): void {
  tally.run += 1;
  const where = `${flow.file}, ${style}`;
  try {
    const parsed = parseText(styled.text);
    const place = parsed.places[styled.place];
    if (!place || !sameJson(configJson(parsed, place), config))
      tally.failures.push(`${where}: not found, or misread`);
    const same = { kind: 'set-config', path: ['nodes'], value: config['nodes'] } as const;
    const kept = applyEdit(documentOf(styled), same, '3.15');
    if (!kept.ok || kept.value.text !== styled.text) tally.failures.push(`${where}: changed without an edit`);
  } catch (error) {
    tally.failures.push(`${where}: ${String(error)}`);
  }
}

function tryEdit(
  tally: Tally,
  flow: CorpusFlow,
  style: string,
  styled: Styled,
  config: JsonObject,
  kind: string,
  turn: number,
): void {
  tally.run += 1;
  const trial = trials[kind]?.(config, turn) ?? { notApplicable: 'unknown kind' };
  if ('notApplicable' in trial) return count(tally, `${kind}: ${trial.notApplicable}`);
  const where = `${flow.file}, ${style}, ${kind}`;
  try {
    const first = applyEdit(documentOf(styled), trial.edit, '3.15');
    const shared = !first.ok && first.error.reason === 'alias';
    if (shared) count(tally, `${kind}: shared through an anchor, done after "detach"`);
    const result = shared ? applyEdit(documentOf(styled), trial.edit, '3.15', { shared: 'detach' }) : first;
    if (!result.ok) {
      tally.failures.push(`${where}: refused (${result.error.reason}): ${result.error.message}`);
      return;
    }
    const problem = compare(styled, result.value.text, trial.config, trial.concerned, config);
    if (problem) tally.failures.push(`${where}: ${problem}`);
  } catch (error) {
    tally.failures.push(`${where}: ${error instanceof Error ? (error.stack ?? '') : String(error)}`);
  }
}

function compare(
  styled: Styled,
  text: string,
  expected: JsonObject,
  concerned: readonly string[],
  config: JsonObject,
): string | null {
  const whole = plain(text, styled.document);
  if (!sameJson(at(whole, styled.path), expected)) return 'does not read as plain JSON does';
  if (!sameRest(plain(styled.text, styled.document), whole, styled.path))
    return 'something beside the config changed';
  const touched = [...concerned, ...changedNodes(config, expected)];
  return differsOutside(styled.text, text, styled.document, styled.path, touched);
}

/** Names of nodes whose values differ. */
function changedNodes(before: JsonObject, after: JsonObject): readonly string[] {
  const nodes = (config: JsonObject): readonly JsonObject[] =>
    isList(config['nodes']) ? config['nodes'].filter(isObject) : [];
  const old = nodes(before);
  return nodes(after).flatMap((node) => {
    const { name } = node;
    const same = old.find((other) => other['name'] === name);
    return typeof name !== 'string' || (same && sameJson(same, node)) ? [] : [name];
  });
}

function sameRest(before: Json, after: Json, path: Path): boolean {
  if (path.length === 0) return true;
  const [part, ...rest] = path;
  if (part === undefined || !isObject(before) || !isObject(after))
    return isList(before) && isList(after)
      ? before.length === after.length &&
          before.every((item, i) =>
            i === part ? sameRest(item, after[i] ?? null, rest) : sameJson(item, after[i]),
          )
      : before === after;
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].every((key) =>
    key === part
      ? sameRest(before[key] ?? null, after[key] ?? null, rest)
      : sameJson(before[key], after[key]),
  );
}

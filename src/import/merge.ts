// Puts a config where a file has an older one. Whatever else the file holds stays as it is, and so do the comments and
// the order of all that did not change: nodes are told apart by their names, not by their places.
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { EditRefusal } from '../model/flow-edit.ts';
import { noPlugin, type SourcePlugin } from '../model/source-plugin.ts';
import { sameJson, type Change } from '../text/change.ts';
import { changeText } from '../text/change-text.ts';
import { parseText, type ConfigPlace, type ParsedText } from '../text/parse-text.ts';
import { configJson } from '../text/read-flow.ts';
import { besideNotes } from './merge-beside.ts';
import type { Broken } from './merge-breaks.ts';
import { mergeConfigs } from './merge-configs.ts';
import { divide, partsOf, sharers, type ConfigParts, type Divided } from './merge-parts.ts';
import { byName } from './merge-three.ts';
import { pairNodes, stepsToOrder } from './node-order.ts';

export interface Merged {
  readonly text: string;
  /** Values that file and flow changed differently; the flow's stand in the text. Nodes by their name. */
  readonly conflicts: readonly Path[];
  /** Labels and branch entries that hold on either side, and no more with both together. */
  readonly broken: readonly Broken[];
  /** What else is good to know, in whole sentences. */
  readonly notes: readonly string[];
  /** The whole config, where the file has it in two places; else null. */
  readonly combined: JsonObject | null;
}

/** Titles of the configs that a text holds where one could be put: those in YAML and JSON. */
export const placesToMerge = (text: string): readonly string[] =>
  parseText(text).places.map(({ title }) => title);

/**
 * `place` counts the configs of the text from 0. With `base`, the config that was exported, changes that were made in
 * the file since then are kept; without it the file's config becomes `config`. `source` is what stands beside `config` in its own text: it is not
 * put into the file, and told where the file says it differently.
 */
export function mergeInto(
  text: string,
  place: number,
  config: JsonObject,
  base?: JsonObject,
  source: SourcePlugin = noPlugin,
): Result<Merged, EditRefusal> {
  const parsed = parseText(text);
  const found = parsed.places[place];
  if (found === undefined) return noConfig;
  const parts = partsOf(parsed, found);
  const { config: wanted, ...told } =
    base === undefined || !isObject(parts.whole)
      ? { config, conflicts: [], broken: [] }
      : mergeConfigs({ base, file: parts.whole, flow: config });
  const divided = divide(parts, wanted);
  const written = write(text, place, parts, divided);
  if (!written.ok) return written;
  const notes = [...besideNotes(source, found.source), ...sharedNotes(parsed, parts, divided)];
  return ok({ text: written.value, ...told, notes, combined: parts.other === null ? null : wanted });
}

const noConfig = err<EditRefusal>({
  reason: 'no-such-place',
  message: 'The text has no datakit config in this place any more. Export it anew.',
});

/** Who changes a shared config changes other plugins. */
function sharedNotes(
  parsed: ParsedText,
  { shared, ...parts }: ConfigParts,
  wanted: Divided,
): readonly string[] {
  if (shared === null || sameJson(parts[shared.part]?.config, wanted[shared.part])) return [];
  const others = sharers(parsed, parts.main.place, shared.name);
  const changes = others.length === 1 ? 'changes' : 'change';
  return others.length === 0
    ? []
    : [
        `The config ${shared.name} of \`_plugin_configs\` is shared: ${others.join(', ')} ${changes} with it.`,
      ];
}

function configIn(text: string, index: number): { place: ConfigPlace; config: Json } | null {
  const parsed = parseText(text);
  const place = parsed.places[index];
  return place === undefined ? null : { place, config: configJson(parsed, place) };
}

type Written = Result<string, EditRefusal>;

function write(text: string, index: number, { other }: ConfigParts, wanted: Divided): Written {
  const beside: Written =
    other === null ? ok(text) : change(text, other.place, changesTo(other.config, wanted.other));
  if (!beside.ok) return beside;
  const ordered = inOrder(beside.value, index, wanted.main);
  if (!ordered.ok) return ordered;
  const old = configIn(ordered.value, index);
  return old === null ? noConfig : change(ordered.value, old.place, changesTo(old.config, wanted.main));
}

/** Values that an anchor lends are given their own copies: the rest of the file is not to change. */
function change(text: string, place: ConfigPlace, changes: readonly Change[]): Written {
  const parsed = parseText(text);
  const changed = changeText(parsed, place, changes);
  return changed.ok || changed.error.reason !== 'alias'
    ? changed
    : changeText(parsed, place, changes, 'detach');
}

/** Nodes that stay are moved until they follow one another as they should. */
function inOrder(text: string, index: number, wanted: JsonObject): Written {
  const old = configIn(text, index);
  if (old === null) return noConfig;
  const pairs = pairsOf(old.config, wanted);
  if (pairs === null) return ok(text);
  let written: Written = ok(text);
  for (const { from, before } of stepsToOrder(pairs.indices, pairs.length)) {
    const now = written.ok ? configIn(written.value, index) : null;
    if (!written.ok || now === null) break;
    written = change(written.value, now.place, [{ kind: 'move', path: ['nodes'], from, before }]);
  }
  return written;
}

interface Pairs {
  /** For each node that is wanted, the index of the one that it was; null for a new one. */
  readonly indices: readonly (number | null)[];
  /** How many nodes there are now. */
  readonly length: number;
}

function pairsOf(old: Json, { nodes }: JsonObject): Pairs | null {
  const before = isObject(old) ? old['nodes'] : undefined;
  if (!isList(before) || !isList(nodes) || !byName(before) || !byName(nodes)) return null;
  return { indices: pairNodes(before, nodes), length: before.length };
}

function changesTo(old: Json, wanted: JsonObject): readonly Change[] {
  if (!isObject(old)) return [{ kind: 'set', path: [], value: wanted }];
  const pairs = pairsOf(old, wanted);
  const removed = Object.keys(old)
    .filter((key) => !Object.hasOwn(wanted, key))
    .map((key): Change => ({ kind: 'remove', path: [key] }));
  const set = Object.entries(wanted).flatMap(([key, value]): readonly Change[] => {
    if (key === 'nodes' && pairs !== null) return nodeChanges(old['nodes'], value, pairs.indices);
    return sameJson(old[key], value) ? [] : [{ kind: 'set', path: [key], value }];
  });
  return [...removed, ...set];
}

function nodeChanges(
  old: Json | undefined,
  wanted: Json,
  pairs: readonly (number | null)[],
): readonly Change[] {
  if (!isList(old) || !isList(wanted)) return [];
  // Where nothing stays, the list is new.
  if (pairs.every((pair) => pair === null)) return [{ kind: 'set', path: ['nodes'], value: wanted }];
  const removed = old.flatMap((_, i): readonly Change[] =>
    pairs.includes(i) ? [] : [{ kind: 'remove', path: ['nodes', i] }],
  );
  const others = wanted.flatMap((value, i): readonly Change[] => {
    const pair = pairs[i] ?? null;
    if (pair !== null)
      return sameJson(old[pair], value) ? [] : [{ kind: 'set', path: ['nodes', pair], value }];
    const index = pairs.slice(i).find((next) => next !== null) ?? old.length;
    return [{ kind: 'insert', path: ['nodes'], index, value }];
  });
  return [...removed, ...others];
}

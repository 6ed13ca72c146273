// Puts a config where a file has an older one. Whatever else the file holds stays as it is, and so do the comments and
// the order of all that did not change: nodes are told apart by their names, not by their places.
import { isObject, type Json, type JsonObject } from '../base/json.ts';
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
import { changesTo, differing, pairsOf, removalsFor } from './merge-changes.ts';
import { mergeConfigs } from './merge-configs.ts';
import { divide, partsOf, sharers, type ConfigParts, type Divided } from './merge-parts.ts';
import { stepsToOrder } from './node-order.ts';
import { withTabsOf } from './tab-indent.ts';

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
 * the file since then are kept; without it the file's config becomes `config`. `source` is what stands beside `config`
 * in its own text: it is not put into the file, and told where the file says it differently.
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
  const combined = parts.other === null ? null : wanted;
  return ok({ text: withTabsOf(text, written.value), ...told, notes, combined });
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
  return ordered.ok ? fill(ordered.value, index, wanted.main) : ordered;
}

/** At once; or else first what goes, then what comes: brackets do not take both together everywhere. */
function fill(text: string, index: number, wanted: JsonObject): Written {
  const old = configIn(text, index);
  if (old === null) return noConfig;
  const written = change(text, old.place, changesTo(old.config, wanted));
  for (const first of [removalsFor, differing]) {
    if (written.ok) break;
    const left = change(text, old.place, first(old.config, wanted));
    const now = left.ok ? configIn(left.value, index) : null;
    if (!left.ok || now === null) continue;
    const whole = change(left.value, now.place, changesTo(now.config, wanted));
    if (whole.ok) return whole;
  }
  return written;
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

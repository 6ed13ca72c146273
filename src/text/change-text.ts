// Changes of values into a changed text. The result is read again (the reading is remembered, so whoever asks next
// has it for nothing) and compared with what the changes mean in plain values: a text that would say anything else
// is never handed out.
import type { Json } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { EditRefusal } from '../model/flow-edit.ts';
import { applyDelta, deltaOf, isIdle, partOf, reduce, sameJson, type Change, type Delta } from './change.ts';
import { findNode } from './find-node.ts';
import { documentOf, parseText, type ConfigPlace, type ParsedText } from './parse-text.ts';
import type { TextDocument } from './text-document.ts';
import { placesOf, rehomeRemoved, rehomeTouched } from './sharing.ts';
import { applySplices } from './splice.ts';
import { styleOf } from './text-style.ts';
import { blockLines } from './value-text.ts';
import { writeDelta, writeDetached } from './write-delta.ts';
import type { Writer } from './writer.ts';

export type Shared = 'change-anchor' | 'detach' | undefined;

/** Makes `changes`, whose paths are those of the config at `place`. */
export function changeText(
  parsed: ParsedText,
  place: ConfigPlace,
  changes: readonly Change[],
  shared?: Shared,
): Result<string, EditRefusal> {
  const document = documentOf(parsed, place);
  if (!document || document.broken) return err(brokenText);
  const delta = reduce(deltaOf(changes, place.path), document.json);
  if (isIdle(delta)) return ok(parsed.text);
  const expected = applyDelta(delta, document.json);
  const writer = begin(parsed, document, shared);
  writeDelta(writer, delta, document.json, { node: document.root, entry: null, holder: null });
  rehomeRemoved(writer);
  const text = applySplices(parsed.text, writer.splices);
  if (says(parsed, place, text, expected)) return ok(text);
  if (shared === 'change-anchor' && text !== null && saysThere(place, text, delta, expected)) return ok(text);
  if (shared === 'detach') {
    rehomeTouched(writer);
    const moved = applySplices(parsed.text, writer.splices);
    if (says(parsed, place, moved, expected)) return ok(moved);
  }
  return err(refusal(writer));
}

/** Gives the value at `path` its own copy of all that anchors and merge keys lend it. */
export function detachText(parsed: ParsedText, place: ConfigPlace, path: Path): Result<string, EditRefusal> {
  const document = documentOf(parsed, place);
  if (!document || document.broken) return err(brokenText);
  const whole = [...place.path, ...path];
  const { depth, node, entry, holder } = findNode(document, whole);
  if (depth < whole.length)
    return err({ reason: 'no-such-place', message: 'The value to detach is not there any more.' });
  const writer = begin(parsed, document, 'detach');
  const value = whole.reduce<Json | undefined>(partOf, document.json);
  writeDetached(writer, value, { node, entry, holder });
  rehomeRemoved(writer);
  const text = applySplices(parsed.text, writer.splices);
  return says(parsed, place, text, document.json) ? ok(text) : err(refusal(writer));
}

/** Appends a config to a text that has none, a text of comments at most. */
export function startText(parsed: ParsedText, config: Json): string {
  const { text } = parsed;
  const style = styleOf(text, null);
  const open = text !== '' && !text.endsWith('\n') ? style.newline : '';
  return (
    text +
    open +
    blockLines(config, 0, style)
      .map((line) => line + style.newline)
      .join('')
  );
}

const begin = (parsed: ParsedText, document: TextDocument, shared: Shared): Writer => ({
  text: parsed.text,
  document,
  style: styleOf(parsed.text, document.root),
  shared,
  splices: [],
  removed: [],
  touched: [],
});

export const brokenText: EditRefusal = {
  reason: 'broken-text',
  message: 'The text has a syntax error. Mend it first; the diagram follows.',
};

function refusal({ touched, document }: Writer): EditRefusal {
  const [first] = touched;
  if (!first)
    return {
      reason: 'not-applicable',
      message: 'This place is written in a way that cannot be changed here. Change it in the text.',
    };
  const places = placesOf(document, first.anchor);
  return {
    reason: 'alias',
    message: `This value is shared through the anchor \`&${first.name}\` by ${places} places. Change all of them, or detach this one.`,
    anchor: { name: first.name, places },
  };
}

/** True when the text reads as expected in this document and as before in all others. */
function says(
  before: ParsedText,
  place: ConfigPlace,
  text: string | null,
  expected: Json | undefined,
): text is string {
  if (text === null) return false;
  const after = parseText(text);
  return (
    after.documents.length === before.documents.length &&
    after.documents.every(({ broken, json }, i) =>
      i === place.documentIndex
        ? !broken && sameJson(json, expected)
        : sameJson(json, before.documents[i]?.json),
    )
  );
}

/** True when the changed parts read as expected, whatever became of the places that share them. */
function saysThere(place: ConfigPlace, text: string, delta: Delta, expected: Json | undefined): boolean {
  const after = parseText(text).documents[place.documentIndex];
  return after !== undefined && !after.broken && agrees(delta, after.json, expected);
}

function agrees(delta: Delta, actual: Json | undefined, expected: Json | undefined): boolean {
  if (delta.set !== undefined || delta.remove) return sameJson(actual, expected);
  if (delta.inserts.length > 0 || delta.move) return sameJson(actual, expected);
  return [...delta.children].every(
    ([part, child]) => child.remove === true || agrees(child, partOf(actual, part), partOf(expected, part)),
  );
}

// From a parsed text to a flow, and from places in the flow back to places in the text.
import { isCollection, isScalar, isSeq } from 'yaml';
import type { Range } from '../base/diagnostic.ts';
import type { Json } from '../base/json.ts';
import { isList, isObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import type { Flow } from '../model/flow.ts';
import { flowFrom } from '../model/flow-from.ts';
import { contentEnd, contentStart, entriesOf, isFlow, lineEnd } from './entries.ts';
import { behind, findNode, headOf, valueRange, type Found } from './find-node.ts';
import { ownLines } from './own-lines.ts';
import { documentOf, type ConfigPlace, type ParsedText } from './parse-text.ts';
import { rangeWithin } from './scalar-offsets.ts';

const flows = new WeakMap<ConfigPlace, Flow>();

/** The flow at a place. The same place gives the same object, so that views can tell what changed. */
export function readFlow(parsed: ParsedText, place: ConfigPlace): Flow {
  let flow = flows.get(place);
  if (!flow) {
    flow = flowFrom(configJson(parsed, place));
    flows.set(place, flow);
  }
  return flow;
}

/** The config at a place as plain values; null where the place has none yet. */
export function configJson(parsed: ParsedText, place: ConfigPlace): Json {
  let json: Json | undefined = documentOf(parsed, place)?.json;
  for (const part of place.path)
    json = isList(json) ? json[Number(part)] : isObject(json) ? json[part] : undefined;
  return json ?? null;
}

/**
 * Where a value, or its key, stands in the text. A path that does not exist gives the first line of the nearest
 * thing that does. `within` are offsets in the value of a scalar.
 */
export function locate(
  parsed: ParsedText,
  place: ConfigPlace,
  path: Path,
  at: 'key' | 'value' = 'value',
  within?: Range,
): Range {
  const document = documentOf(parsed, place);
  if (!document) return { start: 0, end: 0 };
  const whole = [...place.path, ...path];
  const found = findNode(document, whole);
  if (found.depth < whole.length) return firstLine(parsed.text, found);
  const node = found.node;
  if (at === 'key' && found.entry) return headOf(found.entry);
  if (within && isScalar(node)) {
    const part = rangeWithin(parsed.text, node, within);
    if (part) return part;
  }
  return valueRange(found);
}

function firstLine(text: string, found: Found): Range {
  const { node } = found;
  if (!node || !isCollection(node)) return valueRange(found);
  const start = contentStart(node);
  return { start, end: Math.max(start, Math.min(contentEnd(node), lineEnd(text, start))) };
}

/** The lines of each node by its index in `nodes`, with the comments directly above; brackets give the item alone. */
export function nodeRanges(parsed: ParsedText, place: ConfigPlace): readonly Range[] {
  const document = documentOf(parsed, place);
  if (!document) return [];
  const whole = [...place.path, 'nodes'];
  const found = findNode(document, whole);
  const list = behind(document, found.node);
  if (found.depth < whole.length || !isSeq(list)) return [];
  const entries = entriesOf(list);
  if (isFlow(list)) return entries.map(({ start, end }) => ({ start, end }));
  return entries.map((_, i) => ownLines(parsed.text, entries, i));
}

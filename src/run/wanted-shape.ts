// What the jq programs of a flow look for in a value, guessed from the paths they write: `.user.id` wants an object
// with a user that has an id, `.items[]` and `.items | map(…)` want a list. A guess is enough for a first sample.
import type { Json } from '../base/json.ts';
import type { End } from '../model/connection.ts';
import type { Flow } from '../model/flow.ts';
import type { ExecutionPlan } from '../plan/plan.ts';

export interface Wanted {
  readonly keys: Map<string, Wanted>;
  isList: boolean;
}

const fresh = (): Wanted => ({ keys: new Map(), isList: false });

/** Null when no jq program reads the value. */
export function wantedOf(flow: Flow, plan: ExecutionPlan, source: End): Wanted | null {
  const wanted = fresh();
  let isRead = false;
  for (const { from, to } of plan.connections) {
    if (from.node !== source.node || (from.field !== source.field && from.field !== null)) continue;
    const program = flow.nodes.find(({ key, type }) => key === to.node && type === 'jq')?.attributes['jq'];
    if (typeof program !== 'string') continue;
    isRead = true;
    const prefix = [to.field, from.field === null ? source.field : null].filter((part) => part !== null);
    for (const path of pathsIn(program)) addPath(wanted, path, prefix);
  }
  return isRead ? wanted : null;
}

interface JqPath {
  readonly keys: readonly (string | typeof each)[];
}
const each = Symbol('each element');

// A path that begins inside a program: `.a`, `."a"`, `.["a"]`, `.[]`, `.[0]`, with what follows it directly.
const step = String.raw`[A-Za-z_]\w*|"[\w -]+"`;
const bracket = String.raw`\["[\w -]+"\]|\[[\d:-]*\]`;
const path = new RegExp(
  String.raw`(?<![\w\])"'?}])\.(?:${step}|${bracket})(?:\.(?:${step})|\.?(?:${bracket})|\?)*`,
  'g',
);
const part = /\[[\d:-]*\]|[A-Za-z_][\w-]*(?: [\w-]+)*/g;
const listUse =
  /^\s*\|\s*(?:map|sort|sort_by|group_by|unique|unique_by|min_by|max_by|first\b|last\b|add\b|join|any|all|reverse|\.\[)/;

function pathsIn(program: string): readonly JqPath[] {
  return [...program.matchAll(path)].map((found) => {
    const keys = [...found[0].matchAll(part)].map(([text]) => (text.startsWith('[') ? each : text));
    const rest = program.slice(found.index + found[0].length);
    return { keys: listUse.test(rest) ? [...keys, each] : keys };
  });
}

function addPath(wanted: Wanted, { keys }: JqPath, prefix: readonly string[]): void {
  if (!prefix.every((name, i) => keys[i] === name)) return;
  let place = wanted;
  for (const key of keys.slice(prefix.length)) {
    if (key === each) place.isList = true;
    else {
      const next = place.keys.get(key) ?? fresh();
      place.keys.set(key, next);
      place = next;
    }
  }
}

/** A value of that shape; `plain` where nothing in particular is wanted. */
export function fromWanted(wanted: Wanted | null, plain: Json): Json {
  if (wanted === null) return plain;
  const { keys, isList } = wanted;
  const entries = [...keys].map(([key, inner]): [string, Json] => [key, fromWanted(inner, plainFor(key))]);
  const value = entries.length > 0 ? Object.fromEntries(entries) : plain;
  return isList ? [value] : value;
}

const numeric =
  /(?:count|total|amount|price|size|limit|age|ttl|expires_in|quantity|number|port|code|status)$/i;
/** Without blanks, so that it may become part of an address. */
const plainFor = (key: string): Json => (numeric.test(key) ? 1 : sampleText(key));
export const sampleText = (key: string): string => `sample-${key.replaceAll(' ', '-')}`;

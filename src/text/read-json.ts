// A composed YAML document as plain JSON, in one walk: aliases and merge keys resolved within bounds, doubled
// keys reported. Aliased values are shared, not copied, and their expanded size is counted before they are lent.
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Range } from '../base/diagnostic.ts';
import type { Json } from '../base/json.ts';
import { isList, isObject } from '../base/json.ts';
import { deepestNesting } from './compose.ts';
import { oddNumber, type OddNumber } from './odd-numbers.ts';

/** Values that aliases may add to a document before it counts as an attack. */
const mostBorrowed = 100_000;

interface Flaw {
  readonly rule: 'yaml-duplicate-key' | 'yaml-alias' | OddNumber['rule'];
  readonly message: string;
  readonly range: Range;
  /** True when the document has no agreed meaning, so that no flow is read from it. */
  readonly breaks: boolean;
}

interface ReadDocument {
  readonly json: Json;
  readonly flaws: readonly Flaw[];
  /** The node that each alias stands for. */
  readonly lenders: ReadonlyMap<Alias, Node>;
  /** The value of each node that carries an anchor. */
  readonly anchored: ReadonlyMap<Node, Json>;
}

interface Weight {
  readonly size: number;
  readonly height: number;
}

export function readJson(document: Document.Parsed): ReadDocument {
  const reader = new Reader();
  const json = reader.read(document.contents);
  const { flaws, lenders, anchored } = reader;
  return { json, flaws, lenders, anchored };
}

/** A merge key may be written plainly only: a quoted `"<<"` is an ordinary key. */
export const isMergeKey = (key: unknown): boolean =>
  isScalar(key) && (typeof key.value === 'symbol' || (key.value === '<<' && key.type === 'PLAIN'));

export const keyText = (key: unknown): string => {
  if (!isScalar(key)) return '';
  const { value, source } = key;
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : value === null
      ? ''
      : (source ?? '');
};

export const nodeOrNull = (value: unknown): Node | null => (isNode(value) ? value : null);

/** Name of the anchor a node carries; empty for none. */
export const anchorOf = (node: Node): string => ('anchor' in node ? (node.anchor ?? '') : '');

class Reader {
  readonly flaws: Flaw[] = [];
  readonly lenders = new Map<Alias, Node>();
  readonly anchored = new Map<Node, Json>();
  readonly #anchors = new Map<string, Node>();
  readonly #weights = new Map<Node, Weight>();
  #size = 0;
  #borrowed = 0;
  #height = 0;

  read(node: Node | null | undefined): Json {
    if (!node) return null;
    if (isAlias(node)) return this.#lend(node);
    const anchor = anchorOf(node);
    if (anchor !== '') this.#anchors.set(anchor, node);
    const sizeBefore = this.#size;
    const heightBefore = this.#height;
    this.#height = 0;
    this.#size += 1;
    const json = this.#value(node);
    if (anchor !== '') {
      this.anchored.set(node, json);
      this.#weights.set(node, { size: this.#size - sizeBefore, height: this.#height });
    }
    this.#height = Math.max(heightBefore, this.#height + 1);
    return json;
  }

  #value(node: Node): Json {
    if (isScalar(node)) return this.#scalar(node);
    if (isSeq(node)) return node.items.map((item) => this.read(nodeOrNull(item)));
    if (isMap(node)) return this.#map(node);
    return null;
  }

  #scalar(node: Scalar): Json {
    const odd = oddNumber(node);
    if (odd) this.#flaw(odd.rule, odd.message, node, false);
    return scalarJson(node);
  }

  #map(node: YAMLMap): Json {
    const json: { [key: string]: Json } = {};
    const own = new Set<string>();
    for (const pair of node.items) {
      if (isMergeKey(pair.key)) {
        this.#merge(pair, json);
        continue;
      }
      const key = this.#key(pair.key);
      if (own.has(key)) this.#flaw('yaml-duplicate-key', doubled(key), nodeOrNull(pair.key), true);
      own.add(key);
      put(json, key, this.read(nodeOrNull(pair.value)));
    }
    return json;
  }

  #key(written: unknown): string {
    const key = nodeOrNull(written);
    if (isScalar(key)) {
      if (anchorOf(key) !== '') this.read(key);
      return keyText(key);
    }
    const json = this.read(key);
    return typeof json === 'string' ? json : JSON.stringify(json);
  }

  #merge(pair: Pair, json: { [key: string]: Json }): void {
    const lender = nodeOrNull(pair.value);
    const value = this.read(lender);
    const sources = isList(value) ? value : [value];
    for (const source of sources) {
      if (!isObject(source)) {
        const message = 'The merge key `<<` needs a map, or an alias of a map.';
        this.#flaw('yaml-alias', message, lender ?? nodeOrNull(pair.key), true);
        return;
      }
      for (const [key, entry] of Object.entries(source)) if (!Object.hasOwn(json, key)) put(json, key, entry);
    }
  }

  #lend(alias: Alias): Json {
    const node = this.#anchors.get(alias.source);
    if (!node) {
      const message = `No anchor \`&${alias.source}\` stands before this alias. Add the anchor, or write the value itself.`;
      this.#flaw('yaml-alias', message, alias, true);
      return null;
    }
    this.lenders.set(alias, node);
    const weight = this.#weights.get(node);
    if (!weight) {
      this.#flaw('yaml-alias', `The anchor \`&${alias.source}\` contains itself.`, alias, true);
      return null;
    }
    this.#borrowed += weight.size;
    this.#size += weight.size;
    this.#height = Math.max(this.#height, weight.height + 1);
    if (this.#borrowed > mostBorrowed || this.#height > deepestNesting) {
      const message = 'The aliases of this text expand to more values than can be read. Write fewer aliases.';
      if (!this.flaws.some((flaw) => flaw.message === message))
        this.#flaw('yaml-alias', message, alias, true);
      return null;
    }
    return this.anchored.get(node) ?? null;
  }

  #flaw(rule: Flaw['rule'], message: string, node: Node | null, breaks: boolean): void {
    const [start, end] = node?.range ?? [0, 0];
    this.flaws.push({ rule, message, range: { start, end }, breaks });
  }
}

const doubled = (key: string): string =>
  `The key \`${key}\` is written twice in this map. Keep one: parsers differ in which they take.`;

function put(json: { [key: string]: Json }, key: string, value: Json): void {
  // A plain assignment to `__proto__` would change the object instead of adding the key.
  if (key === '__proto__')
    Object.defineProperty(json, key, { value, writable: true, enumerable: true, configurable: true });
  else json[key] = value;
}

function scalarJson(node: Scalar): Json {
  const { value } = node;
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  // What YAML tags can make and JSON cannot hold (dates, binaries, big integers) stays as it is written.
  return node.source ?? null;
}

// One datakit config written in the ways that people write files. Each rendering says which of the configs in its
// text is the one meant, and where that config stands in its document.
import {
  Document,
  isMap,
  isScalar,
  isSeq,
  Pair,
  Scalar,
  stringify,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Json, JsonObject } from '../src/base/json.ts';
import { isList, isObject } from '../src/base/json.ts';
import type { Path } from '../src/base/path.ts';
import { commented } from './commented.ts';

export interface Styled {
  readonly text: string;
  /** Which of the configs in the text, and which of the documents. */
  readonly place: number;
  readonly document: number;
  readonly path: Path;
}
export type Style = (config: JsonObject, text: string) => Styled;

const plugin = (config: JsonObject): JsonObject => ({ name: 'datakit', config });
const one = (text: string, path: Path = ['config']): Styled => ({ text, place: 0, document: 0, path });
const block = (value: Json, options = {}): string => stringify(value, { lineWidth: 0, ...options });

export const styles: { readonly [name: string]: Style } = {
  'as written': (_, text) => one(text),
  'indented sequences': (config) =>
    one(block(plugin(config), { indent: 4, indentSeq: true }).replaceAll(/\n( +)- name:/g, '\n\n$1- name:')),
  'JSON, pretty': (config) => one(`${JSON.stringify(plugin(config), null, 2)}\n`),
  'JSON, one line': (config) => one(JSON.stringify(plugin(config))),
  'flow brackets': (config) => one(brackets(plugin(config))),
  CRLF: (_, text) => one(text.replaceAll('\n', '\r\n')),
  'anchors and merge keys': (config) => one(anchored(config)),
  'folded strings': (config) => one(folded(plugin(config))),
  'comments everywhere': (config) => one(commented(plugin(config))),
  'several documents': (config) => ({
    text: `# one\nkind: Service # a\nmetadata: {name: x}\n---\n# two\n${block(manifest('a', {}))}---\n# three\n${block(manifest('b', config), { indentSeq: false })}...\n---\nlast: [1,2 , 3]\n`,
    place: 1,
    document: 2,
    path: ['config'],
  }),
  'inside decK': (config) => ({
    text: `_format_version: "3.0" # decK\n${block(deck(config))}\n# the end\n`,
    place: 1,
    document: 0,
    path: ['services', 0, 'routes', 0, 'plugins', 1, 'config'],
  }),
  'inside a Kubernetes List': (config) => ({
    ...one(
      block({ apiVersion: 'v1', kind: 'List', items: [manifest('flow', config)] }, { indentSeq: false }),
    ),
    path: ['items', 0, 'config'],
  }),
  'bare config': (config) => one(`# bare\n${block(config)}`, []),
};

const manifest = (name: string, config: JsonObject): JsonObject => ({
  apiVersion: 'configuration.konghq.com/v1',
  kind: 'KongPlugin',
  metadata: { name },
  plugin: 'datakit',
  config,
});

const deck = (config: JsonObject): JsonObject => ({
  plugins: [{ name: 'datakit', config: { nodes: [{ name: 'OTHER', type: 'static', values: { a: 1 } }] } }],
  services: [
    {
      name: 'orders',
      url: 'http://orders',
      routes: [{ name: 'list', plugins: [{ name: 'cors' }, plugin(config)] }],
    },
  ],
});

/** Everything in brackets, one node per line. */
function brackets(value: JsonObject): string {
  const document = new Document(value);
  visit(document, {
    Collection: (_, node) => {
      if (isMap(node) || isSeq(node)) node.flow = true;
    },
  });
  return document.toString({ lineWidth: 60, flowCollectionPadding: true });
}

function folded(value: JsonObject): string {
  const document = new Document(value);
  visit(document, {
    Scalar: (key, node) => {
      if (key !== 'key' && typeof node.value === 'string' && /[ \n]/.test(node.value))
        node.type = 'BLOCK_FOLDED';
    },
  });
  return document.toString({ lineWidth: 40 });
}

/** The commonest node type is lent by a merge key, and values that repeat by aliases. */
function anchored(config: JsonObject): string {
  const nodes = isList(config['nodes']) ? config['nodes'].filter(isObject) : [];
  const lent = commonest(nodes.flatMap(({ type }) => (typeof type === 'string' ? [type] : [])));
  const document = new Document({ name: 'datakit', 'x-lent': { type: lent }, config });
  const lender = document.get('x-lent');
  const list = document.getIn(['config', 'nodes']);
  if (!isMap(lender) || !isSeq(list)) return document.toString();
  let count = 0;
  const seen = new Map<string, YAMLMap | YAMLSeq | Scalar>();
  for (const node of list.items) {
    if (!isMap(node)) continue;
    const last = node.items.at(-1)?.key;
    const lentLast = isScalar(last) && last.value === 'type';
    if (node.get('type') === lent && !lentLast) {
      const at = node.items.findIndex(({ key }) => isScalar(key) && key.value === 'type');
      node.items[at] = new Pair(new Scalar('<<'), document.createAlias(lender, 'lent'));
    }
    for (const pair of node.items) {
      const value = pair.value;
      const name = isScalar(pair.key) ? pair.key.value : '';
      if (name === 'name' || name === 'type' || !(isMap(value) || isSeq(value) || isScalar(value))) continue;
      const words = JSON.stringify(value);
      const first = seen.get(words);
      if (first) pair.value = document.createAlias(first, first.anchor ?? `same-${(count += 1)}`);
      else if (words.length > 6) seen.set(words, value);
    }
  }
  return document.toString({ lineWidth: 0 });
}

const commonest = (words: readonly string[]): string => {
  const count = (word: string): number => words.filter((other) => other === word).length;
  return words.reduce((best, word) => (count(word) > count(best) ? word : best), words[0] ?? 'jq');
};

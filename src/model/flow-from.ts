// A datakit config as plain JSON, read into a Flow. Lenient: whatever can be drawn is kept, nothing is judged here.
import type { Json, JsonObject } from '../base/json.ts';
import { isList, isObject } from '../base/json.ts';
import { isImplicit, isNodeType } from '../nodes/index.ts';
import type { Flow, FlowNode } from './flow.ts';

export function flowFrom(raw: Json): Flow {
  const config = isObject(raw) ? raw : null;
  return {
    config,
    raw,
    nodes: readNodes(config?.['nodes']),
    vault: vaultNames(config),
    debug: config?.['debug'] === true,
  };
}

// Entries that are not maps (a dash just typed) are not nodes; their positions still count in `index`.
function readNodes(list: Json | undefined): FlowNode[] {
  if (!isList(list)) return [];
  const taken = new Set(list.map((entry) => (isObject(entry) ? textOf(entry['name']) : '')));
  const seen = new Set<string>();
  return list.flatMap((entry, index) => {
    if (!isObject(entry)) return [];
    const name = textOf(entry['name']);
    const isUsable = name !== '' && !isImplicit(name) && !seen.has(name);
    const key = isUsable ? name : freeKey(name, index, taken);
    seen.add(key);
    taken.add(key);
    return [readNode(entry, index, key)];
  });
}

function readNode(attributes: JsonObject, index: number, key: string): FlowNode {
  const typeText = textOf(attributes['type']);
  const type = isNodeType(typeText) ? typeText : null;
  return { index, key, name: textOf(attributes['name']), type, typeText, attributes };
}

// Reserved names mean the implicit nodes, so a node that took one gets a made-up key too. `#` cannot stand in a valid
// name: a made-up key never takes a name that a later edit may choose.
function freeKey(name: string, index: number, taken: ReadonlySet<string>): string {
  let key = `${name}#${index + 1}`;
  while (taken.has(key)) key += '#';
  return key;
}

function vaultNames(config: JsonObject | null): string[] {
  const resources = config?.['resources'];
  const vault = isObject(resources) ? resources['vault'] : undefined;
  return isObject(vault) ? Object.keys(vault) : [];
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

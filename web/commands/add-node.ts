// A new node of a type, from the palette by press or by drag: it starts with what its type proposes, and is selected.
import { nodeTypes, type BranchSlot, type NodeType, type Position } from '../../src/index.ts';
import { announce, edit, revealPlace, store } from '../state/store.ts';
import { freeName } from './free-name.ts';

/** What a dragged palette entry carries: the node type. */
export const nodeDragType = 'application/x-datakit-node';

export interface NodePlace {
  readonly at?: Position;
  readonly slot?: BranchSlot;
  /** Key of the node that it follows in the text. */
  readonly after?: string;
}

/**
 * Without a place, the node follows the selected one, and layout finds its position. Answers its name, or null where it
 * was refused. What is done with it afterwards under the same `merge` key is one undo step with it.
 */
export async function addNode(type: NodeType, place?: NodePlace, merge?: string): Promise<string | null> {
  const { starter } = nodeTypes[type];
  const { shown, selection } = store.getState();
  const name = freeName(starter.name, new Set(shown?.flow?.nodes.map((node) => node.name)));
  const [after] = selection.length === 1 ? selection : [];
  const added = await edit(
    {
      kind: 'add-node',
      name,
      type,
      attributes: starter.attributes,
      ...(place ?? (after === undefined ? {} : { after })),
    },
    `Add ${name}`,
    merge === undefined ? {} : { merge },
  );
  if (!added) return null;
  revealPlace({ node: name, path: null, range: null, from: 'command' });
  announce(`Added ${name}, ${type} node`);
  return name;
}

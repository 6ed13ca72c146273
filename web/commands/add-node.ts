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

/** Without a place, the node follows the selected one, and layout finds its position. */
export async function addNode(type: NodeType, place?: NodePlace): Promise<boolean> {
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
  );
  if (!added) return false;
  revealPlace({ node: name, path: null, range: null, from: 'command' });
  announce(`Added ${name}, ${type} node`);
  return true;
}

// The registry of node types: one file each, one line here.
import { call } from './call.ts';

export const nodeTypes = { call } as const;

export type NodeType = keyof typeof nodeTypes;
export const isNodeType = (text: string): text is NodeType => Object.hasOwn(nodeTypes, text);

// Why a node cannot bear a name.
import { isImplicit, nodeName, type Flow } from '../../src/index.ts';

export function nameProblem(flow: Flow, key: string, name: string): string | null {
  if (name === '') return 'A node needs a name: connections refer to it.';
  if (name.length > nodeName.maxLength) return `At most ${nodeName.maxLength} characters.`;
  if (!nodeName.pattern.test(name))
    return 'Start with a letter or underscore, then letters, digits, underscores and hyphens.';
  if (isImplicit(name)) return `"${name}" stands for an implicit node. Choose another name.`;
  const isTaken = flow.nodes.some((node) => node.key !== key && node.name === name);
  return isTaken ? `"${name}" is taken. Choose another name.` : null;
}

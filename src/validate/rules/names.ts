// Names of nodes: everything else refers to them.
import type { FlowNode } from '../../model/flow.ts';
import { isImplicit, nodeTypes } from '../../nodes/index.ts';
import { nodeName } from '../../nodes/names.ts';
import type { RuleContext } from '../context.ts';
import { freeName, setAt } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';

const pathOf = (node: FlowNode) => ['nodes', node.index, 'name'];

const proposeName = (context: RuleContext, node: FlowNode, wanted: string) => {
  const name = freeName(context, wanted);
  return setAt(context, pathOf(node), name, `Name it ${name}`);
};

const nameForm: Rule = {
  id: 'node-name',
  severity: 'error',
  documented: true,
  check: (context) =>
    context.flow.nodes.flatMap((node): readonly Found[] => {
      const message = nameFault(node);
      if (message === null) return [];
      const path = pathOf(node);
      const cleaned = node.name.replaceAll(/[^A-Za-z0-9_-]+/g, '_').replace(/^(?=[^A-Za-z_])/, '_');
      if (node.name !== '' && cleaned.length <= nodeName.maxLength) {
        const name = freeName(context, cleaned);
        const edit = { kind: 'rename-node', node: node.key, name } as const;
        return [{ message, path, fixes: [{ title: `Rename it to ${name}`, edit }] }];
      }
      const wanted = node.type === null ? 'NODE' : nodeTypes[node.type].starter.name;
      return [{ message, path, fixes: node.name === '' ? proposeName(context, node, wanted) : [] }];
    }),
};

function nameFault(node: FlowNode): string | null {
  const written = node.attributes['name'];
  if (written === undefined || written === null) return 'required field missing';
  if (typeof written !== 'string') return 'expected a string';
  const { minLength, maxLength, pattern } = nodeName;
  if (written.length < minLength) return `length must be at least ${minLength}`;
  if (written.length > maxLength) return `length must be at most ${maxLength}`;
  if (pattern.test(written)) return null;
  return 'must start with a letter or underscore and contain only letters, numbers, underscores, or hyphens';
}

const nameUnique: Rule = {
  id: 'node-name-unique',
  severity: 'error',
  documented: true,
  check: (context) =>
    context.flow.nodes.flatMap((node): readonly Found[] => {
      const first = context.resolution.index.named.get(node.name)?.node;
      if (node.name === '' || first === undefined || first === null || first === node) return [];
      const message = `The name "${node.name}" is taken by node #${first.index + 1}. Choose another.`;
      return [{ message, path: pathOf(node), fixes: proposeName(context, node, node.name) }];
    }),
};

const nameReserved: Rule = {
  id: 'node-name-reserved',
  severity: 'error',
  documented: true,
  check: (context) =>
    context.flow.nodes
      .filter((node) => isImplicit(node.name))
      .map((node) => ({
        message: `The name "${node.name}" is reserved for an implicit node. Choose another.`,
        path: pathOf(node),
        fixes: proposeName(context, node, node.name.toUpperCase()),
      })),
};

export const nameRules: readonly Rule[] = [nameForm, nameUnique, nameReserved];

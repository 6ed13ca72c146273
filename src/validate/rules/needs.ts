// What a node needs beside its attributes: one of several attributes, or a connected input.
import { atLeast } from '../../base/gateway.ts';
import type { End } from '../../model/connection.ts';
import type { FlowNode } from '../../model/flow.ts';
import { knownValue } from '../../model/known-value.ts';
import type { Need } from '../../nodes/define.ts';
import type { NodeType } from '../../nodes/index.ts';
import { nodeTypes } from '../../nodes/index.ts';
import { exists } from '../../nodes/read-attributes.ts';
import type { RuleContext } from '../context.ts';
import { removeAt } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';

/**
 * Fed by itself, or by a connection to the whole node as far as both have the field; what is known to be null feeds
 * nothing. A declaration that gives no connection counts: it has a problem of its own.
 */
function isFed(context: RuleContext, key: string, field: string | null): boolean {
  const declared = context.declaredTo.get(key) ?? [];
  if (field === null) return declared.length > 0;
  const sound = context.connectionsTo.get(key) ?? [];
  const joins = new Set(sound.map((connection) => connection.declared));
  return (
    sound.some(({ from, to }) => reaches(to, field) && knownValue(context.resolution.index, from) !== null) ||
    declared.some((one) => reaches(one.to, field) && !joins.has(one))
  );
}

const reaches = (to: End, field: string): boolean => to.field === field || to.field === null;

const oneOf: Rule = {
  id: 'attribute-one-of',
  severity: 'error',
  documented: true,
  check: (context) =>
    context.flow.nodes.flatMap((node) =>
      needsOf(node)
        .filter((need) => isUnmet(context, node, need))
        .map((need) => needFound(node, need)),
    ),
};

const specOf = (type: NodeType): { readonly needs?: readonly Need[] } => nodeTypes[type];
const needsOf = ({ type }: FlowNode): readonly Need[] => (type === null ? [] : (specOf(type).needs ?? []));

function isUnmet(context: RuleContext, node: FlowNode, need: Need): boolean {
  if (need.since !== undefined && !atLeast(context.gateway, need.since)) return false;
  const isSet = need.attributes.some((name) => (node.attributes[name] ?? null) !== null);
  if (isSet) return false;
  return !(need.inputs ?? []).some((field) => isFed(context, node.key, field));
}

function needFound(node: FlowNode, need: Need): Found {
  const [attribute = ''] = need.attributes;
  const names = need.attributes.map((name) => `'${name}'`).join(', ');
  const { severity, documented } = need;
  const message =
    need.inputs === undefined
      ? `at least one of these fields must be non-empty: ${names}`
      : `${node.key} needs \`${attribute}\`: write it, or connect the input \`${need.inputs.join('`, `')}\`.`;
  return { message, path: ['nodes', node.index, attribute], severity, documented };
}

const inputs: Rule = {
  id: 'input-required',
  severity: 'error',
  documented: false,
  check: (context) => context.flow.nodes.flatMap((node) => freeInputs(context, node)),
};

function freeInputs(context: RuleContext, node: FlowNode): readonly Found[] {
  if (node.type === null) return [];
  const spec = nodeTypes[node.type].inputs;
  const isRequired = 'required' in spec && spec.required;
  const whole: readonly Found[] =
    isRequired && !isFed(context, node.key, null)
      ? [{ message: `${node.key} needs an input. Connect one.`, path: ['nodes', node.index, 'input'] }]
      : [];
  const fields = Object.entries<PortNeed>(spec.fields)
    .filter(
      ([name, port]) =>
        port.required === true && exists(port, context.gateway) && !isFed(context, node.key, name),
    )
    .map(([name]): Found => ({
      message: `${node.key} needs the input \`${name}\`. Connect it.`,
      path: ['nodes', node.index, 'inputs', name],
    }));
  return [...whole, ...fields];
}

type PortNeed = Parameters<typeof exists>[0] & { readonly required?: true };

const oneEnough: Rule = {
  id: 'attribute-one-enough',
  severity: 'warning',
  documented: false,
  check: (context) =>
    context.flow.nodes.flatMap((node) =>
      needsOf(node)
        .filter(({ instead }) => instead === true)
        .flatMap((need) => twiceMet(context, node, need)),
    ),
};

function twiceMet(context: RuleContext, node: FlowNode, { attributes }: Need): readonly Found[] {
  const [first, second] = attributes.filter((name) => (node.attributes[name] ?? null) !== null);
  if (first === undefined || second === undefined) return [];
  const message = `\`${first}\` is set as well, and one of the two is enough. Which of them counts is not documented.`;
  const path = ['nodes', node.index, second];
  return [{ message, path, fixes: removeAt(context, path) }];
}

export const needRules: readonly Rule[] = [oneOf, oneEnough, inputs];

// Connections: the resolver finds what does not hold; each rule here speaks for one kind of it.
import type { ConnectionProblem, ConnectionProblemKind } from '../../model/connection-problem.ts';
import type { RuleContext } from '../context.ts';
import type { FlowFix } from '../../model/flow-finding.ts';
import { disconnect, raiseTarget, removeAt, writeAt } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';

const labels = 'Plugin schema, all versions';
const connecting = 'Plugin documentation, "Node inputs and outputs"';

interface Words {
  readonly kinds: readonly ConnectionProblemKind[];
  readonly documented: boolean;
  readonly title: string;
  readonly explanation: string;
  readonly source: string;
  readonly fixes: (problem: ConnectionProblem, context: RuleContext) => readonly FlowFix[];
}

function connectionRule(id: string, words: Words): Rule {
  const { kinds, documented, title, explanation, source, fixes } = words;
  return {
    id,
    title,
    severity: 'error',
    documented,
    explanation,
    source,
    check: (context) =>
      context.resolution.problems
        .filter((problem) => kinds.includes(problem.kind))
        .map((problem): Found => {
          const { message, path, at, documented } = problem;
          const place = at === undefined ? { path } : { path, at };
          return { message, ...place, documented, fixes: fixes(problem, context) };
        }),
  };
}

const none = (): readonly FlowFix[] => [];
const cut = ({ declaration }: ConnectionProblem): readonly FlowFix[] =>
  declaration === null ? [] : disconnect(declaration);
const writeMeant = ({ path, at, meant }: ConnectionProblem, context: RuleContext): readonly FlowFix[] =>
  meant === undefined || at === 'key' ? [] : writeAt(context, path, meant);
const cutEither = (problem: ConnectionProblem): readonly FlowFix[] => [
  ...cut(problem),
  ...(problem.existing === undefined ? [] : disconnect(problem.existing.declared)),
];

export const connectionRules: readonly Rule[] = [
  connectionRule('connection-label', {
    kinds: ['label', 'labels'],
    documented: true,
    title: 'Connections are written as NODE or NODE.FIELD',
    explanation:
      'Values of `input` and `output`, and of the maps `inputs` and `outputs`, name nodes. Put a literal value into a static node and connect that.',
    source: labels,
    fixes: none,
  }),
  connectionRule('connection-node', {
    kinds: ['unknown-node'],
    documented: false,
    title: 'Connected nodes exist',
    explanation: 'A label names a node of the same flow or an implicit one; it does not make a variable.',
    source: connecting,
    fixes: writeMeant,
  }),
  connectionRule('connection-field', {
    kinds: ['unknown-field'],
    documented: false,
    title: 'Connected inputs and outputs exist',
    explanation:
      'A label reaches the inputs and outputs of a node, no deeper. Pick inner values with a jq node.',
    source: 'Plugin documentation, tables of inputs and outputs',
    fixes: (problem, context) =>
      problem.at === 'key' ? removeAt(context, problem.path) : writeMeant(problem, context),
  }),
  connectionRule('connection-vault', {
    kinds: ['unknown-vault'],
    documented: false,
    title: 'Connected secrets are declared',
    explanation: 'The implicit node `vault` has one output per name under `resources.vault`.',
    source: 'Plugin documentation, "vault"',
    fixes: writeMeant,
  }),
  connectionRule('connection-direction', {
    kinds: ['direction'],
    documented: false,
    title: 'Connections lead from outputs to inputs',
    explanation:
      'Some nodes only give values (request, service_response, vault, static), some only take them (service_request, response, exit, branch).',
    source: 'Plugin documentation, tables of inputs and outputs',
    fixes: cut,
  }),
  connectionRule('connection-version', {
    kinds: ['version'],
    documented: true,
    title: 'The target gateway knows the connected input or output',
    explanation: 'The input or output came with a later gateway; an earlier one refuses it as unknown.',
    source: 'Changelog 3.12 to 3.14',
    fixes: (problem) => [...(problem.needs === undefined ? [] : raiseTarget(problem.needs)), ...cut(problem)],
  }),
  connectionRule('connection-type', {
    kinds: ['type'],
    documented: true,
    title: 'The types of both ends go together',
    explanation:
      'An object is a node as a whole; connect the field you mean, such as NODE.headers. A map takes maps only.',
    source: 'Plugin documentation, "Data types"',
    fixes: (problem, context) => [...writeMeant(problem, context), ...cut(problem)],
  }),
  connectionRule('connection-no-common-field', {
    kinds: ['no-common-field'],
    documented: true,
    title: 'Nodes connected as a whole have a field in common',
    explanation:
      'Node to node means field to field of the same name. Where no names agree, name the field to connect.',
    source: 'Plugin documentation, "Data types", object to object',
    fixes: cut,
  }),
  connectionRule('connection-conflict', {
    kinds: ['conflict'],
    documented: true,
    title: 'Each input has one source',
    explanation:
      'An output may feed many inputs, an input takes one source. A node connected as a whole holds all its inputs.',
    source: connecting,
    fixes: cutEither,
  }),
  connectionRule('connection-both-sides', {
    kinds: ['both-sides'],
    documented: false,
    title: 'Each connection is declared once',
    explanation: 'A connection is declared on its source or on its target; the same one on both is refused.',
    source: 'Kong’s own editor; what the gateway does is not published',
    fixes: ({ path }, context) => removeAt(context, path),
  }),
];

// Connections: the resolver finds what does not hold; each rule here speaks for one kind of it.
import type { ConnectionProblem, ConnectionProblemKind } from '../../model/connection-problem.ts';
import type { RuleContext } from '../context.ts';
import type { FlowFix } from '../../model/flow-finding.ts';
import { disconnect, raiseTarget, removeAt, writeAt } from '../fixes.ts';
import { asOneLabel, pickInside } from '../label-fixes.ts';
import type { Found, Rule } from '../rule.ts';

interface Words {
  readonly kinds: readonly ConnectionProblemKind[];
  readonly documented: boolean;
  readonly fixes: (problem: ConnectionProblem, context: RuleContext) => readonly FlowFix[];
}

function connectionRule(id: string, words: Words): Rule {
  const { kinds, documented, fixes } = words;
  return {
    id,
    severity: 'error',
    documented,
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
    fixes: ({ path }, context) => asOneLabel(context, path),
  }),
  connectionRule('connection-node', {
    kinds: ['unknown-node'],
    documented: false,
    fixes: writeMeant,
  }),
  connectionRule('connection-field', {
    kinds: ['unknown-field'],
    documented: false,
    fixes: (problem, context) =>
      problem.at === 'key'
        ? removeAt(context, problem.path)
        : [...pickInside(context, problem), ...writeMeant(problem, context)],
  }),
  connectionRule('connection-vault', {
    kinds: ['unknown-vault'],
    documented: false,
    fixes: writeMeant,
  }),
  connectionRule('connection-direction', {
    kinds: ['direction'],
    documented: false,
    fixes: cut,
  }),
  connectionRule('connection-version', {
    kinds: ['version'],
    documented: true,
    fixes: (problem) => [...(problem.needs === undefined ? [] : raiseTarget(problem.needs)), ...cut(problem)],
  }),
  connectionRule('connection-type', {
    kinds: ['type'],
    documented: true,
    fixes: (problem, context) => [...writeMeant(problem, context), ...cut(problem)],
  }),
  connectionRule('connection-no-common-field', {
    kinds: ['no-common-field'],
    documented: true,
    fixes: cut,
  }),
  connectionRule('connection-conflict', {
    kinds: ['conflict'],
    documented: true,
    fixes: cutEither,
  }),
  connectionRule('connection-both-sides', {
    kinds: ['both-sides'],
    documented: false,
    fixes: ({ path }, context) => removeAt(context, path),
  }),
];

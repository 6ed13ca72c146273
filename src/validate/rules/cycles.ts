// Circular dependencies, in the documentation's words.
import { dependenciesOf } from '../../model/dependencies.ts';
import type { FlowIndex } from '../../model/flow-index.ts';
import type { RuleContext } from '../context.ts';
import { disconnect } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';

const circular: Rule = {
  id: 'dependency-cycle',
  severity: 'error',
  documented: true,
  check: (context) => context.plan.cycles.flatMap((members) => cycleFound(context, members)),
};

// Which connection of a longer circle the gateway names is not published: here the first member in config order and
// what it waits for inside the circle.
function cycleFound(context: RuleContext, members: readonly string[]): readonly Found[] {
  const { resolution, gateway } = context;
  const graph = dependenciesOf(resolution.index, resolution.connections, gateway);
  const [first = ''] = members;
  const source = graph.get(first)?.find((name) => members.includes(name)) ?? first;
  const { index } = resolution;
  const message = `invalid dependency (${nodeText(index, first)} -> ${nodeText(index, source)}): circular dependency`;
  const between = context.connectionsTo.get(first)?.filter(({ from }) => from.node === source) ?? [];
  const [declared, ...others] = new Set(between.map((connection) => connection.declared));
  // One of several connections taken away leaves the circle closed.
  if (declared !== undefined) {
    return [{ message, path: declared.path, fixes: others.length === 0 ? disconnect(declared) : [] }];
  }
  return [{ message, path: ['nodes', index.members.get(first)?.node?.index ?? 0] }];
}

function nodeText(index: FlowIndex, key: string): string {
  const node = index.members.get(key)?.node ?? null;
  return node === null ? `node ${key}` : `node #${node.index + 1} (${node.name})`;
}

export const cycleRules: readonly Rule[] = [circular];

// What only a run can tell of a jq program: that it gave no result, or several. Asked apart from the rules, with what a
// run assumed.
import type { FlowFinding } from '../model/flow-finding.ts';
import type { Flow } from '../model/flow.ts';

/** What a run assumed, and of which nodes, by key. */
interface Assumed {
  readonly id: string;
  readonly nodes: readonly string[];
}

const messages: { readonly [assumption: string]: string } = {
  'several-results': 'The program gave several results in the last run. The first is taken to count.',
  'no-result': 'The program gave no result in the last run. The node is taken to give null.',
};

export const runFindings = (flow: Flow, assumptions: readonly Assumed[]): readonly FlowFinding[] =>
  assumptions.flatMap(({ id, nodes }) => {
    const message = messages[id];
    if (message === undefined) return [];
    return flow.nodes
      .filter(({ key }) => nodes.includes(key))
      .map(({ index }) => ({
        rule: `jq-${id}`,
        severity: 'warning' as const,
        message,
        path: ['nodes', index, 'jq'],
        documented: false,
      }));
  });

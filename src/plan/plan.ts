// The execution plan: which nodes run in which phase, after which others, and in what order.
import type { Connection } from '../model/connection.ts';

export type Phase = 'access' | 'response';

export interface PlannedNode {
  readonly name: string;
  readonly phase: Phase;
  readonly implicit: boolean;
  /** Nodes that must settle first: sources of its inputs, its branch, the implicit chain. */
  readonly after: readonly string[];
  /** The branch slot the node is a member of, if any. */
  readonly branch: { readonly node: string; readonly side: 'then' | 'else' } | null;
}

export interface ExecutionPlan {
  /** In order of execution; ties are taken in config order. Only implicit nodes that take part are listed. */
  readonly nodes: readonly PlannedNode[];
  readonly connections: readonly Connection[];
  /** Members of the cycles found, in config order; they are missing from `nodes`. Empty for a sound flow. */
  readonly cycles: readonly (readonly string[])[];
  /** Whether the request reaches the service: an exit in the access phase ends it, in a branch only at times. */
  readonly proxies: 'always' | 'sometimes' | 'never';
}

// A run that fails selects the node that failed, once: a person who looks elsewhere afterwards is left there.
import { useEffect } from 'react';
import type { RunResult } from '../../src/index.ts';
import { showNode } from './show-node.ts';

const shown = new WeakSet<RunResult>();

export function useFailureShown(result: RunResult | null): void {
  useEffect(() => {
    if (result === null || shown.has(result)) return;
    shown.add(result);
    const failed = Object.entries(result.nodes).find(([, { status }]) => status === 'fail')?.[0];
    if (failed !== undefined) showNode(failed);
  }, [result]);
}

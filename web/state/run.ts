// Sending a sample through the flow: the run asked for last, its result, and whether flow or sample changed since.
import { useQuery } from '@tanstack/react-query';
import type { RunResult } from '../../src/index.ts';
import { isCurrent } from './is-current.ts';
import { runKey } from './last-run.ts';
import type { RunRequest } from './store.ts';
import { useStudio } from './use-studio.ts';

export interface RunView {
  /** `none`: nothing was run yet. */
  readonly status: 'none' | 'running' | 'done' | 'failed';
  readonly request: RunRequest | null;
  readonly result: RunResult | null;
  /** Why the studio itself could not run the flow. */
  readonly error: string | null;
  /** False when the text, the config, the gateway or the sample changed after this run. */
  readonly current: boolean;
}

export function useRun(): RunView {
  const request = useStudio((state) => state.runRequest);
  const turn = useStudio((state) => state.runTurn);
  const current = useStudio(isCurrent);
  const query = useQuery({
    // The turn: pressing Run again tries again, also after a failure of the studio itself.
    queryKey: runKey(request, turn),
    queryFn: async ({ signal }) => {
      if (!request) throw new Error('a run was started without a request');
      const { runRequest } = await import('./run-request.ts');
      return runRequest(request, signal);
    },
    enabled: request !== null,
    gcTime: 0,
  });
  return {
    status: !request ? 'none' : query.isError ? 'failed' : query.data ? 'done' : 'running',
    request,
    result: query.data ?? null,
    error: query.error?.message ?? null,
    current,
  };
}

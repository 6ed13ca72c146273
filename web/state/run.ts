// Sending a sample through the flow: the run asked for last, its result, and whether flow or sample changed since.
import { useQuery } from '@tanstack/react-query';
import { analyse, runToEnd, type RunResult } from '../../src/index.ts';
import { jqService } from '../platform/jq/lazy.ts';
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

async function run(request: RunRequest, signal: AbortSignal): Promise<RunResult> {
  const { text, place, gateway, sample } = request;
  const { flow, plan, diagnostics } = analyse({ text, place, layout: {} }, gateway);
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error').length;
  if (!flow || !plan) throw new Error('The text cannot be read. Fix it first.');
  if (errors > 0)
    throw new Error(
      `Gateway ${gateway} would refuse this flow: ${errors === 1 ? 'one error' : `${errors} errors`}. See Problems.`,
    );
  const services = { jq: await jqService(), random: Math.random };
  return runToEnd({ flow, plan, sample, gateway, services, signal });
}

export function useRun(): RunView {
  const request = useStudio((state) => state.runRequest);
  const turn = useStudio((state) => state.runTurn);
  const current = useStudio(isCurrent);
  const query = useQuery({
    // The turn: pressing Run again tries again, also after a failure of the studio itself.
    queryKey: runKey(request, turn),
    queryFn: ({ signal }) => {
      if (!request) throw new Error('a run was started without a request');
      return run(request, signal);
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

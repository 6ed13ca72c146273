// What the last run of the present text assumed. The run itself is loaded when somebody runs something; this only looks
// whether there is a result.
import { skipToken, useQuery } from '@tanstack/react-query';
import type { Assumption, RunResult } from '../../src/index.ts';
import { isCurrent } from './is-current.ts';
import type { RunRequest } from './store.ts';
import { useStudio } from './use-studio.ts';

const none: readonly Assumption[] = [];

export const runKey = (request: RunRequest | null, turn: number) => ['run', request, turn] as const;

export function useAssumptions(): readonly Assumption[] {
  const request = useStudio((state) => state.runRequest);
  const turn = useStudio((state) => state.runTurn);
  const current = useStudio(isCurrent);
  const { data } = useQuery<RunResult>({ queryKey: runKey(request, turn), queryFn: skipToken, gcTime: 0 });
  return current && data ? data.assumptions : none;
}

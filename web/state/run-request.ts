// One run of a sample through a flow, as it was asked for. Apart from the hook: loaded when somebody runs something.
import { analyse, runToEnd, type RunResult } from '../../src/index.ts';
import { jqService } from '../platform/jq/lazy.ts';
import type { RunRequest } from './store.ts';

/** Throws where the studio itself cannot run the flow, with what to do about it. */
export async function runRequest(request: RunRequest, signal: AbortSignal): Promise<RunResult> {
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

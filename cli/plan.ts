// `datakit plan`: phases, order and connections, with the same report as `check` around it.
import type { Command } from './arguments.ts';
import { exitCode, printJson, type Context } from './context.ts';
import { readOneFlow, refuse } from './one-flow.ts';
import { planOf } from './plan-report.ts';
import { showPlan } from './show-plan.ts';
import { showReport } from './show-report.ts';

export async function plan(
  command: Extract<Command, { readonly name: 'plan' }>,
  context: Context,
): Promise<number> {
  const { host, json } = context;
  const flow = await readOneFlow(command, context);
  if (!flow.ok) return refuse(flow.error, context);
  const { report, analysis } = flow.value;
  const planned = planOf(analysis);
  if (json) printJson(host, { ...report, plan: planned });
  else {
    if (planned !== null) host.out(showPlan(planned));
    // The plan of a flow at fault is a guess: say what is wrong with it.
    if (!report.valid) host.say(showReport(report, host.colours));
  }
  return exitCode(report);
}

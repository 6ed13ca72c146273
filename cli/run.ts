// `datakit run`: samples sent through a flow, each in a gateway of its own.
import {
  notSimulated,
  runToEnd,
  strayNames,
  type Analysis,
  type RunResult,
  type Sample,
} from '../src/index.ts';
import type { Command } from './arguments.ts';
import { printJson, type Context } from './context.ts';
import { readOneFlow, refuse } from './one-flow.ts';
import { chooseSamples } from './samples.ts';
import { showReport } from './show-report.ts';
import { showRun } from './show-run.ts';
import { visible } from './visible.ts';

type RunCommand = Extract<Command, { readonly name: 'run' }>;

export async function run(command: RunCommand, context: Context): Promise<number> {
  const { host, json } = context;
  const flow = await readOneFlow(command, context);
  if (!flow.ok) return refuse(flow.error, context);
  const { report, analysis } = flow.value;
  if (!report.valid) {
    if (json) printJson(host, report);
    else host.say(showReport(report, host.colours));
    return 1;
  }
  const samples = chooseSamples(command, analysis, host);
  if (!samples.ok) return refuse(samples.error, context);
  sayStrays(analysis, samples.value, context);
  const results: RunResult[] = [];
  // oxlint-disable-next-line no-await-in-loop -- jq's time limit is fair to one run at a time
  for (const sample of samples.value) results.push(await runOnce(analysis, sample, context));
  if (json) printJson(host, results.length === 1 ? results[0] : { runs: results });
  else host.out(results.map(showRun).join('\n'));
  return exitOf(results);
}

/** A run that failed says more than one that met a node which cannot be run here. */
function exitOf(results: readonly RunResult[]): number {
  const failed = results.filter(({ outcome }) => outcome === 'error');
  if (failed.some((result) => notSimulated(result) === null)) return 1;
  return failed.length > 0 ? 2 : 0;
}

/** Beside the output, for a misspelt name has no effect that could be seen. */
function sayStrays({ flow }: Analysis, samples: readonly Sample[], { host }: Context): void {
  if (flow === null) return;
  for (const sample of samples)
    for (const sentence of strayNames(flow, sample))
      host.say(`note: sample "${visible(sample.name)}": ${visible(sentence)}\n`);
}

function runOnce({ flow, plan, gateway }: Analysis, sample: Sample, { jq }: Context): Promise<RunResult> {
  if (flow === null || plan === null) throw new Error('a valid report stands for a flow and its plan');
  // Chance makes request ids only. Always the same, so that the output of two runs can be compared.
  return runToEnd({ flow, plan, sample, gateway, services: { jq, random: () => 0 } });
}

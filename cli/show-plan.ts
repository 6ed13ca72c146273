// The execution plan for people: phases, then nodes in the order in which they are taken, with what each waits for.
import type { PlanReport } from './plan-report.ts';
import { table } from './table.ts';
import { visible } from './visible.ts';

const phaseTitles = {
  access: 'access phase, before the service',
  response: 'response phase, after the service',
} as const;

const proxying = {
  always: 'The request reaches the service.',
  sometimes: 'The request reaches the service unless a branch ends it with an exit.',
  never: 'An exit answers every request: the service is never called.',
} as const;

export function showPlan({ phases, cycles, proxies }: PlanReport): string {
  const parts = phases.map(({ phase, nodes }) => {
    const rows = nodes.map(({ name, type, after, branch }) => [
      `  ${name}`,
      type,
      [
        ...(after.length === 0 ? [] : [`after ${after.join(', ')}`]),
        ...(branch === null ? [] : [`in ${branch.node}.${branch.side}`]),
      ].join(', '),
    ]);
    return `${phaseTitles[phase]}\n${table(rows)}`;
  });
  const circles = cycles.map(
    (names) => `never run, they wait for one another: ${visible(names.join(', '))}\n`,
  );
  return [...parts, ...circles, `${proxying[proxies]}\n`].join('\n');
}

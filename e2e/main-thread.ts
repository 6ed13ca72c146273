// The longest task of the page's main thread while something is done, in milliseconds of its own work: what other
// processes take from it does not count, so that a busy machine gives the same answer.
import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly isOutermostMainFrame?: boolean } };
}

export async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('the page has no browser of its own');
  await browser.startTracing(page, { categories: ['toplevel'] });
  await work();
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString());
  const events = eventsOf(trace);
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const tasks = events.filter(
    ({ name, pid, tid }) =>
      name.endsWith('RunTask') && mains.some((main) => main.pid === pid && main.tid === tid),
  );
  if (tasks.length === 0) throw new Error('the trace has no tasks of the main thread');
  return Math.max(...tasks.map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000));
}

const eventsOf = (trace: unknown): readonly TraceEvent[] =>
  // The browser's own format.
  typeof trace === 'object' && trace !== null && 'traceEvents' in trace
    ? (trace.traceEvents as TraceEvent[])
    : [];

// The worker's side: loads engines, answers jobs, and reports the end of an engine. The same in a browser and in Node.
import { SpentEngine, type JqAnswer, type JqEngine, type JqVersion } from './engine.ts';
import { loadJqEngine } from './load-engine.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

type Job = Extract<ToWorker, { kind: 'job' }>;

/** Answers a function to call with each message that comes in. */
export function serveJq(post: (message: FromWorker) => void): (message: ToWorker) => Promise<void> {
  const engines = new Map<JqVersion, JqEngine>();
  return async (message) => {
    try {
      if (message.kind === 'load') {
        engines.set(message.version, await loadJqEngine(message.version, message.module));
        post({ kind: 'ready', version: message.version });
      } else {
        post({ kind: 'answer', id: message.id, answer: answerOf(engines, message), spent: false });
      }
    } catch (error) {
      if (error instanceof SpentEngine && message.kind === 'job')
        post({ kind: 'answer', id: message.id, answer: error.answer, spent: true });
      else post({ kind: 'crash', message: crashMessage(error) });
    }
  };
}

function answerOf(engines: ReadonlyMap<JqVersion, JqEngine>, job: Job): JqAnswer {
  const engine = engines.get(job.version);
  if (!engine) throw new Error(`jq ${job.version} was not loaded.`);
  if (job.input !== null) return engine.run(job.program, job.input, job.now);
  const problems = engine.compile(job.program);
  return problems.length > 0 ? { kind: 'compile-error', problems } : { kind: 'done', outputs: [] };
}

/** A trap says little: the stack ran over, or memory was refused and jq gave up. */
export function crashMessage(error: unknown): string {
  if (error instanceof RangeError) return 'jq went too deep and ran out of stack.';
  const text = error instanceof Error ? error.message : String(error);
  if (/out of bounds/.test(text)) return 'jq went too deep or ran out of memory.';
  if (/memory|Aborted/.test(text)) return 'jq ran out of memory.';
  return text;
}

// A trace event as a sentence, for those who step through a run.
import type { TraceEvent } from '../../src/index.ts';

export function eventWords({ node, type, action, error, because }: TraceEvent): string {
  switch (action) {
    case 'run':
      return `${node} runs.`;
    case 'schedule':
      return `${node} is ready to call.`;
    case 'dispatch':
      return `${node} sends its request.`;
    case 'resume':
      return `${node} has its answer.`;
    case 'complete':
      return type === 'exit' ? `${node} ends the request.` : `${node} is complete.`;
    case 'fail':
      return `${node} fails: ${error ?? 'no reason given'}`;
    case 'skip':
      return because === undefined
        ? `${node} is skipped.`
        : `${node} is skipped: ${because} took the other side.`;
    default:
      return `${node} is cancelled.`;
  }
}

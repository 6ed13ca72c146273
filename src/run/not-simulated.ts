// What a run says when it met a node type that the studio cannot run: the gateway goes on there, the run cannot.
import type { RunResult } from './result.ts';

/** Such as "VERIFY is a jwt_verify node"; null for a run that came to an answer. */
export function notSimulated({ events }: Pick<RunResult, 'events'>): string | null {
  const event = events.find(({ limit }) => limit === 'unsupported');
  return event ? `${event.node} is a ${event.type} node` : null;
}

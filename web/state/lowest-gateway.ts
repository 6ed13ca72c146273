// The oldest gateway that takes the flow. Asking it costs a reading of all rules per version: once per text, when the
// browser has nothing better to do, and never while somebody types.
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { Analysis, GatewayVersion } from '../../src/index.ts';
import { lowestGateway } from '../platform/engine.ts';
import { whenIdle } from '../platform/idle.ts';
import { project } from './store.ts';
import { useStudio } from './use-studio.ts';

/** Texts are long: a query is known by the number of its text in the order of their coming. */
const numbers = new WeakMap<Analysis, number>();
let last = { text: '', place: 0, number: 0 };

function numberOf(analysis: Analysis): number {
  const known = numbers.get(analysis);
  if (known !== undefined) return known;
  const { text, place } = analysis;
  if (text !== last.text || place !== last.place) last = { text, place, number: last.number + 1 };
  numbers.set(analysis, last.number);
  return last.number;
}

const idle = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const cancel = whenIdle(resolve);
    signal.addEventListener('abort', () => {
      cancel();
      reject(new Error('the text has changed'));
    });
  });

async function ask(analysis: Analysis, signal: AbortSignal): Promise<GatewayVersion | null> {
  const { flow, gateway, text, place } = analysis;
  do {
    signal.throwIfAborted();
    await idle(signal);
  } while (project().document.text !== text);
  return flow && lowestGateway({ ...project().document, place }, gateway, flow);
}

/** Null when every gateway refuses the flow; undefined while there is no flow, or no answer yet. */
export function useLowestGateway(): GatewayVersion | null | undefined {
  const analysis = useStudio((state) => state.analysis);
  const isRead = analysis !== null && analysis.flow !== null;
  const { data } = useQuery({
    queryKey: ['lowest-gateway', analysis && numberOf(analysis)],
    queryFn: isRead ? ({ signal }) => ask(analysis, signal) : skipToken,
    // A moment of typing takes nothing away.
    placeholderData: keepPreviousData,
    networkMode: 'always',
  });
  return analysis && !isRead ? undefined : data;
}

// The oldest gateway that takes the flow. Asking it costs a reading of all rules per version: once per text, when the
// browser has nothing better to do, and never while somebody types.
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { Flow, GatewayVersion } from '../../src/index.ts';
import { lowestGateway } from '../platform/engine.ts';
import { whenIdle } from '../platform/idle.ts';
import { useStudio } from './use-studio.ts';

/** Texts are long: the query is known by the number of the text in the order of their coming. */
let last = { text: '', place: 0, number: 0 };
function numberOf(text: string, place: number): number {
  if (text !== last.text || place !== last.place) last = { text, place, number: last.number + 1 };
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

async function ask(flow: Flow, length: number, signal: AbortSignal): Promise<GatewayVersion | null> {
  await idle(signal);
  return lowestGateway(flow, length);
}

/** Null when every gateway refuses the flow; undefined while there is no flow, or no answer yet. */
export function useLowestGateway(): GatewayVersion | null | undefined {
  const analysis = useStudio(({ analysis, history }) =>
    analysis?.text === history.present.document.text ? analysis : null,
  );
  const flow = analysis?.flow ?? null;
  const { data } = useQuery({
    queryKey: ['lowest-gateway', analysis && numberOf(analysis.text, analysis.place)],
    queryFn: flow && analysis ? ({ signal }) => ask(flow, analysis.text.length, signal) : skipToken,
    // A moment of typing takes nothing away.
    placeholderData: keepPreviousData,
    networkMode: 'always',
  });
  return analysis && !flow ? undefined : data;
}

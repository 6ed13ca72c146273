// Lends stepping to the keys of the canvas, and answers the same keys in the panel.
import { useEffect, type KeyboardEvent } from 'react';
import type { RunResult } from '../../src/index.ts';
import { lend } from '../commands/define.ts';
import { stepBy } from './step-by.ts';

const steps = new Map<string, 1 | -1>([
  ['.', 1],
  [',', -1],
]);

export function useStepKeys(result: RunResult | null): (event: KeyboardEvent) => void {
  const count = result?.events.length ?? 0;
  useEffect(() => {
    if (count === 0) return undefined;
    const stops = [lend('step-forward', () => stepBy(1, count)), lend('step-back', () => stepBy(-1, count))];
    return () => {
      for (const stop of stops) stop();
    };
  }, [count]);
  return (event) => {
    const by = steps.get(event.key);
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (by === undefined || typing || count === 0) return;
    event.preventDefault();
    stepBy(by, count);
  };
}

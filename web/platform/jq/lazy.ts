// One jq service for the studio, loaded when the first program is checked or run.
import { whenIdle } from '../idle.ts';
import type { SupervisedJq } from '../../../src/index.ts';

let service: Promise<SupervisedJq> | undefined;

async function load(): Promise<SupervisedJq> {
  // The wasm is large: the first screen comes first.
  await new Promise<void>((resolve) => void whenIdle(resolve, 500));
  const { createJqService } = await import('./jq-service.ts');
  return createJqService();
}

export const jqService = (): Promise<SupervisedJq> => (service ??= load());

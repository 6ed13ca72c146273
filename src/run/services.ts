// What a run needs from its host. Chance comes in, time is simulated, answers come from the sample: the same sample
// gives the same run.
import type { JqService } from '../jq/engine.ts';
import type { RunMemory } from './memory.ts';

export interface RunServices {
  readonly jq: JqService;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  /** What earlier runs left behind; nothing when absent. */
  readonly memory?: RunMemory;
}

// What each handle answers while a connection is being made: asked of the engine once, when it starts.
import {
  canConnect,
  showEnd,
  type ConnectAnswer,
  type End,
  type Flow,
  type GatewayVersion,
  type Resolution,
} from '../../src/index.ts';
import type { CardModel, CardPort } from './card-model.ts';
import { handleId } from './lines.ts';

/** By handle id. */
export type Targets = ReadonlyMap<string, ConnectAnswer>;

export interface Pull {
  /** The end that is held fast. */
  readonly end: End;
  /** `outputs`: an input is looked for. */
  readonly side: 'inputs' | 'outputs';
}

export interface Ask {
  readonly flow: Flow;
  readonly gateway: GatewayVersion;
  readonly resolution: Resolution;
}

const candidates = (card: CardModel, side: 'inputs' | 'outputs'): readonly CardPort[] => {
  const whole = side === 'inputs' ? card.wholeInput : card.wholeOutput;
  return [...(whole ? [whole] : []), ...card.ports.filter((port) => port.side === side)];
};

/** None for the card that is pulled from. */
export function targetsOf(card: CardModel, pull: Pull, ask: Ask): Targets {
  if (card.key === pull.end.node) return new Map();
  const side = pull.side === 'outputs' ? 'inputs' : 'outputs';
  return new Map(
    candidates(card, side).map((port) => {
      const other = { node: card.key, field: port.field };
      const [from, to] = pull.side === 'outputs' ? [pull.end, other] : [other, pull.end];
      return [handleId(side, port.field), canConnect(ask.flow, ask.gateway, from, to, ask.resolution)];
    }),
  );
}

/** Where a connection dropped on the card as a whole goes: a free end that fits before one that is replaced. */
export function bestTarget(targets: Targets): string | null {
  let best: { id: string; cost: number } | null = null;
  for (const [id, answer] of targets) {
    if (!answer.ok) continue;
    const isWhole = !id.includes('.');
    const cost = (answer.replaces.length > 0 ? 10 : 0) + (isWhole ? 0 : 1);
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}

/** Where a pull would end, and what that does. */
export interface Aim {
  /** Null where the card takes nothing of it. */
  readonly handle: string | null;
  readonly answer: ConnectAnswer;
}

/** A pull held at a handle means it; held anywhere else on a card it means the card's best fit. */
export function aimAt(targets: Targets, handle: string | null): Aim | null {
  const held = handle === null ? undefined : targets.get(handle);
  if (held) return { handle, answer: held };
  const best = bestTarget(targets);
  const [answer] = best === null ? targets.values() : [targets.get(best)];
  return answer ? { handle: best, answer } : null;
}

/** What is said of a target: why not, which fields it joins, what it replaces. `field`: it is not the one pointed at. */
export function targetWords(answer: ConnectAnswer, field: string | null = null): string | null {
  if (!answer.ok) return answer.why;
  const joined = answer.expands.length > 0 || field === null ? answer.expands : [field];
  const replaced = answer.replaces.map(({ from }) => showEnd(from));
  const words = [
    joined.length > 0 && `connects ${joined.join(', ')}`,
    replaced.length > 0 && `replaces ${replaced.join(', ')}`,
  ].filter(Boolean);
  return words.length > 0 ? words.join('; ') : null;
}

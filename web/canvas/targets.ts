// What each handle answers while a connection is being made: asked of the engine once, when it starts.
import {
  canConnect,
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
    const cost = (answer.replaces ? 10 : 0) + (isWhole ? 0 : 1);
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}

/** What is said of a target: why not, what it replaces, what it spreads to. */
export function targetWords(answer: ConnectAnswer): string | null {
  if (!answer.ok) return answer.why;
  const { replaces, expands } = answer;
  if (replaces)
    return `replaces ${replaces.from.field === null ? replaces.from.node : `${replaces.from.node}.${replaces.from.field}`}`;
  return expands.length > 1 ? `connects ${expands.length} fields: ${expands.join(', ')}` : null;
}

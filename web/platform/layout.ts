// Auto layout in a worker: dagre ranks the cards, the ranks fold into rows like text. Plain data in and out, so that
// one graph is laid out once (see the query in web/state/layout.ts).
import type { Layout } from '../../src/index.ts';
import { connect, type Remote } from './remote.ts';

/** Sizes in canvas pixels. */
export interface LayoutCard {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  /** Id of the innermost frame that holds the card. */
  readonly frame: string | null;
}

export interface LayoutFrame {
  readonly id: string;
  readonly parent: string | null;
}

/** Ends are card keys or frame ids. */
export interface LayoutLink {
  readonly from: string;
  readonly to: string;
}

export interface LayoutLane {
  readonly cards: readonly LayoutCard[];
  readonly frames: readonly LayoutFrame[];
  readonly links: readonly LayoutLink[];
}

export interface LayoutRequest {
  /** Top to bottom. */
  readonly lanes: readonly LayoutLane[];
  /** The shape to fill, in any unit. */
  readonly canvas: { readonly width: number; readonly height: number };
  /** What stands around the cards, in canvas pixels. */
  readonly around: { readonly width: number; readonly height: number };
}

export type LayoutMethods = { layOut: (request: LayoutRequest) => Layout };

let remote: Remote<LayoutMethods> | undefined;

/** Card positions; the first lane starts at 0, 0. A signal stops waiting, not the worker. */
export function layOut(request: LayoutRequest, signal?: AbortSignal): Promise<Layout> {
  remote ??= connect<LayoutMethods>(
    () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module', name: 'layout' }),
  );
  const answer = remote.call('layOut', request);
  if (!signal) return answer;
  return Promise.race([
    answer,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () =>
        reject(new DOMException('The layout was not awaited.', 'AbortError')),
      );
    }),
  ]);
}

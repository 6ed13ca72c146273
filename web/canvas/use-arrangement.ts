// The canvas's picture of the present flow: its model, where its cards stand, and positions for those that have none.
import { useEffect, useMemo, useState } from 'react';
import type { Analysis, Layout, Position } from '../../src/index.ts';
import { usePositions } from '../state/layout.ts';
import { settleLayout } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { arrange, type Arrangement } from './arrange.ts';
import { buildModel, emptyModel, type FlowModel } from './card-model.ts';
import type { FrameId } from './frames.ts';
import { placeMissing } from './free-place.ts';
import { layoutRequest } from './layout-request.ts';

export interface Looked {
  /** Size of the canvas on the screen. */
  readonly size: () => { readonly width: number; readonly height: number };
  /** Middle of what is in view, in canvas pixels. */
  readonly centre: () => Position;
}

/** Remembers the last model, so that equal parts stay the same objects. */
function modeller(): (analysis: Analysis | null) => { model: FlowModel; before: readonly string[] } {
  let last: { analysis: Analysis | null; model: FlowModel; before: readonly string[] } = {
    analysis: null,
    model: emptyModel,
    before: [],
  };
  return (analysis) => {
    if (analysis === last.analysis) return last;
    const before = last.model.cards.map((card) => card.key);
    const model = analysis ? buildModel(analysis, last.model) : emptyModel;
    last = { analysis, model, before };
    return last;
  };
}

export interface Picture {
  readonly model: FlowModel;
  readonly arrangement: Arrangement;
  /** False until every card has a position. */
  readonly settled: boolean;
}

export function useArrangement(collapsed: ReadonlySet<FrameId>, looked: Looked): Picture {
  const shown = useStudio((state) => state.shown);
  const layout = useStudio((state) => state.history.present.document.layout);
  const [read] = useState(modeller);
  const { model, before } = useMemo(() => read(shown), [read, shown]);
  const isFresh = model.cards.length > 0 && !model.cards.some((card) => layout[card.key]);
  const request = useMemo(
    () => (isFresh ? layoutRequest(model, looked.size()) : null),
    [isFresh, model, looked],
  );
  const laidOut = usePositions(request);
  const found: Layout | undefined = useMemo(
    () => (isFresh ? laidOut : placeMissing(model, layout, looked.centre(), before)),
    [isFresh, laidOut, model, layout, looked, before],
  );
  useEffect(() => {
    if (found && Object.keys(found).length > 0) settleLayout(found);
  }, [found]);
  const arrangement = useMemo(
    () => arrange(model, { ...found, ...layout }, (id) => collapsed.has(id)),
    [model, found, layout, collapsed],
  );
  return { model, arrangement, settled: model.cards.length === 0 || found !== undefined };
}

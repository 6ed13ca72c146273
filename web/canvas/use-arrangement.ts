// The canvas's picture of the present flow: its model, where its cards stand, and positions for those that have none.
import { useEffect, useMemo, useState } from 'react';
import type { Analysis, Diagnostic, Layout, Position } from '../../src/index.ts';
import { useDiagnostics, useTold } from '../state/diagnostics.ts';
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

const none: readonly Diagnostic[] = [];

/** Remembers the last model, so that equal parts stay the same objects. */
function modeller() {
  let last: {
    readonly analysis: Analysis | null;
    readonly diagnostics: readonly Diagnostic[];
    readonly model: FlowModel;
    /** Keys of the cards as they were. */
    readonly before: readonly string[];
  } = { analysis: null, diagnostics: none, model: emptyModel, before: [] };
  return (analysis: Analysis | null, diagnostics: readonly Diagnostic[]) => {
    if (analysis === last.analysis && diagnostics === last.diagnostics) return last;
    const before = last.model.cards.map((card) => card.key);
    const model = analysis ? buildModel(analysis, last.model, diagnostics) : emptyModel;
    last = { analysis, diagnostics, model, before };
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
  const isPresent = useStudio((state) => state.shown === state.analysis);
  const found = useDiagnostics();
  // While the text is broken the diagram is an older one, whose problems came with it.
  const older = useTold(shown?.diagnostics ?? none);
  const diagnostics = isPresent ? found : older;
  const { model, before } = useMemo(() => read(shown, diagnostics), [read, shown, diagnostics]);
  const isFresh = model.cards.length > 0 && !model.cards.some((card) => layout[card.key]);
  const request = useMemo(
    () => (isFresh ? layoutRequest(model, looked.size()) : null),
    [isFresh, model, looked],
  );
  const laidOut = usePositions(request);
  const places: Layout | undefined = useMemo(
    () => (isFresh ? laidOut : placeMissing(model, layout, looked.centre(), before)),
    [isFresh, laidOut, model, layout, looked, before],
  );
  useEffect(() => {
    if (places && Object.keys(places).length > 0) settleLayout(places);
  }, [places]);
  const arrangement = useMemo(
    () => arrange(model, { ...places, ...layout }, (id) => collapsed.has(id)),
    [model, places, layout, collapsed],
  );
  return { model, arrangement, settled: model.cards.length === 0 || places !== undefined };
}

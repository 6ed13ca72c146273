// The flow inside React Flow: what is drawn, and which gesture does what.
import '@xyflow/react/dist/base.css';
import { ReactFlow, SelectionMode, useReactFlow } from '@xyflow/react';
import { lazy, Suspense, useEffect, useMemo, type DragEvent, type ReactNode } from 'react';
import { isNodeType } from '../../src/index.ts';
import { addNode, nodeDragType } from '../commands/add-node.ts';
import { whenIdle } from '../platform/idle.ts';
import { ActionsContext, FarContext } from './actions.ts';
import { Card } from './Card.tsx';
import { CanvasBar } from './CanvasBar.tsx';
import styles from './Flow.module.css';
import { FrameBox } from './FrameBox.tsx';
import type { CanvasEdge, CanvasNode } from './graph.ts';
import { LaneBox } from './LaneBox.tsx';
import { LineEdge } from './LineEdge.tsx';
import { Overview } from './Overview.tsx';
import { PullContext, PullLine } from './PullLine.tsx';
import { useCanvas, type CanvasState } from './use-canvas.ts';
import { ValuePeek } from './ValuePeek.tsx';
import { useOwnPress } from './use-own-press.ts';
import { useHandlers } from './use-handlers.ts';
import { useSpacePans } from './use-space-pans.ts';
import { useZoomBands } from './use-zoom-bands.ts';

// Not in the first load, but at hand by the time somebody asks.
const loadList = () => import('./DroppedNodes.tsx');
const DroppedNodes = lazy(loadList);

const nodeTypes = { card: Card, frame: FrameBox, lane: LaneBox };
const edgeTypes = { line: LineEdge };
const noNodes: CanvasNode[] = [];
const noEdges: CanvasEdge[] = [];
const snapGrid: [number, number] = [8, 8];
const panButtons = [1, 2];
const addKeys = ['Meta', 'Control', 'Shift'];
/** From so many nodes on, what is out of view leaves the page. */
const cullFrom = 150;

// Our own cards and lines carry names and keys; React Flow's are switched off.
const fixed = {
  defaultNodes: noNodes,
  defaultEdges: noEdges,
  nodeTypes,
  edgeTypes,
  connectionLineComponent: PullLine,
  connectionRadius: 24,
  connectOnClick: false,
  snapToGrid: true,
  snapGrid,
  minZoom: 0.05,
  maxZoom: 2,
  deleteKeyCode: null,
  selectionKeyCode: null,
  multiSelectionKeyCode: addKeys,
  nodesFocusable: false,
  edgesFocusable: false,
  disableKeyboardA11y: true,
  selectionOnDrag: true,
  selectionMode: SelectionMode.Partial,
  panOnDrag: panButtons,
  panOnScroll: true,
  zoomOnDoubleClick: false,
  elevateNodesOnSelect: false,
} as const;

const allowNode = (event: DragEvent): void => {
  if (event.dataTransfer.types.includes(nodeDragType)) event.preventDefault();
};

/** Takes nodes from the palette, hears keys and presses. */
function Ground({ canvas, children }: { canvas: CanvasState; children: ReactNode }) {
  const { far, pills, zoom } = useZoomBands();
  const { screenToFlowPosition } = useReactFlow();
  const press = useOwnPress();
  const onDrop = (event: DragEvent): void => {
    const type = event.dataTransfer.getData(nodeDragType);
    if (!isNodeType(type)) return;
    event.preventDefault();
    const point = { x: event.clientX - 16, y: event.clientY - 16 };
    void addNode(type, canvas.placeAt(screenToFlowPosition(point, { snapToGrid: true, snapGrid })));
  };
  return (
    <div
      className={styles.flow}
      role="presentation"
      // Takes the focus when the ground or a line is pressed, so that keys go on to mean the canvas.
      tabIndex={-1}
      data-emphasis={canvas.emphasis || undefined}
      data-far={far || undefined}
      data-pills={pills || undefined}
      style={{ ['--zoom' as string]: zoom }}
      onKeyDown={canvas.onKeyDown}
      onFocus={canvas.onFocus}
      onBlur={canvas.onBlur}
      onPointerDownCapture={press.begin}
      onPointerDown={canvas.onPointerDown}
      onPointerMove={press.onPointerMove}
      onDragOver={allowNode}
      onDrop={onDrop}
    >
      {children}
    </div>
  );
}

export function Flow() {
  const canvas = useCanvas();
  const { picture, connecting } = canvas;
  const handlers = useHandlers(canvas);
  const { far } = useZoomBands();
  const spacePans = useSpacePans();
  useEffect(() => whenIdle(() => void loadList()), []);
  const { targets, under } = connecting;
  const pull = useMemo(() => ({ targets, under }), [targets, under]);
  return (
    <ActionsContext value={canvas.actions}>
      <FarContext value={far}>
        <PullContext value={pull}>
          <Ground canvas={canvas}>
            <ReactFlow<CanvasNode, CanvasEdge>
              {...fixed}
              {...handlers}
              panActivationKeyCode={spacePans ? 'Space' : null}
              onlyRenderVisibleElements={picture.model.cards.length >= cullFrom}
            >
              <Overview picture={picture} />
            </ReactFlow>
            {picture.model.docks.length > 0 && <CanvasBar />}
          </Ground>
          {canvas.peek && <ValuePeek {...canvas.peek} />}
          <Suspense>{canvas.dropped && <DroppedNodes canvas={canvas} dropped={canvas.dropped} />}</Suspense>
        </PullContext>
      </FarContext>
    </ActionsContext>
  );
}

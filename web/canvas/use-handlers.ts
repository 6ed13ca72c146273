// The callbacks that React Flow is given: the same functions for the canvas's life. New ones would make it set its
// store once for each and draw every node again.
import type { ReactFlowProps } from '@xyflow/react';
import { useState } from 'react';
import type { CanvasEdge, CanvasNode } from './graph.ts';
import type { CanvasState } from './use-canvas.ts';
import { useLatest } from './use-latest.ts';

type Props = ReactFlowProps<CanvasNode, CanvasEdge>;
type Handlers = Required<
  Pick<
    Props,
    | 'isValidConnection'
    | 'onConnectStart'
    | 'onConnect'
    | 'onConnectEnd'
    | 'onReconnect'
    | 'onReconnectStart'
    | 'onReconnectEnd'
    | 'onNodeMouseEnter'
    | 'onNodeMouseLeave'
    | 'onNodeDrag'
    | 'onNodeDragStop'
    | 'onSelectionDragStop'
    | 'onEdgeMouseEnter'
    | 'onEdgeMouseLeave'
    | 'onSelectionChange'
  >
>;

export function useHandlers(canvas: CanvasState): Handlers {
  const now = useLatest(canvas);
  const [handlers] = useState<Handlers>(() => ({
    isValidConnection: (ends) => now.current.connecting.isValid(ends),
    onConnectStart: (...of) => now.current.connecting.onConnectStart(...of),
    onConnect: (ends) => now.current.connecting.onConnect(ends),
    onConnectEnd: (...of) => now.current.connecting.onConnectEnd(...of),
    onReconnect: (...of) => now.current.connecting.onReconnect(...of),
    onReconnectStart: (...of) => now.current.connecting.onReconnectStart(...of),
    onReconnectEnd: () => now.current.connecting.onReconnectEnd(),
    onNodeMouseEnter: (event, node) => {
      now.current.connecting.onEnter(event, node);
      now.current.onCardEnter(node);
    },
    onNodeMouseLeave: () => {
      now.current.connecting.onLeave();
      now.current.onCardLeave();
    },
    onNodeDrag: (...of) => now.current.dragging.onDrag(...of),
    onNodeDragStop: (...of) => now.current.dragging.onDragStop(...of),
    onSelectionDragStop: (...of) => now.current.dragging.onSelectionDragStop(...of),
    onEdgeMouseEnter: (...of) => now.current.onLineEnter(...of),
    onEdgeMouseLeave: () => now.current.onLineLeave(),
    onSelectionChange: (of) => now.current.onSelectionChange(of),
  }));
  return handlers;
}

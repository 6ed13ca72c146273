// The minimap: from 25 nodes on, as long as some of the flow is out of view.
import { MiniMap, useStore } from '@xyflow/react';
import type { CanvasNode } from './graph.ts';
import styles from './Flow.module.css';
import { union, type Rect } from './rect.ts';
import { isInView } from './use-reveal.ts';
import type { Picture } from './use-arrangement.ts';

const minimapFrom = 25;
const size = { width: 152, height: 112 };

const classOf = (node: CanvasNode): string =>
  node.type === 'card' ? (node.data.card.kind === 'card' ? '' : 'dock') : node.type;

function Map({ whole }: { whole: Rect }) {
  const hidden = useStore(({ transform: [x, y, zoom], width, height }) =>
    isInView(whole, { x, y, zoom }, width, height),
  );
  if (hidden) return null;
  return (
    <MiniMap<CanvasNode>
      className={styles.minimap ?? ''}
      nodeClassName={classOf}
      style={size}
      pannable
      zoomable
      ariaLabel="Overview of the flow"
    />
  );
}

export function Overview({ picture: { model, arrangement } }: { picture: Picture }) {
  const whole = union(arrangement.lanes.map((lane) => lane.rect));
  return model.cards.length >= minimapFrom && whole ? <Map whole={whole} /> : null;
}

// The line while it is being pulled, and what letting go would do: at the handle, or anywhere on the card, under the
// pointer.
import { getSmoothStepPath, useStore, type ConnectionLineComponentProps } from '@xyflow/react';
import { createContext, useContext } from 'react';
import { classNames } from '../ui/class-names.ts';
import type { CanvasNode } from './graph.ts';
import { endOfHandle } from './lines.ts';
import styles from './PullLine.module.css';
import { aimAt, targetWords, type Targets } from './targets.ts';

export interface Pulling {
  readonly targets: ReadonlyMap<string, Targets> | null;
  /** The card under the pointer. */
  readonly under: string | null;
}
export const PullContext = createContext<Pulling>({ targets: null, under: null });

type LineProps = ConnectionLineComponentProps<CanvasNode>;

const none: Targets = new Map();

function aimOf({ targets, under }: Pulling, handle: LineProps['toHandle']) {
  const known = handle && targets?.get(handle.nodeId)?.get(handle.id ?? '');
  if (known) return { answer: known, field: null };
  const aim = under === null ? null : aimAt(targets?.get(under) ?? none, null);
  return aim && { answer: aim.answer, field: endOfHandle(under ?? '', aim.handle)?.field ?? null };
}

export function PullLine(props: LineProps) {
  const { fromX, fromY, fromPosition, toX, toY, toPosition, toHandle } = props;
  const aim = aimOf(useContext(PullContext), toHandle);
  const [path] = getSmoothStepPath({
    sourceX: fromX,
    sourceY: fromY,
    sourcePosition: fromPosition,
    targetX: toX,
    targetY: toY,
    targetPosition: toPosition,
    borderRadius: 6,
  });
  const words = aim ? targetWords(aim.answer, aim.field) : null;
  return (
    <g>
      <path d={path} className={aim && !aim.answer.ok ? styles.refused : styles.line} />
      {words !== null && <Words x={toX} y={toY} words={words} />}
    </g>
  );
}

const width = 280;
const gap = 20;

/** Left of the pointer, where inputs are not hidden; right of it at the left edge. As large at every zoom. */
function Words({ x, y, words }: { x: number; y: number; words: string }) {
  const zoom = useStore((state) => state.transform[2]);
  const isCramped = useStore((state) => x * state.transform[2] + state.transform[0] < width + gap);
  return (
    <g transform={`translate(${x} ${y}) scale(${1 / zoom})`}>
      <foreignObject x={isCramped ? gap : -width - gap} y={12} width={width} height={120}>
        <p className={classNames(styles.words, !isCramped && styles.left)}>{words}</p>
      </foreignObject>
    </g>
  );
}

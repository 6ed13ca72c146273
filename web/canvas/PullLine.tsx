// The line while it is being pulled, with what the handle under the pointer says.
import { getSmoothStepPath, type ConnectionLineComponentProps } from '@xyflow/react';
import { createContext, useContext } from 'react';
import type { ConnectAnswer } from '../../src/index.ts';
import type { CanvasNode } from './graph.ts';
import styles from './PullLine.module.css';
import { targetWords } from './targets.ts';

/** The answer of a card's handle; undefined where nothing can be connected. */
export const AnswerContext = createContext<(card: string, handle: string) => ConnectAnswer | undefined>(
  () => undefined,
);

const width = 280;

export function PullLine(props: ConnectionLineComponentProps<CanvasNode>) {
  const { fromX, fromY, fromPosition, toX, toY, toPosition, toHandle } = props;
  const answer = useContext(AnswerContext)(toHandle?.nodeId ?? '', toHandle?.id ?? '');
  const [path] = getSmoothStepPath({
    sourceX: fromX,
    sourceY: fromY,
    sourcePosition: fromPosition,
    targetX: toX,
    targetY: toY,
    targetPosition: toPosition,
    borderRadius: 6,
  });
  const words = answer ? targetWords(answer) : null;
  return (
    <g>
      <path d={path} className={answer && !answer.ok ? styles.refused : styles.line} />
      {words !== null && (
        <foreignObject x={toX - width - 20} y={toY + 12} width={width} height={120}>
          <p className={styles.words}>{words}</p>
        </foreignObject>
      )}
    </g>
  );
}

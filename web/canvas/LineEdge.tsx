// A connection. At rest it follows its route through the gaps; while a card at one end moves, a plain smooth step.
import { BaseEdge, getSmoothStepPath, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Position as Place } from '../../src/index.ts';
import { handleReach, type CanvasEdge } from './graph.ts';
import styles from './LineEdge.module.css';
import { labelPlace, pathOf, type Route } from './routes.ts';
import { charCount, monoWidth } from './text-fit.ts';

type LineProps = EdgeProps<CanvasEdge>;

const near = (a: Place | undefined, x: number, y: number): boolean =>
  a !== undefined && Math.abs(a.x - x) < 2 && Math.abs(a.y - y) < 2;

function drawing(props: LineProps, route: Route | null, width: number): { path: string; label: Place } {
  const [x1, y1] = [props.sourceX - handleReach, props.sourceY];
  const [x2, y2] = [props.targetX + handleReach, props.targetY];
  if (route && near(route[0], x1, y1) && near(route.at(-1), x2, y2))
    return { path: pathOf(route), label: labelPlace(route, width) };
  const [path, x, y] = getSmoothStepPath({
    sourceX: x1,
    sourceY: y1,
    sourcePosition: props.sourcePosition,
    targetX: x2,
    targetY: y2,
    targetPosition: props.targetPosition,
    borderRadius: 6,
  });
  return { path, label: { x, y } };
}

const pillWidth = (text: string): number => charCount(text) * monoWidth + 12;

function Pill({ at, text, kind }: { at: Place; text: string; kind: string | undefined }) {
  const width = pillWidth(text);
  return (
    <g className={kind} transform={`translate(${at.x - width / 2} ${at.y - 9})`}>
      <rect width={width} height={18} rx={9} />
      <text x={width / 2} y={13}>
        {text}
      </text>
    </g>
  );
}

/** Stands at the input, with a short stub into it. */
function Chip({ props, text }: { props: LineProps; text: string }) {
  const [x, y] = [props.targetX + handleReach, props.targetY];
  const width = charCount(text) * monoWidth + 10;
  return (
    <>
      <path d={`M${x - 8} ${y}H${x}`} className={styles.stub} />
      <Pill at={{ x: x - 8 - width / 2, y }} text={text} kind={styles.chip} />
    </>
  );
}

function LineView(props: LineProps) {
  const { data, selected } = props;
  if (!data) return null;
  const { line, route, pill, chip, lit } = data;
  const words = pill ?? (line.fields > 1 ? `${line.fields} fields` : '');
  const { path, label } = drawing(props, route, pillWidth(words));
  if (line.kind === 'branch')
    return (
      <>
        <path d={path} className={styles.outer} fill="none" />
        <path d={path} className={styles.inner} fill="none" />
      </>
    );
  const named = chip !== null && !lit && !selected;
  return (
    <>
      {named && <Chip props={props} text={chip} />}
      <g className={named ? styles.quiet : undefined}>
        <BaseEdge
          path={path}
          className={selected ? styles.selected : styles.line}
          interactionWidth={named ? 0 : 16}
        />
        {line.fields > 1 && pill === null && (
          <Pill at={label} text={`${line.fields} fields`} kind={styles.count} />
        )}
        {pill !== null && <Pill at={label} text={pill} kind={styles.pill} />}
      </g>
    </>
  );
}

export const LineEdge = memo(LineView);

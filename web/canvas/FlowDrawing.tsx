// The canvas as one picture that stands alone: plain SVG with its colours written out, for pages about a flow. It shows
// the flow and nothing of a selection or a run.
import { glyphPart, tileShapes } from '../ui/tile-shapes.ts';
import { Icon } from '../ui/icons.tsx';
import type { Arrangement } from './arrange.ts';
import type { CardModel, CardPort, FlowModel } from './card-model.ts';
import { headerHeight, rowHeight, shapeOf, type Cell, type CardShape } from './card-shape.ts';
import { collapsedSize, type Frame } from './frames.ts';
import { drawnLines, routesOf } from './graph.ts';
import { union, type Rect } from './rect.ts';
import { labelPlace, pathOf } from './routes.ts';
import { charCount, fitName, monoWidth } from './text-fit.ts';

/** The colour of a token, such as `accent`. */
export type Colour = (token: string) => string;

const sans = "'Inter Variable', Inter, system-ui, sans-serif";
const mono = "'JetBrains Mono Variable', 'JetBrains Mono', ui-monospace, monospace";
/** Programs are shown sign by sign. */
const plain = { fontVariantLigatures: 'none' } as const;
/** Around all that is drawn, in canvas pixels. */
const edge = 16;

interface TextProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}

const Words = ({ x, y, text, fill, anchor = 'start', size = 13 }: TextProps & { readonly size?: number }) => (
  <text x={x} y={y} fill={fill} fontFamily={sans} fontSize={size} fontWeight={600} textAnchor={anchor}>
    {text}
  </text>
);

const Code = ({ x, y, text, fill, anchor = 'start' }: TextProps) => (
  <text
    x={x}
    y={y}
    fill={fill}
    fontFamily={mono}
    style={plain}

    fontSize={11}
    textAnchor={anchor}
  >
    {text}
  </text>
);

const laneOf = {
  access: { title: 'ACCESS', tint: 'accent-soft' },
  response: { title: 'RESPONSE', tint: 'complete-soft' },
} as const;

function Lane({ phase, rect, colour }: Arrangement['lanes'][number] & { readonly colour: Colour }) {
  const { title, tint } = laneOf[phase];
  return (
    <>
      <rect {...rect} rx={12} fill={colour(tint)} fillOpacity={0.35} stroke={colour('divider')} />
      <Words x={rect.x + 12} y={rect.y + 15} text={title} fill={colour('muted')} size={11} />
    </>
  );
}

function FrameShape({ frame, rect, colour }: { frame: Frame; rect: Rect; colour: Colour }) {
  const { length } = frame.members;
  const folded = rect.height === collapsedSize.height;
  const nodes = folded ? `, ${length} ${length === 1 ? 'node' : 'nodes'}` : '';
  const title = fitName(`${frame.branch} ${frame.side}${nodes}`, rect.width - 20);
  return (
    <>
      <rect
        {...rect}
        rx={8}
        fill={colour(frame.depth % 2 === 1 ? 'app' : 'surface')}
        stroke={colour('outline')}
        strokeWidth={1.5}
        strokeDasharray={frame.side === 'else' ? '5 4' : undefined}
      />
      <Words
        x={rect.x + 10}
        y={folded ? rect.y + rect.height / 2 + 5 : rect.y + 19}
        text={title}
        fill={colour('text')}
      />
    </>
  );
}

function CellWords({
  cell,
  x,
  y,
  end,
  colour,
}: {
  cell: Cell;
  x: number;
  y: number;
  end: boolean;
  colour: Colour;
}) {
  const word = cell.state === 'needed' ? 'warn' : 'muted';
  return (
    <text
      x={x}
      y={y}
      fontFamily={mono}
      style={plain}
      fontSize={11}
      textAnchor={end ? 'end' : 'start'}
      fill={colour('text')}
    >
      {cell.name} <tspan fill={colour(word)}>{cell.word}</tspan>
    </text>
  );
}

function stateAt(id: string, card: CardModel, { rows }: CardShape): CardPort['state'] {
  if (id === 'in') return card.wholeInput?.state ?? 'free';
  if (id === 'out') return card.wholeOutput?.state ?? 'free';
  const cells = rows.flatMap(({ left, right }) => [left, right]);
  return cells.find((cell) => cell?.handle === id)?.state ?? 'free';
}

function Tile({ card, colour }: { card: CardModel; colour: Colour }) {
  const size = Math.round(24 * glyphPart(card.family));
  const fill = card.family === null ? 'none' : colour(`tile-${card.family}`);
  return (
    <g transform="translate(8 4)">
      <path
        d={tileShapes[card.family ?? 'value']}
        fill={fill}
        stroke={card.family === null ? colour('failed') : fill}
        strokeWidth={2}
        strokeLinejoin="round"
      />
      <g
        transform={`translate(${12 - size / 2} ${12 - size / 2})`}
        color={colour(card.family === null ? 'failed' : 'glyph')}
      >
        <Icon name={card.family === null ? 'circle-question-mark' : card.glyph} size={size} />
      </g>
    </g>
  );
}

function CardShapes({ card, rect, colour }: { card: CardModel; rect: Rect; colour: Colour }) {
  const shape = shapeOf(card, false);
  const isCard = card.kind === 'card';
  const top = headerHeight + (isCard ? rowHeight : 0);
  const last = Math.max(0, shape.rows.length - 1);
  return (
    <g transform={`translate(${rect.x} ${rect.y})`}>
      <rect
        width={shape.width}
        height={shape.height}
        rx={card.kind === 'chip' ? 16 : isCard ? 8 : 4}
        fill={colour(isCard ? 'surface' : 'sunken')}
        stroke={colour('outline')}
        strokeDasharray={card.kind === 'dock' ? '4 3' : undefined}
      />
      <Tile card={card} colour={colour} />
      <Words x={40} y={21} text={shape.name} fill={colour('text')} />
      {isCard && <Code x={8} y={headerHeight + 14} text={shape.summary} fill={colour('muted')} />}
      {shape.rows.map(({ left, right }, index) => {
        const y = top + index * rowHeight + 14;
        return (
          <g key={(left ?? right)?.handle}>
            {left && <CellWords cell={left} x={12} y={y} end={false} colour={colour} />}
            {right && <CellWords cell={right} x={shape.width - 12} y={y} end colour={colour} />}
          </g>
        );
      })}
      {shape.hidden > 0 && shape.rows.length > 0 && shape.rows[last]?.right === null && (
        <Code
          x={shape.width - 12}
          y={top + last * rowHeight + 14}
          text={`+${shape.hidden}`}
          fill={colour('muted')}
          anchor="end"
        />
      )}
      {shape.handles.map(({ id, side, y, connectable }) => {
        const state = stateAt(id, card, shape);
        const x = side === 'left' ? 0 : shape.width;
        const fill = colour(state === 'free' || state === 'needed' ? 'surface' : 'connection');
        const stroke = colour(state === 'needed' ? 'warn' : 'connection');
        return connectable ? (
          <circle
            key={id}
            cx={x}
            cy={y}
            r={state === 'via' ? 3 : 4.25}
            {...{ fill, stroke }}
            strokeWidth={1.5}
          />
        ) : (
          <rect key={id} x={x - 4.25} y={y - 4.25} width={8.5} height={8.5} rx={2} {...{ fill, stroke }} />
        );
      })}
    </g>
  );
}

function Lines({ model, arrangement, colour }: FlowDrawingProps) {
  const lines = drawnLines(model, arrangement);
  const routes = routesOf(lines, model, arrangement);
  return lines.flatMap(({ line }) => {
    const route = routes.get(line.id);
    if (!route) return [];
    const path = pathOf(route);
    if (line.kind === 'branch')
      return [
        <g key={line.id} fill="none">
          <path d={path} stroke={colour('outline')} strokeWidth={5} />
          <path d={path} stroke={colour('surface')} strokeWidth={2} />
        </g>,
      ];
    const words = line.fields > 1 ? `${line.fields} fields` : '';
    const width = charCount(words) * monoWidth + 12;
    const at = labelPlace(route, width);
    return [
      <g key={line.id}>
        <path d={path} fill="none" stroke={colour('connection')} strokeWidth={1.5} />
        {words !== '' && (
          <>
            <rect
              x={at.x - width / 2}
              y={at.y - 9}
              width={width}
              height={18}
              rx={9}
              fill={colour('surface')}
              stroke={colour('divider')}
            />
            <Code x={at.x} y={at.y + 4} text={words} fill={colour('muted')} anchor="middle" />
          </>
        )}
      </g>,
    ];
  });
}

export interface FlowDrawingProps {
  readonly model: FlowModel;
  readonly arrangement: Arrangement;
  readonly colour: Colour;
}

/** An `svg` element; `fonts` goes into its style. */
export function FlowDrawing({ fonts, title, ...props }: FlowDrawingProps & { fonts: string; title: string }) {
  const { model, arrangement, colour } = props;
  const { rects, frameRects, lanes, frames, hidden } = arrangement;
  const box = union([...lanes.map(({ rect }) => rect), ...rects.values(), ...frameRects.values()]);
  const { x, y, width, height } = box ?? { x: 0, y: 0, width: 1, height: 1 };
  const [w, h] = [width + 2 * edge, height + 2 * edge];
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={w}
      height={h}
      viewBox={`${x - edge} ${y - edge} ${w} ${h}`}
    >
      <title>{title}</title>
      <style>{fonts}</style>
      <rect x={x - edge} y={y - edge} width={w} height={h} fill={colour('app')} />
      {lanes.map((lane) => (
        <Lane key={lane.phase} {...lane} colour={colour} />
      ))}
      {frames.map((frame) => {
        const rect = frameRects.get(frame.id);
        const isShown = rect && !hidden.has(frame.id);
        return isShown && <FrameShape key={frame.id} frame={frame} rect={rect} colour={colour} />;
      })}
      <Lines {...props} />
      {[...model.docks, ...model.cards].map((card) => {
        const rect = rects.get(card.key);
        return rect && <CardShapes key={card.key} card={card} rect={rect} colour={colour} />;
      })}
    </svg>
  );
}

// A node as a card: name, one line of what it does, its ports, and what the last run made of it. Docks and the vault
// chip are cards without a summary. Sizes come from the model, so nothing here is measured.
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { memo, useContext, useEffect, useRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import { NodeTile } from '../ui/NodeTile.tsx';
import { StateMark, type MarkName } from '../ui/StateMark.tsx';
import { FarContext, useActions } from './actions.ts';
import styles from './Card.module.css';
import { farName } from './far-name.ts';
import { hasRoomForCount, headerHeight, rowHeight, type Cell, type HandlePlace } from './card-shape.ts';
import type { CardData } from './graph.ts';
import type { CardPort } from './card-model.ts';
import type { Targets } from './targets.ts';
import { targetWords } from './targets.ts';

/** Canvas pixels beside the name of a reduced card. */
const besideFarName = 58;
const besideFarDock = 18;
const farMark = 28;

type CardProps = NodeProps<Node<CardData, 'card'>>;

const markOf = ({ card, mark }: CardData): MarkName | null => {
  if (card.errors > 0) return 'error';
  if (card.warnings > 0) return 'warning';
  return mark?.state ?? null;
};

function Problems({ data, size }: { data: CardData; size?: number }) {
  const name = markOf(data);
  if (!name) return null;
  const count = data.card.errors + data.card.warnings;
  return (
    <span className={styles.mark} title={data.card.problem ?? data.mark?.reason ?? undefined}>
      {count > 1 && <span className={styles.count}>{count}</span>}
      <StateMark mark={name} size={size} />
    </span>
  );
}

function NameField({ data }: { data: CardData }) {
  const { renamed } = useActions();
  const field = useRef<HTMLInputElement>(null);
  const { key, name } = data.card;
  useEffect(() => field.current?.select(), []);
  return (
    <input
      ref={field}
      className={classNames(styles.field, 'nodrag', 'nopan')}
      aria-label={`Name of ${name}`}
      defaultValue={name}
      maxLength={255}
      spellCheck={false}
      onBlur={({ currentTarget }) => renamed(key, currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') renamed(key, event.currentTarget.value);
        if (event.key === 'Escape') renamed(key, null);
      }}
    />
  );
}

const CellText = ({ cell }: { cell: Cell }) => (
  <span className={classNames(styles.cell, styles[cell.state])} title={cell.help || undefined}>
    <span className={styles.port}>{cell.name}</span> <span className={styles.word}>{cell.word}</span>
  </span>
);

function Rows({ data }: { data: CardData }) {
  const { rows, hidden } = data.shape;
  const inLast = hidden > 0 && hasRoomForCount(rows);
  const more = <span className={styles.more}>+{hidden}</span>;
  return (
    <>
      {rows.map(({ left, right }, index) => (
        <div key={(left ?? right)?.handle} className={styles.row}>
          <span className={styles.half}>{left && <CellText cell={left} />}</span>
          {right && <CellText cell={right} />}
          {inLast && index === rows.length - 1 && more}
        </div>
      ))}
      {hidden > 0 && !inLast && (
        <div className={styles.row}>
          <span />
          {more}
        </div>
      )}
    </>
  );
}

function Footer({ data: { mark } }: { data: CardData }) {
  if (!mark) return <div className={styles.footer} />;
  return (
    <div className={classNames(styles.footer, styles[mark.state])} title={mark.reason ?? undefined}>
      <StateMark mark={mark.state} silent size={14} />
      <span className={styles.result}>{mark.word}</span>
      {mark.old && <StateMark mark="old" size={12} />}
      <span className={styles.time}>{mark.time ?? (mark.state === 'cancel' ? mark.reason : null)}</span>
    </div>
  );
}

function stateOf(place: HandlePlace, data: CardData): CardPort['state'] {
  if (place.id === 'in') return data.card.wholeInput?.state ?? 'free';
  if (place.id === 'out') return data.card.wholeOutput?.state ?? 'free';
  for (const { left, right } of data.shape.rows) {
    if (left?.handle === place.id) return left.state;
    if (right?.handle === place.id) return right.state;
  }
  return 'free';
}

const answerClass = (targets: Targets | null, id: string): string | undefined => {
  if (!targets) return undefined;
  return targets.get(id)?.ok ? styles.fits : styles.refuses;
};

function Port({ place, data }: { place: HandlePlace; data: CardData }) {
  const left = place.side === 'left';
  const answer = data.targets?.get(place.id);
  return (
    <Handle
      id={place.id}
      type={left ? 'target' : 'source'}
      position={left ? Position.Left : Position.Right}
      isConnectable={place.connectable}
      className={classNames(
        styles.handle,
        styles[stateOf(place, data)],
        !place.connectable && styles.slot,
        answerClass(data.targets, place.id),
        data.chosen === place.id && styles.chosen,
      )}
      style={{ top: place.y }}
      title={answer ? (targetWords(answer) ?? undefined) : undefined}
    />
  );
}

/** What is left of a card from afar: tile, mark, and the name as large as the zoom asks. */
function FarFace({ data }: { data: CardData }) {
  const { card, shape } = data;
  const isCard = card.kind === 'card';
  const room = shape.width - (isCard ? besideFarName : besideFarDock) - (markOf(data) ? farMark : 0);
  const { lines, size } = farName(card.name, room, shape.height);
  return (
    <div className={styles.far}>
      {isCard && <NodeTile family={card.family} glyph={card.glyph} size={32} />}
      <bdi className={styles.farName} style={{ ['--most' as string]: `${size}px` }}>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </bdi>
      <Problems data={data} size={farMark} />
    </div>
  );
}

function NearFace({ data }: { data: CardData }) {
  const { card, shape, renaming } = data;
  const { rename } = useActions();
  return (
    <>
      <div className={styles.header} style={{ height: headerHeight }} onDoubleClick={() => rename(card.key)}>
        <NodeTile family={card.family} glyph={card.glyph} />
        {renaming ? (
          <NameField data={data} />
        ) : (
          <bdi className={styles.name} title={card.name}>
            {shape.name}
          </bdi>
        )}
        <Problems data={data} />
      </div>
      {card.kind === 'card' && (
        <div className={styles.summary} style={{ height: rowHeight }} title={card.summary}>
          {shape.summary}
        </div>
      )}
      <Rows data={data} />
      {card.kind === 'card' && <Footer data={data} />}
    </>
  );
}

function CardView({ data, selected }: CardProps) {
  const far = useContext(FarContext);
  const { card, shape, mark, targets } = data;
  const refused = targets !== null && targets.size > 0 && ![...targets.values()].some((answer) => answer.ok);
  return (
    <div
      className={classNames(
        styles.card,
        card.kind !== 'card' && styles.dock,
        card.kind === 'chip' && styles.chip,
        mark && styles[`run-${mark.state}`],
        card.errors > 0 && styles.faulty,
        selected && styles.selected,
        data.open && styles.open,
        refused && styles.refused,
      )}
    >
      {far && !data.renaming ? <FarFace data={data} /> : <NearFace data={data} />}
      {shape.handles.map((place) => (
        <Port key={place.id} place={place} data={data} />
      ))}
    </div>
  );
}

// Position changes come as props at each step of a drag; what is drawn depends on data and selection alone.
export const Card = memo(CardView, (a, b) => a.data === b.data && a.selected === b.selected);

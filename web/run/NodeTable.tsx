// Nodes in execution order, one line each. Arrow keys walk the lines; the line walked to is the selected node.
import { memo, useEffect, useRef, type KeyboardEvent } from 'react';
import { StateMark } from '../ui/StateMark.tsx';
import { lineAfter } from './line-after.ts';
import styles from './NodeTable.module.css';
import { NodeName } from './NodeName.tsx';
import { PortLine } from './PortLine.tsx';
import type { RunNode } from './run-nodes.ts';
import { markOf, timeOf } from '../state/run-views.ts';
import type { Mask } from '../state/secrets.ts';
import { useRoom } from './use-room.ts';
import { timeText } from './value-text.ts';

export interface NodeTableProps {
  readonly nodes: readonly RunNode[];
  readonly chosen: string | null;
  readonly onChoose: (name: string | null) => void;
  readonly mask: Mask;
}

const columns = ['State', 'Node', 'Type', 'Phase', 'Start', 'Time', 'Inputs', 'Outputs'] as const;

interface LineProps {
  readonly node: RunNode;
  readonly room: number;
  readonly mask: Mask;
}

/** Walking the list redraws no line: values can be large. */
const Line = memo(function Line({ node, room, mask }: LineProps) {
  const { name, type, phase, view } = node;
  const time = timeOf(view);
  const started = view?.started ?? null;
  return (
    <>
      <td>
        <StateMark mark={markOf(view)} worded size={14} />
      </td>
      <td className={styles.name}>
        <NodeName name={name} type={type} />
      </td>
      <td className={styles.calm}>{type === name ? 'implicit' : type}</td>
      <td className={styles.calm}>{phase}</td>
      <td className={styles.number}>{started === null ? '' : timeText(started)}</td>
      <td className={styles.number}>{time === null ? '' : timeText(time)}</td>
      <td>
        <PortLine values={view?.inputs ?? []} room={room} mask={mask} />
      </td>
      <td>
        {view?.error === undefined ? (
          <PortLine values={view?.outputs ?? []} room={room} mask={mask} />
        ) : (
          <span className={styles.error}>{mask(view.error)}</span>
        )}
      </td>
    </>
  );
});

export function NodeTable({ nodes, chosen, onChoose, mask }: NodeTableProps) {
  const list = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const room = useRoom(list);
  const stop = Math.max(
    0,
    nodes.findIndex(({ name }) => name === chosen),
  );
  useEffect(() => {
    const line = chosen === null ? null : body.current?.querySelector(`[data-node="${CSS.escape(chosen)}"]`);
    line?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number): void => {
    if (event.key === 'Escape') return onChoose(null);
    const next = nodes[lineAfter(event.key, index, nodes.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    onChoose(next.name);
    body.current?.querySelectorAll('tr')[nodes.indexOf(next)]?.focus();
  };
  return (
    <div ref={list} className={styles.scroll}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- lines are chosen by keys */}
      <table role="grid" aria-label="Nodes in execution order" className={styles.table}>
        <thead>
          <tr>
            {columns.map((title) => (
              <th key={title} scope="col" className={styles[title.toLowerCase()]}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {nodes.map((node, index) => (
            <tr
              key={node.name}
              aria-selected={node.name === chosen}
              data-node={node.name}
              tabIndex={index === stop ? 0 : -1}
              onClick={() => onChoose(node.name)}
              onKeyDown={(event) => onKeyDown(event, index)}
            >
              <Line node={node} room={room} mask={mask} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

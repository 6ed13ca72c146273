// New nodes where a connection was dropped on nothing, or after a node: those that fit first.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { atLeast, nodeTypes, type NodeType } from '../../src/index.ts';
import { useStudio } from '../state/use-studio.ts';
import { NodeTile } from '../ui/NodeTile.tsx';
import { fitOrder } from './fit-order.ts';
import styles from './NodePicker.module.css';
import { typeAhead } from './type-ahead.ts';
import type { Dropped } from './use-connecting.ts';

interface NodePickerProps {
  readonly dropped: Dropped;
  /** Type of the value that is to be connected. */
  readonly valueType: string;
  readonly onPick: (type: NodeType) => void;
  readonly onClose: () => void;
  /** Closed by a key: the focus goes back to where it came from. */
  readonly onLeave: () => void;
}

/** Where a key leads in a list of so many entries. */
const stepTo = (key: string, at: number, count: number): number | null =>
  ({
    ArrowDown: (at + 1) % count,
    ArrowUp: at <= 0 ? count - 1 : at - 1,
    Home: 0,
    End: count - 1,
  })[key] ?? null;

export function NodePicker({ dropped, valueType, onPick, onClose, onLeave }: NodePickerProps) {
  const gateway = useStudio((state) => state.gateway);
  const list = useRef<HTMLDivElement>(null);
  const { pull, at } = dropped;
  useEffect(() => {
    const element = list.current;
    if (element && !element.matches(':popover-open')) element.showPopover();
    element?.querySelector('button')?.focus();
  }, []);
  const types = fitOrder(pull.side, valueType).filter(({ type }) => atLeast(gateway, nodeTypes[type].since));
  const [ahead] = useState(typeAhead);
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, timeStamp, ctrlKey, metaKey, altKey } = event;
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = all.findIndex((button) => button === document.activeElement);
    const isLetter = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    const names = types.map(({ type }) => type);
    const next = isLetter ? ahead(key, timeStamp, names, at) : stepTo(key, at, all.length);
    event.stopPropagation();
    if (key === 'Escape' || key === 'Tab') onLeave();
    else if (next !== null) all[next]?.focus();
    else if (key === 'Enter' || key === ' ') return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      popover="manual"
      role="menu"
      tabIndex={-1}
      aria-label={pull.side === 'outputs' ? 'Add a node that takes it' : 'Add a node that gives it'}
      className={styles.list}
      style={{ left: Math.min(at.x, innerWidth - 200), top: Math.min(at.y, innerHeight - 380) }}
      // Opened by the end of a drag, which would close a popover that closes by itself.
      onBlur={({ relatedTarget }) => !list.current?.contains(relatedTarget) && onClose()}
      onKeyDown={onKeyDown}
    >
      {types.map(({ type, fits }) => (
        <button key={type} type="button" role="menuitem" className={styles.item} onClick={() => onPick(type)}>
          <NodeTile family={nodeTypes[type].family} glyph={nodeTypes[type].glyph} size={20} />
          <span className={styles.name}>{type}</span>
          {!fits && <span className={styles.unfit}>not connected</span>}
        </button>
      ))}
    </div>
  );
}

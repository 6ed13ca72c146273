// New nodes where a connection was dropped on nothing, or after a node: those that fit first.
import { useEffect, useRef } from 'react';
import { atLeast, nodeTypes, type NodeType } from '../../src/index.ts';
import { useStudio } from '../state/use-studio.ts';
import { NodeTile } from '../ui/NodeTile.tsx';
import { fitOrder } from './fit-order.ts';
import styles from './NodePicker.module.css';
import type { Dropped } from './use-connecting.ts';

interface NodePickerProps {
  readonly dropped: Dropped;
  /** Type of the value that is to be connected. */
  readonly valueType: string;
  readonly onPick: (type: NodeType) => void;
  readonly onClose: () => void;
}

export function NodePicker({ dropped, valueType, onPick, onClose }: NodePickerProps) {
  const gateway = useStudio((state) => state.gateway);
  const list = useRef<HTMLDivElement>(null);
  const { pull, at } = dropped;
  useEffect(() => {
    const element = list.current;
    if (element && !element.matches(':popover-open')) element.showPopover();
    element?.querySelector('button')?.focus();
  }, []);
  const types = fitOrder(pull.side, valueType).filter(({ type }) => atLeast(gateway, nodeTypes[type].since));
  const step = (by: number): void => {
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const index = all.findIndex((button) => button === document.activeElement);
    all[(index + by + all.length) % all.length]?.focus();
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
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') step(1);
        else if (event.key === 'ArrowUp') step(-1);
        else if (event.key === 'Escape') onClose();
        else return;
        event.preventDefault();
      }}
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

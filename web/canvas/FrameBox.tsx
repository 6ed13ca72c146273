// The side of a branch as a frame around its members: its title moves them, its arrow folds them away.
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icons.tsx';
import { useActions } from './actions.ts';
import styles from './FrameBox.module.css';
import type { FrameData } from './graph.ts';

function FrameView({ data }: NodeProps<Node<FrameData, 'frame'>>) {
  const { frame, title, count, collapsed, mark, over } = data;
  const { toggleFrame, selectFrame } = useActions();
  const nodes = `${count} ${count === 1 ? 'node' : 'nodes'}`;
  return (
    <div
      className={classNames(
        styles.frame,
        styles[frame.side],
        frame.depth % 2 === 1 && styles.odd,
        collapsed && styles.collapsed,
        mark && styles.skipped,
        over && styles.over,
      )}
    >
      <div className={classNames(styles.title, 'frame-title')}>
        <button
          type="button"
          className={classNames(styles.toggle, 'nodrag')}
          aria-expanded={!collapsed}
          aria-label={`${collapsed ? 'Open' : 'Collapse'} ${title}`}
          tabIndex={-1}
          onClick={() => toggleFrame(frame.id)}
        >
          <Icon name={collapsed ? 'chevron-right' : 'chevron-down'} size={14} />
        </button>
        {/* Dragging the title moves the members; pressing it selects them. Keys do both on the cards themselves. */}
        <span role="presentation" className={styles.words} onPointerDown={() => selectFrame(frame.id)}>
          {title}
          {collapsed && <span className={styles.more}>, {nodes}</span>}
          {mark && <span className={styles.more}> {mark.reason}</span>}
        </span>
      </div>
      <Handle
        id="in"
        type="target"
        position={Position.Left}
        isConnectable={false}
        className={styles.handle}
      />
      <Handle
        id="out"
        type="source"
        position={Position.Right}
        isConnectable={false}
        className={styles.handle}
      />
    </div>
  );
}

export const FrameBox = memo(FrameView, (a, b) => a.data === b.data);

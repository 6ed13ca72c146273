// The side of a branch as a frame around its members: its title moves them, its arrow folds them away.
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { memo, useContext } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Icon } from '../ui/icons.tsx';
import { FarContext, useActions } from './actions.ts';
import styles from './FrameBox.module.css';
import type { FrameData } from './graph.ts';
import { fitName, nameWidth } from './text-fit.ts';

/** Canvas pixels beside the title, and how much larger than its measure it may be drawn. */
const besideTitle = 44;
const titleScale = { near: 15 / 13, far: 20 / 13 };

/** The title and, where it has room, what follows it. */
function wordsOf({ title, count, collapsed, mark }: FrameData, width: number): [string, string] {
  const nodes = collapsed ? `, ${count} ${count === 1 ? 'node' : 'nodes'}` : '';
  const name = fitName(title, width - nameWidth(nodes));
  const room = width - nameWidth(name) - nameWidth(nodes);
  const reason = [mark?.reason ?? '', 'not taken'].find((text) => nameWidth(` ${text}`) <= room) ?? '';
  return [name, `${nodes}${mark ? ` ${reason}` : ''}`];
}

function FrameView({ data, width = 0 }: NodeProps<Node<FrameData, 'frame'>>) {
  const { frame, title, collapsed, mark, over } = data;
  const scale = useContext(FarContext) ? titleScale.far : titleScale.near;
  const [name, more] = wordsOf(data, (width - besideTitle) / scale);
  const { toggleFrame, selectFrame } = useActions();
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
        <span
          role="presentation"
          className={styles.words}
          title={mark ? `${title}, ${mark.reason}` : title}
          onPointerDown={() => selectFrame(frame.id)}
        >
          {name}
          <span className={styles.more}>{more}</span>
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

export const FrameBox = memo(FrameView, (a, b) => a.data === b.data && a.width === b.width);

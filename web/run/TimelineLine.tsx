// One node on the clock of a run. Its parts are plain values, so that stepping redraws only the nodes that changed.
import { memo } from 'react';
import { classNames } from '../ui/class-names.ts';
import { StateMark, type MarkName } from '../ui/StateMark.tsx';
import { NodeName } from './NodeName.tsx';
import { showNode } from './show-node.ts';
import styles from './Timeline.module.css';
import { Track, type TrackProps } from './Track.tsx';

export interface TimelineLineProps extends Pick<TrackProps, 'left' | 'width'> {
  readonly name: string;
  readonly type: string;
  readonly mark: MarkName;
  /** When and how long, in words. */
  readonly time: string;
  readonly chosen: boolean;
  readonly critical: boolean;
  /** The one line that Tab reaches. */
  readonly stop: boolean;
  /** Stepping stands at an event of this node. */
  readonly stepped: boolean;
}

export const TimelineLine = memo(function TimelineLine(props: TimelineLineProps) {
  const { name, type, mark, time, left, width, chosen, critical, stop, stepped } = props;
  return (
    <li>
      <button
        type="button"
        data-line={name}
        className={styles.row}
        aria-pressed={chosen}
        aria-current={stepped ? 'step' : undefined}
        tabIndex={stop ? 0 : -1}
        onClick={() => showNode(name)}
      >
        <span className={styles.label}>
          <NodeName name={name} type={type} />
          <StateMark mark={mark} worded size={14} />
        </span>
        <Track left={left} width={width} look={classNames(styles[mark], critical && styles.critical)} />
        <span className={styles.unseen}>
          {time}
          {critical && ', on the critical path'}
        </span>
      </button>
    </li>
  );
});

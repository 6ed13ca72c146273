// A bar on the clock of a run; without any length, a tick.
import { classNames } from '../ui/class-names.ts';
import styles from './Timeline.module.css';

export interface TrackProps {
  /** Percent of the run; null for what has not begun. */
  readonly left: number | null;
  readonly width: number;
  readonly look: string | undefined;
}

export function Track({ left, width, look }: TrackProps) {
  return (
    <span className={styles.track}>
      {left !== null && (
        <span
          className={classNames(styles.bar, look, width === 0 && styles.tick)}
          style={{ left: `${left}%`, width: `${width}%` }}
        />
      )}
    </span>
  );
}

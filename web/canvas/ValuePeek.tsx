// What went over a connection in the last run, beside the pointer.
import { useLayoutEffect, useRef } from 'react';
import { showEnd } from '../../src/index.ts';
import type { Line } from './lines.ts';
import styles from './ValuePeek.module.css';

export interface Peek {
  readonly line: Line;
  /** As it may be shown. */
  readonly value: string;
  /** Screen place. */
  readonly x: number;
  readonly y: number;
}

const [width, height] = [320, 240];

export function ValuePeek({ line, value, x, y }: Peek) {
  const box = useRef<HTMLDivElement>(null);
  // In the top layer: the pointer may be near another panel.
  useLayoutEffect(() => box.current?.showPopover(), []);
  const left = Math.min(x + 12, innerWidth - width - 8);
  const top = y + 16 + height > innerHeight ? Math.max(8, y - height - 8) : y + 16;
  return (
    <div
      ref={box}
      popover="manual"
      className={styles.peek}
      style={{ left, top, maxWidth: width, maxHeight: height }}
      aria-hidden="true"
    >
      <p className={styles.ends}>
        {showEnd(line.from)} → {showEnd(line.to)}
      </p>
      <pre className={styles.value}>{value}</pre>
    </div>
  );
}

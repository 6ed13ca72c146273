// The mark of a state: shape, colour and, for those who see neither, its word.
import styles from './StateMark.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icons.tsx';

const marks = {
  fail: { icon: 'octagon-x', word: 'failed', tone: 'failed' },
  warning: { icon: 'triangle-alert', word: 'warning', tone: 'warn' },
  complete: { icon: 'circle-check', word: 'complete', tone: 'complete' },
  skip: { icon: 'skip-forward', word: 'skipped', tone: 'skipped' },
  cancel: { icon: 'ban', word: 'cancelled', tone: 'cancelled' },
  running: { icon: 'loader', word: 'running', tone: 'accent' },
  'not-reached': { icon: 'circle-dashed', word: 'not reached', tone: 'skipped' },
  old: { icon: 'clock', word: 'before last edit', tone: 'muted' },
  error: { icon: 'octagon-x', word: 'error', tone: 'failed' },
  info: { icon: 'info', word: 'advice', tone: 'muted' },
} as const satisfies { readonly [name: string]: { icon: IconName; word: string; tone: string } };

export type MarkName = keyof typeof marks;

/** The word that stands for a state wherever it is written out. */
export const markWord = (mark: MarkName): string => marks[mark].word;

export interface StateMarkProps {
  readonly mark: MarkName;
  /** The word stands beside the mark already. */
  readonly silent?: boolean | undefined;
  /** Draws the word beside the mark. */
  readonly worded?: boolean | undefined;
  readonly size?: number | undefined;
  readonly className?: string | undefined;
}

export function StateMark({ mark, silent, worded, size = 16, className }: StateMarkProps) {
  const { icon, word, tone } = marks[mark];
  return (
    <span
      className={classNames(styles.mark, styles[tone], mark === 'running' && styles.turning, className)}
      {...(silent || worded ? {} : { role: 'img', 'aria-label': word })}
    >
      <Icon name={icon} size={size} />
      {worded && word}
    </span>
  );
}

// A row of a table of verdicts, and the lines under it: what was found, and where that stands.
import type { ReactNode } from 'react';
import { Prose } from '../ui/Prose.tsx';
import { StateMark, type MarkName } from '../ui/StateMark.tsx';
import styles from './Deploy.module.css';

export type Verdict = 'works' | 'care' | 'fails';

const marks: { readonly [V in Verdict]: MarkName } = { works: 'complete', care: 'warning', fails: 'fail' };

export interface VerdictRowProps {
  readonly verdict: Verdict;
  readonly title: string;
  /** What the verdict means here, in words. */
  readonly words: string;
  readonly children?: ReactNode;
}

export function VerdictRow({ verdict, title, words, children }: VerdictRowProps) {
  return (
    <li className={styles.row}>
      <h3 className={styles.target}>
        <StateMark mark={marks[verdict]} silent />
        {title}
        <span className={styles.verdict}>{words}</span>
      </h3>
      {children}
    </li>
  );
}

export interface FoundLineProps {
  readonly mark: MarkName;
  readonly message: string;
  readonly documented: boolean;
  readonly source: string;
  /** Such as `handler.lua, line 3`. */
  readonly place?: string | undefined;
  readonly action?: ReactNode;
}

export function FoundLine({ mark, message, documented, source, place, action }: FoundLineProps) {
  return (
    <li className={styles.reason}>
      <StateMark mark={mark} size={14} />
      <div>
        <p className={styles.message}>
          {place !== undefined && <span className={styles.place}>{place}</span>}
          <Prose text={message} />
        </p>
        <p className={styles.source}>
          <Prose text={documented ? source : `Assumed: ${source}`} />
        </p>
      </div>
      {action}
    </li>
  );
}

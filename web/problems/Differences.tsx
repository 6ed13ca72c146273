// What the flow does otherwise since the target was changed, over the problems, until it is dismissed.
import type { Analysis } from '../../src/index.ts';
import type { TargetDifferences } from '../state/target-differences.ts';
import { Banner } from '../ui/Banner.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Prose } from '../ui/Prose.tsx';
import styles from './Differences.module.css';
import { placeOf, revealProblem } from './place-of.ts';

export interface DifferencesProps {
  readonly analysis: Analysis;
  readonly differences: TargetDifferences;
  readonly onDismiss: () => void;
}

export function Differences({ analysis, differences, onDismiss }: DifferencesProps) {
  const { words, entries } = differences;
  return (
    <Banner
      kind="info"
      className={styles.banner}
      actions={<IconButton small icon="x" label="Dismiss what behaves otherwise" onClick={onDismiss} />}
    >
      <h3 className={styles.heading}>{words}</h3>
      <ul aria-label={words}>
        {entries.map(({ since, diagnostic }) => {
          const place = placeOf(analysis, diagnostic);
          return (
            <li key={`${diagnostic.range.start}:${diagnostic.message}`}>
              <button
                type="button"
                className={styles.entry}
                onClick={() => revealProblem(analysis, diagnostic)}
              >
                <span className={styles.message}>
                  <Prose text={diagnostic.message} />
                </span>
                <span className={styles.place} title={place.words}>
                  {place.words}
                </span>
                <span className={styles.quiet}>line {place.line}</span>
                <span className={styles.quiet}>since {since}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Banner>
  );
}

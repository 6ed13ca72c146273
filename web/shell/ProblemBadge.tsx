// How many problems, by severity, on the "Problems" tab.
import type { Diagnostic } from '../../src/index.ts';
import { countOf, countWords } from '../problems/severities.ts';
import { StateMark } from '../ui/StateMark.tsx';
import styles from './BottomBar.module.css';

export function ProblemBadge({ diagnostics }: { diagnostics: readonly Diagnostic[] }) {
  return (
    <span className={styles.badge}>
      {(['error', 'warning'] as const).map((severity) => {
        const count = countOf(diagnostics, severity);
        if (count === 0) return null;
        return (
          <span key={severity} className={styles.count} title={countWords(severity, count)}>
            <StateMark mark={severity} size={14} />
            {count}
          </span>
        );
      })}
    </span>
  );
}

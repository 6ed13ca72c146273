// The problems in the bottom bar: how many, and the first of them, which a press shows.
import type { Diagnostic } from '../../src/index.ts';
import { Button } from '../ui/Button.tsx';
import { showBottom } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { revealProblem } from '../problems/place-of.ts';
import { inOrder } from '../problems/severities.ts';
import { StateMark } from '../ui/StateMark.tsx';
import styles from './BottomBar.module.css';

export interface ProblemSummaryProps {
  readonly diagnostics: readonly Diagnostic[];
  readonly onOpen: () => void;
}

export function ProblemSummary({ diagnostics, onOpen }: ProblemSummaryProps) {
  const analysis = useStudio((state) => state.analysis);
  const gateway = useStudio((state) => state.gateway);
  const [first] = inOrder(diagnostics);
  if (!analysis || !first)
    return (
      <span className={styles.calm}>{analysis ? `No problems on gateway ${gateway}.` : 'Reading…'}</span>
    );
  return (
    <Button
      small
      kind="quiet"
      className={styles.problem}
      onClick={() => {
        revealProblem(analysis, first);
        showBottom('problems');
        onOpen();
      }}
    >
      <StateMark mark={first.severity} size={14} />
      <span className={styles.cut}>{first.message}</span>
    </Button>
  );
}

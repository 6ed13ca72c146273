// The problems in the bottom bar: how many, and the first of them, which a press shows.
import type { Analysis, Diagnostic, GatewayVersion } from '../../src/index.ts';
import { Button } from '../ui/Button.tsx';
import { showBottom } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { revealProblem } from '../problems/place-of.ts';
import { inOrder } from '../problems/severities.ts';
import { Prose } from '../ui/Prose.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import styles from './BottomBar.module.css';

export interface ProblemSummaryProps {
  readonly diagnostics: readonly Diagnostic[];
  readonly onOpen: () => void;
}

function calm(analysis: Analysis | null, gateway: GatewayVersion): string {
  if (!analysis) return 'Reading the text…';
  return analysis.text.trim() === '' ? 'No flow yet.' : `No problems on gateway ${gateway}.`;
}

export function ProblemSummary({ diagnostics, onOpen }: ProblemSummaryProps) {
  const analysis = useStudio((state) => state.analysis);
  const gateway = useStudio((state) => state.gateway);
  const [first] = inOrder(diagnostics);
  if (!analysis || !first) return <span className={styles.calm}>{calm(analysis, gateway)}</span>;
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
      <span className={styles.cut}>
        <Prose text={first.message} />
      </span>
    </Button>
  );
}

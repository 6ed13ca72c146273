// The problems in the bottom bar: the first of them, which a press shows; without any, what a new target changes.
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
  /** What behaves otherwise since the target was changed, in a sentence. */
  readonly differences: string | null;
  readonly onOpen: () => void;
}

function calm(analysis: Analysis | null, gateway: GatewayVersion): string {
  if (!analysis) return 'Reading the text…';
  return analysis.text.trim() === '' ? 'No flow yet.' : `No problems on gateway ${gateway}.`;
}

export function ProblemSummary({ diagnostics, differences, onOpen }: ProblemSummaryProps) {
  const analysis = useStudio((state) => state.analysis);
  const gateway = useStudio((state) => state.gateway);
  const [first] = inOrder(diagnostics);
  const told = first?.message ?? differences;
  if (!analysis || told === null) return <span className={styles.calm}>{calm(analysis, gateway)}</span>;
  return (
    <Button
      small
      kind="quiet"
      className={styles.problem}
      onClick={() => {
        if (first) revealProblem(analysis, first);
        showBottom('problems');
        onOpen();
      }}
    >
      <StateMark mark={first?.severity ?? 'info'} size={14} />
      <span className={styles.cut}>
        <Prose text={told} />
      </span>
    </Button>
  );
}

// The opened part of a problem: what is said about its rule.
import type { Diagnostic } from '../../src/index.ts';
import { standing, useRuleTexts } from '../state/rule-texts.ts';
import { Explanation } from '../ui/Explanation.tsx';
import styles from './Problem.module.css';

export interface ProblemDetailsProps {
  readonly id: string;
  readonly diagnostic: Diagnostic;
}

export function ProblemDetails({ id, diagnostic }: ProblemDetailsProps) {
  const { rule, documented } = diagnostic;
  const { texts, status } = useRuleTexts();
  return (
    <div id={id} className={styles.details}>
      <Explanation rule={rule} standing={standing(documented)} text={texts[rule]} status={status} />
    </div>
  );
}

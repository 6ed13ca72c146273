// The opened part of a problem: what is said about its rule, and for advice a way to be spared it.
import type { Diagnostic } from '../../src/index.ts';
import { standing, useRuleTexts } from '../state/rule-texts.ts';
import { canTurnOff } from '../state/rules-off.ts';
import { Button } from '../ui/Button.tsx';
import { Explanation } from '../ui/Explanation.tsx';
import styles from './Problem.module.css';

export interface ProblemDetailsProps {
  readonly id: string;
  readonly diagnostic: Diagnostic;
  readonly onTurnOff: () => void;
}

/** An entry at the lower edge would open out of sight. */
const show = (details: HTMLElement | null): void => details?.scrollIntoView({ block: 'nearest' });

export function ProblemDetails({ id, diagnostic, onTurnOff }: ProblemDetailsProps) {
  const { rule, documented } = diagnostic;
  const { texts, status } = useRuleTexts();
  return (
    <div key={status} ref={show} id={id} className={styles.details}>
      <Explanation rule={rule} standing={standing(documented)} text={texts[rule]} status={status}>
        {canTurnOff(diagnostic) && (
          <Button small icon="eye-off" className={styles.off} onClick={onTurnOff}>
            Turn this rule off
          </Button>
        )}
      </Explanation>
    </div>
  );
}

// The rules that are turned off, each with the way back.
import { useRuleTexts } from '../state/rule-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Prose } from '../ui/Prose.tsx';
import styles from './RulesOff.module.css';

export interface RulesOffProps {
  readonly rules: readonly string[];
  readonly onTurnOn: (rule: string) => void;
}

export function RulesOff({ rules, onTurnOn }: RulesOffProps) {
  const { texts } = useRuleTexts(rules.length > 0);
  if (rules.length === 0) return null;
  return (
    <div className={styles.off}>
      <h3 className={styles.heading}>
        {rules.length === 1 ? '1 rule is off' : `${rules.length} rules are off`}
      </h3>
      <ul aria-label="Rules that are off">
        {rules.map((rule) => (
          <li key={rule} className={styles.rule}>
            <span className={styles.title}>
              <Prose text={texts[rule]?.title ?? `\`${rule}\``} />
            </span>
            <Button small kind="quiet" aria-label={`Turn on ${rule}`} onClick={() => onTurnOn(rule)}>
              Turn on
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

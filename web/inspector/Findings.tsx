// What is wrong at one place, each with its explanation at hand and its mends as buttons.
import type { Diagnostic } from '../../src/index.ts';
import { edit } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Prose } from '../ui/Prose.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { Explain } from './Explain.tsx';
import styles from './Findings.module.css';

export interface FindingsProps {
  readonly diagnostics: readonly Diagnostic[];
  /** Line inside the field's text, for problems that have one. */
  readonly lineOf?: ((diagnostic: Diagnostic) => number | null) | undefined;
}

export function Findings({ diagnostics, lineOf }: FindingsProps) {
  if (diagnostics.length === 0) return null;
  return (
    <ul className={styles.findings}>
      {diagnostics.map((diagnostic) => {
        const { rule, message, severity, documented, fixes } = diagnostic;
        const line = lineOf?.(diagnostic) ?? null;
        return (
          <li key={`${rule}:${diagnostic.range.start}:${message}`} className={styles.finding}>
            <StateMark mark={severity} size={14} />
            <span className={styles[severity]} title={documented ? undefined : 'Assumed: not documented'}>
              {line !== null && `Line ${line}: `}
              <Prose text={message} />
            </span>
            <Explain diagnostic={diagnostic} />
            {fixes.length > 0 && (
              <span className={styles.fixes}>
                {fixes.map((fix) => (
                  <Button key={fix.title} small onClick={() => void edit(fix.edit, fix.title)}>
                    {fix.title}
                  </Button>
                ))}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

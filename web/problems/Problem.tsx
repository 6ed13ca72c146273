// One problem: what is wrong, where, whether Kong's documentation says so, and the mends on offer.
import { useId, type KeyboardEvent } from 'react';
import type { Diagnostic } from '../../src/index.ts';
import { edit } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Prose } from '../ui/Prose.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import type { ProblemPlace } from './place-of.ts';
import styles from './Problems.module.css';

export interface ProblemProps {
  readonly diagnostic: Diagnostic;
  readonly place: ProblemPlace;
  /** The one entry of the list that Tab reaches. */
  readonly active: boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: () => void;
  readonly onReveal: () => void;
}

export function Problem({ diagnostic, place, active, onKeyDown, onFocus, onReveal }: ProblemProps) {
  const id = useId();
  const { severity, message, documented, fixes } = diagnostic;
  const tabIndex = active ? 0 : -1;
  return (
    <li className={styles.problem}>
      <button
        type="button"
        data-problem
        tabIndex={tabIndex}
        className={styles.main}
        aria-describedby={id}
        onFocus={onFocus}
        onKeyDown={onKeyDown}
        onClick={onReveal}
      >
        <StateMark mark={severity} />
        <span className={styles.message}>
          <Prose text={message} />
        </span>
      </button>
      <span className={styles.fixes}>
        {fixes.map((fix) => (
          <Button
            key={fix.title}
            small
            icon="wrench"
            tabIndex={tabIndex}
            onClick={() => void edit(fix.edit, fix.title)}
          >
            {fix.title}
          </Button>
        ))}
      </span>
      <span id={id} className={styles.where}>
        <span className={styles.place} title={place.words}>
          {place.words}
        </span>
        <span className={styles.line}>line {place.line}</span>
      </span>
      <Tooltip
        text={
          documented
            ? 'Kong’s documentation or schema states this rule.'
            : 'Inferred from how the gateway behaves; Kong’s documentation does not state it.'
        }
      >
        <span className={documented ? styles.documented : styles.assumed}>
          {documented ? 'documented' : 'assumed'}
        </span>
      </Tooltip>
    </li>
  );
}

// One problem: what is wrong, where, whether Kong's documentation says so, and the mends on offer. Opened, it says why.
import { useId, useState, type KeyboardEvent } from 'react';
import type { Diagnostic } from '../../src/index.ts';
import { standing } from '../state/rule-texts.ts';
import { edit } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Prose } from '../ui/Prose.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import type { ProblemPlace } from './place-of.ts';
import styles from './Problem.module.css';
import { ProblemDetails } from './ProblemDetails.tsx';

export interface ProblemProps {
  readonly diagnostic: Diagnostic;
  readonly place: ProblemPlace;
  /** The one entry of the list that Tab reaches. */
  readonly active: boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: () => void;
  readonly onReveal: () => void;
  /** The person does not want to be told of this rule again. */
  readonly onTurnOff: () => void;
}

export function Problem(props: ProblemProps) {
  const { diagnostic, place, active, onKeyDown, onFocus, onReveal, onTurnOff } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const { severity, message, documented } = diagnostic;
  const tabIndex = active ? 0 : -1;
  const handlers = {
    tabIndex,
    onFocus,
    onKeyDown: (event: KeyboardEvent<HTMLElement>): void => {
      if (event.key === 'ArrowRight') setOpen(true);
      else if (event.key === 'ArrowLeft') setOpen(false);
      else onKeyDown(event);
    },
  };
  return (
    <li>
      <div className={styles.row}>
        <IconButton
          {...handlers}
          small
          icon={open ? 'chevron-down' : 'chevron-right'}
          label="Explain"
          className={styles.disclosure}
          aria-expanded={open}
          aria-controls={open ? `${id}-details` : undefined}
          aria-describedby={`${id}-message`}
          onClick={() => setOpen(!open)}
        />
        <button
          {...handlers}
          type="button"
          data-problem
          className={styles.main}
          aria-describedby={`${id}-where`}
          onClick={onReveal}
        >
          <StateMark mark={severity} />
          <span id={`${id}-message`} className={styles.message}>
            <Prose text={message} />
          </span>
        </button>
        <Mends diagnostic={diagnostic} tabIndex={tabIndex} />
        <span id={`${id}-where`} className={styles.where}>
          <span className={styles.place} title={place.words}>
            {place.words}
          </span>
          <span className={styles.line}>line {place.line}</span>
        </span>
        <Tooltip text={standing(documented)}>
          <span className={documented ? styles.documented : styles.assumed}>
            {documented ? 'documented' : 'assumed'}
          </span>
        </Tooltip>
      </div>
      {open && <ProblemDetails id={`${id}-details`} diagnostic={diagnostic} onTurnOff={onTurnOff} />}
    </li>
  );
}

const Mends = ({ diagnostic, tabIndex }: { diagnostic: Diagnostic; tabIndex: number }) => (
  <span className={styles.fixes}>
    {diagnostic.fixes.map((fix) => (
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
);

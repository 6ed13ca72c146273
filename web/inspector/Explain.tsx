// A small button beside a finding that tells what is said about its rule.
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Diagnostic } from '../../src/index.ts';
import { standing, useRuleTexts } from '../state/rule-texts.ts';
import { Explanation } from '../ui/Explanation.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { placeBeside } from '../ui/place-beside.ts';
import styles from './Explain.module.css';

export function Explain({ diagnostic }: { diagnostic: Diagnostic }) {
  const { rule, documented } = diagnostic;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const { texts, status } = useRuleTexts(open);
  // At each drawing: the text, once it has come, changes the size.
  useEffect(() => {
    if (open) placeBeside(box.current, button.current);
  });
  /** Esc closes the explanation, and leaves the inspector only when it is closed. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (open && event.key === 'Escape') event.stopPropagation();
  };
  return (
    <>
      <IconButton
        ref={button}
        small
        icon="info"
        label="Explain"
        className={styles.button}
        popoverTarget={id}
        aria-expanded={open}
        onKeyDown={onKeyDown}
      />
      <div
        ref={box}
        id={id}
        popover="auto"
        role="note"
        aria-label={`About the rule ${rule}`}
        className={styles.box}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && (
          <Explanation
            narrow
            rule={rule}
            standing={standing(documented)}
            text={texts[rule]}
            status={status}
          />
        )}
      </div>
    </>
  );
}

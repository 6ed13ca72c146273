// Every problem of the flow, worst first. Pressing one shows its place in canvas, form and code; arrow keys walk the
// list, Right and Left open and close an entry, Tab goes on to its mends.
import { useState, type KeyboardEvent } from 'react';
import type { Analysis, Diagnostic } from '../../src/index.ts';
import { Button } from '../ui/Button.tsx';
import { Problem } from './Problem.tsx';
import styles from './Problems.module.css';
import { placeOf, revealProblem } from './place-of.ts';
import { countOf, countWords, inOrder, severities } from './severities.ts';

/** Entries drawn at first: a broken flow of hundreds of nodes has thousands. */
const page = 200;

function walk(event: KeyboardEvent<HTMLElement>): void {
  const list = event.currentTarget.closest('section');
  const entries = [...(list?.querySelectorAll<HTMLElement>('[data-problem]') ?? [])];
  const own = event.currentTarget.closest('li');
  const index = entries.findIndex((entry) => entry.closest('li') === own);
  if (index === -1) return;
  const ways = new Map([
    ['ArrowDown', index + 1],
    ['ArrowUp', index - 1],
    ['Home', 0],
    ['End', entries.length - 1],
  ]);
  const next = entries[ways.get(event.key) ?? -1];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

export interface ProblemListProps {
  readonly analysis: Analysis;
  readonly diagnostics: readonly Diagnostic[];
  readonly onTurnOff: (rule: string) => void;
}

export function ProblemList({ analysis, diagnostics, onTurnOff }: ProblemListProps) {
  const [active, setActive] = useState(0);
  const [limit, setLimit] = useState(page);
  const shown = inOrder(diagnostics).slice(0, limit);
  const hidden = diagnostics.length - shown.length;
  const entries = shown.map((diagnostic, index) => ({ diagnostic, index }));
  return (
    <>
      {severities.map((severity) => {
        const members = entries.filter(({ diagnostic }) => diagnostic.severity === severity);
        if (members.length === 0) return null;
        return (
          <div key={severity} className={styles.group}>
            <h3 className={styles.heading}>{countWords(severity, countOf(diagnostics, severity))}</h3>
            <ul>
              {members.map(({ diagnostic, index }) => (
                <Problem
                  key={`${diagnostic.rule}:${diagnostic.range.start}:${diagnostic.message}`}
                  diagnostic={diagnostic}
                  place={placeOf(analysis, diagnostic)}
                  active={index === Math.min(active, shown.length - 1)}
                  onKeyDown={walk}
                  onFocus={() => setActive(index)}
                  onReveal={() => revealProblem(analysis, diagnostic)}
                  onTurnOff={() => onTurnOff(diagnostic.rule)}
                />
              ))}
            </ul>
          </div>
        );
      })}
      {hidden > 0 && (
        <Button small className={styles.more} onClick={() => setLimit(limit + page)}>
          Show {Math.min(hidden, page)} of {hidden} more
        </Button>
      )}
    </>
  );
}

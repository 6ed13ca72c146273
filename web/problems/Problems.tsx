// The panel of problems: what the flow does otherwise since the target was changed, what is wrong with it, and at the end
// what the person does not want to be told.
import { useEffect, useRef } from 'react';
import type { Diagnostic } from '../../src/index.ts';
import { useLowestGateway } from '../state/lowest-gateway.ts';
import { turnOff, turnOn, useRulesOff } from '../state/rules-off.ts';
import { announce, dismissTargetChange } from '../state/store.ts';
import type { TargetDifferences } from '../state/target-differences.ts';
import { useStudio } from '../state/use-studio.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Differences } from './Differences.tsx';
import { ProblemList } from './ProblemList.tsx';
import styles from './Problems.module.css';
import { RulesOff } from './RulesOff.tsx';

/** What was pressed goes with its entry: the next thing to press takes the focus. */
function useFocusAfter(off: readonly string[]) {
  const section = useRef<HTMLElement>(null);
  const before = useRef(off);
  useEffect(() => {
    if (before.current === off) return;
    before.current = off;
    const next = section.current?.querySelector<HTMLElement>('[data-problem][tabindex="0"], li button');
    (next ?? section.current)?.focus();
  }, [off]);
  return section;
}

function LowestGateway() {
  const lowest = useLowestGateway();
  if (lowest === undefined) return null;
  return (
    <p className={styles.lowest}>
      {lowest === null
        ? 'No gateway takes this flow as it is.'
        : `${lowest} is the lowest gateway for this flow.`}
    </p>
  );
}

export interface ProblemsProps {
  readonly diagnostics: readonly Diagnostic[];
  readonly differences: TargetDifferences | null;
}

export default function Problems({ diagnostics, differences }: ProblemsProps) {
  const analysis = useStudio((state) => state.analysis);
  const gateway = useStudio((state) => state.gateway);
  const off = useRulesOff();
  const section = useFocusAfter(off);
  return (
    <section ref={section} tabIndex={-1} aria-label="Problems" className={styles.problems}>
      <LowestGateway />
      {analysis && differences && (
        <Differences
          analysis={analysis}
          differences={differences}
          onDismiss={() => {
            dismissTargetChange();
            section.current?.focus();
          }}
        />
      )}
      {analysis && diagnostics.length > 0 ? (
        <ProblemList
          analysis={analysis}
          diagnostics={diagnostics}
          onTurnOff={(rule) => {
            turnOff(rule);
            announce(`The rule ${rule} is off. Problems has it at the end, to turn on again.`);
          }}
        />
      ) : (
        <EmptyState title={analysis ? `No problems on gateway ${gateway}.` : 'Reading the text…'} />
      )}
      <RulesOff
        rules={off}
        onTurnOn={(rule) => {
          turnOn(rule);
          announce(`The rule ${rule} is on.`);
        }}
      />
    </section>
  );
}

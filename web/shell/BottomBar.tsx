// The bottom of the screen: a bar that always says how the flow stands, over the panels Run and Problems when open.
// While a panel is closed, its line in the bar is the region of that name.
import { Suspense, useEffect, type ReactNode } from 'react';
import type { Diagnostic } from '../../src/index.ts';
import { lend } from '../commands/define.ts';
import { useDiagnostics } from '../state/diagnostics.ts';
import { showBottom } from '../state/store.ts';
import { useDifferencesSaid, useTargetDifferences } from '../state/target-differences.ts';
import { useStudio } from '../state/use-studio.ts';
import { Boundary } from '../ui/Boundary.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import styles from './BottomBar.module.css';
import { Problems, RunPanel } from './lazy-panels.ts';
import { ProblemBadge } from './ProblemBadge.tsx';
import { ProblemSummary } from './ProblemSummary.tsx';
import { QuietNotice } from './QuietNotice.tsx';
import { RunSummary } from './RunSummary.tsx';

const none: readonly Diagnostic[] = [];

export interface BottomBarProps {
  readonly open: boolean;
  readonly setOpen: (open: boolean) => void;
}

/** A line of the bar; a region of its own unless the panel of that name is shown. */
function Line({ name, shown, children }: { name: string; shown: boolean; children: ReactNode }) {
  return shown ? (
    <div className={styles.line}>{children}</div>
  ) : (
    <section aria-label={name} className={styles.line}>
      {children}
    </section>
  );
}

export function BottomBar({ open, setOpen }: BottomBarProps) {
  const chosen = useStudio((state) => state.bottom);
  const empty = useStudio((state) => state.history.present.document.text.trim() === '');
  const found = useDiagnostics();
  // An empty text is where everybody starts, not a mistake.
  const diagnostics = empty ? none : found;
  const differences = useTargetDifferences();
  useDifferencesSaid(differences);
  useEffect(() => lend('open-bottom', () => setOpen(true)));
  const show = (id: 'run' | 'problems'): void => {
    showBottom(id);
    setOpen(!open || id !== chosen);
  };
  return (
    <Tabs
      label="Run and problems"
      className={styles.bottom}
      tabs={[
        { id: 'run', title: 'Run' },
        { id: 'problems', title: 'Problems', badge: <ProblemBadge diagnostics={diagnostics} /> },
      ]}
      chosen={chosen}
      onChoose={show}
      end={
        <div className={styles.lines}>
          <Line name="Run" shown={open && chosen === 'run'}>
            <RunSummary />
          </Line>
          <Line name="Problems" shown={open && chosen === 'problems'}>
            <ProblemSummary
              diagnostics={diagnostics}
              differences={differences?.words ?? null}
              onOpen={() => setOpen(true)}
            />
          </Line>
          <QuietNotice />
          <IconButton
            small
            icon={open ? 'chevron-down' : 'chevron-up'}
            label={open ? 'Collapse run and problems' : 'Expand run and problems'}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
        </div>
      }
    >
      {open && (
        <Boundary key={chosen} name={chosen === 'run' ? 'Run' : 'Problems'}>
          <Suspense fallback={<EmptyState title="Loading…" />}>
            {chosen === 'problems' ? (
              <Problems diagnostics={diagnostics} differences={differences} />
            ) : (
              <RunPanel />
            )}
          </Suspense>
        </Boundary>
      )}
    </Tabs>
  );
}

// The bottom panel "Run": what the last run did, the sample that goes in, and the run on its clock. The row of tabs
// carries what belongs to the chosen one, since height is dear down here.
import { useState } from 'react';
import { useRun, type RunView } from '../state/run.ts';
import { announce, showBottom, startRun } from '../state/store.ts';
import { useMask } from '../state/use-mask.ts';
import { useStudio } from '../state/use-studio.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { OutcomeLine } from './OutcomeLine.tsx';
import { Results } from './Results.tsx';
import styles from './RunPanel.module.css';
import { SampleBar } from './SampleBar.tsx';
import { SampleEditor } from './SampleEditor.tsx';
import { Stepper } from './Stepper.tsx';
import { Timeline } from './Timeline.tsx';
import { useFailureShown } from './use-failure-shown.ts';
import { useStepKeys } from './use-step-keys.ts';

const tabs = [
  { id: 'results', title: 'Results' },
  { id: 'sample', title: 'Sample' },
  { id: 'timeline', title: 'Timeline' },
] as const;
type TabId = (typeof tabs)[number]['id'];

/** The chosen tab; a new run leads away from the sample to what came of it, and a field that is asked for to it. */
function useTab(request: RunView['request']): readonly [TabId, (tab: TabId) => void] {
  const [{ tab, at }, setChoice] = useState<{ tab: TabId; at: RunView['request'] }>({
    tab: 'results',
    at: request,
  });
  const shown = request !== at && request !== null && tab === 'sample' ? 'results' : tab;
  const asked = useStudio(({ askedField }) => askedField !== null);
  if (asked && (tab !== 'sample' || at !== request)) setChoice({ tab: 'sample', at: request });
  return [shown, (next) => setChoice({ tab: next, at: request })];
}

function cancel(): void {
  startRun(null);
  announce('Cancelled the run');
}

/** What stands where there is no result. */
function Waiting({ run }: { run: RunView }) {
  if (run.status === 'failed')
    return (
      <EmptyState icon="octagon-x" title={run.error ?? 'The run failed.'}>
        <Button small onClick={() => showBottom('problems')}>
          Show problems
        </Button>
      </EmptyState>
    );
  if (run.status === 'none') return <EmptyState title="No runs yet. Pick a sample, press Run." />;
  return (
    <EmptyState icon="loader" title={`Running ${run.request?.sample.name ?? ''}…`}>
      <Button small onClick={cancel}>
        Cancel the run
      </Button>
    </EmptyState>
  );
}

export default function RunPanel() {
  const run = useRun();
  const { request, result } = run;
  const [tab, setTab] = useTab(request);
  const mask = useMask();
  useFailureShown(result);
  const onKeyDown = useStepKeys(result);
  const ends = {
    results: result && request && (
      <OutcomeLine {...{ result, request, mask }} onSample={() => setTab('sample')} />
    ),
    sample: <SampleBar />,
    timeline: result && <Stepper events={result.events} mask={mask} />,
  };
  const bodies = {
    results: result ? <Results result={result} mask={mask} /> : <Waiting run={run} />,
    sample: <SampleEditor />,
    timeline: result ? <Timeline result={result} current={run.current} /> : <Waiting run={run} />,
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the controls inside
    <section aria-label="Run" className={styles.panel} onKeyDown={onKeyDown}>
      <Tabs
        label="Run"
        barClassName={styles.bar}
        tabs={tabs}
        chosen={tab}
        onChoose={setTab}
        end={<div className={styles.end}>{ends[tab]}</div>}
      >
        {bodies[tab]}
      </Tabs>
    </section>
  );
}

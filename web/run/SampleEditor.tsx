// The sample as a form in three columns, each with a scroll of its own: what the client sends, what others answer,
// what the flow meets in vault, properties, cache and time.
import { useStudio } from '../state/use-studio.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Answers } from './Answers.tsx';
import { RequestForm } from './RequestForm.tsx';
import styles from './SampleEditor.module.css';
import { StateForm } from './StateForm.tsx';
import { beginBurst, changeSample, useSample } from './use-sample.ts';

export function SampleEditor() {
  const { sample } = useSample();
  const flow = useStudio((state) => state.shown?.flow ?? null);
  const connections = useStudio((state) => state.shown?.connections);
  if (!sample) return <EmptyState title="There is no flow to make a sample for." />;
  return (
    <div key={sample.name} className={styles.editor} onFocus={beginBurst}>
      <section aria-label="Request" className={styles.column}>
        <h3 className={styles.title}>Request</h3>
        <RequestForm request={sample.request} onChange={(request) => changeSample(sample, { request })} />
      </section>
      <section aria-label="Answers" className={styles.column}>
        <h3 className={styles.title}>Answers</h3>
        <Answers sample={sample} flow={flow} />
      </section>
      <section aria-label="State" className={styles.column}>
        <h3 className={styles.title}>State</h3>
        <StateForm sample={sample} flow={flow} connections={connections ?? []} />
      </section>
    </div>
  );
}

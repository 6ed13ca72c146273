// The frame of a task: title, a sentence, the form with its button and progress, and the result beside it.
import { useState, type ReactNode } from 'react';
import type { CertFault } from '../../src/certificates.ts';
import { cancelWork, holdsKeys, presetOf, useCerts, type PresetId } from '../state/certs.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Prose } from '../ui/Prose.tsx';
import styles from './Certs.module.css';
import { Made } from './Made.tsx';

export interface TaskFrameProps {
  readonly preset: PresetId;
  /** Of the button, such as "Make". */
  readonly action: string;
  readonly faults: readonly CertFault[];
  readonly onRun: () => void;
  /** The fields. */
  readonly children: ReactNode;
  /** Beside the form while nothing was made yet. */
  readonly preview?: ReactNode;
  /** Beside the form at all times. */
  readonly beside?: ReactNode;
}

function Progress() {
  const job = useCerts((state) => state.job);
  if (!job) return null;
  const { step } = job;
  return (
    <output className={styles.progress}>
      <progress max={step?.of ?? 1} {...(step ? { value: step.done } : {})} aria-label="Progress" />
      <span className={styles.muted}>{step?.what ?? 'Starting'}</span>
      <Button small onClick={cancelWork}>
        Stop
      </Button>
    </output>
  );
}

export function TaskFrame(props: TaskFrameProps) {
  const { preset, action, faults, onRun, children, preview, beside } = props;
  const { title, help } = presetOf(preset) ?? { title: '', help: '' };
  const job = useCerts((state) => state.job);
  const fault = useCerts((state) => state.fault);
  const made = useCerts((state) => state.made[preset]);
  const [asks, setAsks] = useState(false);
  const start = (): void => {
    setAsks(false);
    onRun();
  };
  return (
    <div className={styles.columns}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (faults.length > 0 || job) return;
          if (made && holdsKeys(made)) setAsks(true);
          else start();
        }}
      >
        <h1 className={styles.heading}>{title}</h1>
        <p className={styles.muted}>
          <Prose text={help} />
        </p>
        {children}
        {fault && <Banner kind="failed">{fault.message}</Banner>}
        <div className={styles.actions}>
          <Button kind="primary" type="submit" disabled={faults.length > 0} aria-busy={job !== null}>
            {action}
          </Button>
          {faults[0] && <span className={styles.muted}>{faults[0].message}</span>}
          <Progress />
        </div>
      </form>
      {asks && (
        <Dialog
          title="Replace the keys that stand here?"
          onClose={() => setAsks(false)}
          actions={
            <>
              <Button kind="danger" onClick={start}>
                Replace
              </Button>
              <Button onClick={() => setAsks(false)}>Keep</Button>
            </>
          }
        >
          Not all of them were taken away. They are on this page alone, and cannot be made again.
        </Dialog>
      )}
      <section aria-label="Result" className={styles.result}>
        {made ? <Made key={made.id} made={made} /> : preview}
        {beside}
      </section>
    </div>
  );
}

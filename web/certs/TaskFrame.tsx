// The frame of a task: title, a sentence, the form with its button and progress, and the result beside it.
import type { ReactNode } from 'react';
import type { CertFault } from '../../src/certificates.ts';
import { cancelWork, presetOf, useCerts, type PresetId } from '../state/certs.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
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

export function TaskFrame({ preset, action, faults, onRun, children, preview }: TaskFrameProps) {
  const { title, help } = presetOf(preset) ?? { title: '', help: '' };
  const job = useCerts((state) => state.job);
  const fault = useCerts((state) => state.fault);
  const made = useCerts((state) => (state.made?.preset === preset ? state.made : null));
  return (
    <div className={styles.columns}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (faults.length === 0 && !job) onRun();
        }}
      >
        <h1 className={styles.heading}>{title}</h1>
        <p className={styles.muted}>
          <Prose text={help} />
        </p>
        {children}
        {fault && <Banner kind="failed">{fault.message}</Banner>}
        <div className={styles.actions}>
          <Button kind="primary" type="submit" disabled={faults.length > 0 || job !== null}>
            {action}
          </Button>
          {faults[0] && <span className={styles.muted}>{faults[0].message}</span>}
          <Progress />
        </div>
      </form>
      <section aria-label="Result" className={styles.result}>
        {made ? <Made key={made.id} made={made} /> : preview}
      </section>
    </div>
  );
}

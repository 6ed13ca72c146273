// Stepping through the events of a run: where it stands, what happens there, and the keys `.` and `,`.
import type { TraceEvent } from '../../src/index.ts';
import { showStep } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { eventWords } from './event-words.ts';
import type { Mask } from '../state/secrets.ts';
import styles from './Stepper.module.css';
import { stepBy } from './step-by.ts';
import { timeText } from './value-text.ts';

export interface StepperProps {
  readonly events: readonly TraceEvent[];
  readonly mask: Mask;
}

export function Stepper({ events, mask }: StepperProps) {
  const step = useStudio((state) => state.runStep);
  const count = events.length;
  const at = step ?? count;
  const event = step === null ? undefined : events[step - 1];
  return (
    <>
      <fieldset aria-label="Step through the run" className={styles.steps}>
        <IconButton
          small
          icon="chevron-first"
          label="First event"
          disabled={at <= 1}
          onClick={() => showStep(1)}
        />
        <IconButton
          small
          icon="chevron-left"
          label="Step back"
          keys=","
          disabled={at <= 1}
          onClick={() => stepBy(-1, count)}
        />
        <span className={styles.at}>
          {at}/{count}
        </span>
        <IconButton
          small
          icon="chevron-right"
          label="Step forward"
          keys="."
          disabled={at >= count}
          onClick={() => stepBy(1, count)}
        />
        <IconButton
          small
          icon="chevron-last"
          label="Last event"
          disabled={at >= count}
          onClick={() => showStep(count)}
        />
      </fieldset>
      <output className={styles.event}>
        {event && (
          <>
            <span className={styles.time}>{timeText(event.at)}</span>
            <code className={styles.action}>{event.action}</code>
            <span className={styles.words}>{mask(eventWords(event))}</span>
          </>
        )}
      </output>
      {step === null ? (
        <span className={styles.hint}>Step back to see the run as it went.</span>
      ) : (
        <IconButton small icon="x" label="Show the whole run" onClick={() => showStep(null)} />
      )}
    </>
  );
}

// The run on its simulated clock: a bar for what takes time, a tick for what takes none, the critical path thick.
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import type { RunResult } from '../../src/index.ts';
import { markOf, timeOf } from '../state/run-views.ts';
import { useStudio } from '../state/use-studio.ts';
import { criticalPath } from './critical-path.ts';
import { lineAfter } from './line-after.ts';
import { runNodes } from './run-nodes.ts';
import { showNode } from './show-node.ts';
import { ticksOf, timelineOf, type TimelineRow } from './timeline-rows.ts';
import styles from './Timeline.module.css';
import { TimelineLine } from './TimelineLine.tsx';
import { Track } from './Track.tsx';
import { timeText } from './value-text.ts';

export interface TimelineProps {
  readonly result: RunResult;
  /** The plan at hand is that of the run. */
  readonly current: boolean;
}

const nobody: ReadonlySet<string> = new Set();

function spokenTime({ view }: TimelineRow): string {
  const started = view?.started ?? null;
  const time = timeOf(view);
  if (started === null) return '';
  return time === null ? `since ${timeText(started)}` : `from ${timeText(started)}, took ${timeText(time)}`;
}

function Axis({ duration, now }: { duration: number; now: number | null }) {
  const whole = Math.max(duration, 1);
  return (
    <div className={styles.axis} aria-hidden="true">
      <span className={styles.unit}>ms</span>
      <span className={styles.track}>
        {ticksOf(duration, 8).map((tick) => (
          <span key={tick} className={styles.time} style={{ left: `${(tick / whole) * 100}%` }}>
            {tick}
          </span>
        ))}
        {now !== null && <span className={styles.now} style={{ left: `${now}%` }} />}
      </span>
    </div>
  );
}

export function Timeline({ result, current }: TimelineProps) {
  const step = useStudio((state) => state.runStep);
  const plan = useStudio((state) => state.shown?.plan ?? null);
  const selection = useStudio((state) => state.selection);
  const list = useRef<HTMLDivElement>(null);
  const { phases, service, now } = useMemo(() => timelineOf(result, step), [result, step]);
  const critical = useMemo(
    () => (plan && current ? criticalPath(runNodes(result), plan) : nobody),
    [result, plan, current],
  );
  const stepped = step === null ? null : (result.events[step - 1]?.node ?? null);
  useEffect(() => {
    const line =
      stepped === null ? null : list.current?.querySelector(`[data-line="${CSS.escape(stepped)}"]`);
    line?.scrollIntoView({ block: 'nearest' });
  }, [stepped]);
  const names = phases.flatMap(({ rows }) => rows.map(({ name }) => name));
  const stop = names.find((name) => selection.includes(name)) ?? names[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
    const index = lines.findIndex((line) => line === document.activeElement);
    const next = index === -1 ? undefined : lines[lineAfter(event.key, index, lines.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    next.focus();
    showNode(next.dataset['line'] ?? '');
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys of the buttons inside
    <div ref={list} className={styles.timeline} onKeyDown={onKeyDown}>
      <Axis duration={result.duration} now={now} />
      {phases.map(({ phase, rows }) => (
        <section key={phase} aria-label={`${phase} phase`}>
          <h3 className={styles.phase}>{phase}</h3>
          <ul>
            {rows.map((row) => (
              <TimelineLine
                key={row.name}
                name={row.name}
                type={row.type}
                mark={markOf(row.view)}
                time={spokenTime(row)}
                left={row.bar?.left ?? null}
                width={row.bar?.width ?? 0}
                chosen={selection.includes(row.name)}
                critical={critical.has(row.name)}
                stop={row.name === stop}
                stepped={row.name === stepped}
              />
            ))}
          </ul>
          {phase === 'access' && service && (
            <div className={styles.service}>
              <span className={styles.label}>
                service <span>answers</span>
              </span>
              <Track left={service.left} width={service.width} look={styles.wait} />
            </div>
          )}
        </section>
      ))}
    </div>
  );
}

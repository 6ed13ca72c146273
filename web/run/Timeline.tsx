// The run on its simulated clock: a bar for what takes time, a tick for what takes none, the critical path thick.
import { useMemo, useRef, type KeyboardEvent } from 'react';
import type { RunResult } from '../../src/index.ts';
import { useStudio } from '../state/use-studio.ts';
import { classNames } from '../ui/class-names.ts';
import { StateMark } from '../ui/StateMark.tsx';
import { criticalPath } from './critical-path.ts';
import { lineAfter } from './line-after.ts';
import { NodeName } from './NodeName.tsx';
import { markOf, runNodes, timeOf } from './run-nodes.ts';
import { showNode } from './show-node.ts';
import { ticksOf, timelineOf, type Bar, type TimelineRow } from './timeline-rows.ts';
import styles from './Timeline.module.css';
import { timeText } from './value-text.ts';

export interface TimelineProps {
  readonly result: RunResult;
  /** The plan at hand is that of the run. */
  readonly current: boolean;
}

const nobody: ReadonlySet<string> = new Set();

function Track({ bar, look }: { bar: Bar | null; look: string | undefined }) {
  return (
    <span className={styles.track}>
      {bar && (
        <span
          className={classNames(styles.bar, look, bar.width === 0 && styles.tick)}
          style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
        />
      )}
    </span>
  );
}

function spoken({ view }: TimelineRow): string {
  const started = view?.started ?? null;
  const time = timeOf(view);
  if (started === null) return '';
  return time === null ? `since ${timeText(started)}` : `from ${timeText(started)}, took ${timeText(time)}`;
}

interface RowProps {
  readonly row: TimelineRow;
  readonly chosen: boolean;
  readonly critical: boolean;
  readonly stop: boolean;
}

function Row({ row, chosen, critical, stop }: RowProps) {
  const mark = markOf(row.view);
  return (
    <li>
      <button
        type="button"
        data-line={row.name}
        className={styles.row}
        aria-pressed={chosen}
        tabIndex={stop ? 0 : -1}
        onClick={() => showNode(row.name)}
      >
        <span className={styles.label}>
          <NodeName name={row.name} type={row.type} />
          <StateMark mark={mark} worded size={14} />
        </span>
        <Track bar={row.bar} look={classNames(styles[mark], critical && styles.critical)} />
        <span className={styles.unseen}>
          {spoken(row)}
          {critical && ', on the critical path'}
        </span>
      </button>
    </li>
  );
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
              <Row
                key={row.name}
                row={row}
                chosen={selection.includes(row.name)}
                critical={critical.has(row.name)}
                stop={row.name === stop}
              />
            ))}
          </ul>
          {phase === 'access' && service && (
            <div className={styles.service}>
              <span className={styles.label}>
                service <span>answers</span>
              </span>
              <Track bar={service} look={styles.wait} />
            </div>
          )}
        </section>
      ))}
    </div>
  );
}

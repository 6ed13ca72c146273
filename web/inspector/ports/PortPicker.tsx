// Picks the other end of a connection. The list is asked of the engine when it is opened, not before.
import { useMemo, useState } from 'react';
import { showEnd, type Analysis, type End, type Resolution } from '../../../src/index.ts';
import type { FieldControl } from '../../ui/Field.tsx';
import { Choice, type ChoiceOption } from '../../ui/Choice.tsx';
import { candidatesFor, candidateTitle, type Candidate } from './candidates.ts';
import type { Side } from './port-links.ts';
import styles from './Ports.module.css';

export interface PortPickerProps {
  readonly control?: FieldControl | undefined;
  readonly label?: string | undefined;
  readonly analysis: Analysis;
  readonly resolution: Resolution;
  readonly side: Side;
  readonly port: End;
  /** The end that is connected now. */
  readonly current: End | null;
  /** What stands there while nothing is connected. */
  readonly free: string;
  readonly onPick: (end: End) => void;
}

const asOption = (candidate: Candidate): ChoiceOption => ({
  value: showEnd(candidate.end),
  title: candidateTitle(candidate),
  disabled: !candidate.answer.ok,
  group: candidate.end.node,
});

export function PortPicker(props: PortPickerProps) {
  const { control, label, analysis, resolution, side, port, current, free, onPick } = props;
  const [asked, setAsked] = useState(false);
  const { node, field } = port;
  const candidates = useMemo(
    () => (asked ? candidatesFor(analysis, resolution, side, { node, field }) : []),
    [asked, analysis, resolution, side, node, field],
  );
  const shown = current === null ? '' : showEnd(current);
  const options = candidates.filter(({ end }) => showEnd(end) !== shown).map(asOption);
  return (
    <Choice
      {...control}
      aria-label={label}
      value={shown}
      options={[{ value: shown, title: shown === '' ? free : shown }, ...options]}
      mono={current !== null}
      className={current === null ? styles.free : undefined}
      onOpen={() => setAsked(true)}
      onChange={(chosen) => {
        const picked = candidates.find(({ end }) => showEnd(end) === chosen);
        if (picked) onPick(picked.end);
      }}
    />
  );
}

// What went in and out of one node, and why it ended as it did.
import { useState } from 'react';
import type { PortValue } from '../../src/index.ts';
import { Button } from '../ui/Button.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { NodeName } from './NodeName.tsx';
import styles from './NodeValues.module.css';
import type { RunNode } from './run-nodes.ts';
import { markOf, timeOf } from '../state/run-views.ts';
import type { Mask } from '../state/secrets.ts';
import { timeText } from './value-text.ts';
import { Value } from './Value.tsx';

export interface NodeValuesProps {
  readonly node: RunNode;
  readonly mask: Mask;
}

interface SideProps {
  readonly title: string;
  readonly values: readonly PortValue[];
  readonly raw: boolean;
  readonly mask: Mask;
}

function Side({ title, values, raw, mask }: SideProps) {
  return (
    <section aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {values.length === 0 && <p className={styles.none}>none</p>}
      {values.map((value) => (
        <Value
          key={value.port ?? ''}
          {...{ value, raw, mask }}
          what={title === 'Inputs' ? 'input' : 'output'}
        />
      ))}
    </section>
  );
}

export function NodeValues({ node, mask }: NodeValuesProps) {
  const [raw, setRaw] = useState(false);
  const { name, type, view } = node;
  const time = timeOf(view);
  return (
    <div className={styles.values}>
      <div className={styles.head}>
        <NodeName name={name} type={type} />
        <StateMark mark={markOf(view)} worded size={14} />
        {time !== null && <span className={styles.none}>{timeText(time)}</span>}
        <Button small kind="quiet" className={styles.raw} aria-pressed={raw} onClick={() => setRaw(!raw)}>
          Raw
        </Button>
      </div>
      {view?.error !== undefined && <p className={styles.error}>{mask(view.error)}</p>}
      {view?.because !== undefined && <p className={styles.none}>{view.because} took the other side.</p>}
      <Side title="Inputs" values={view?.inputs ?? []} raw={raw} mask={mask} />
      <Side title="Outputs" values={view?.outputs ?? []} raw={raw} mask={mask} />
    </div>
  );
}

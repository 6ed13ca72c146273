// A new named input: a name and a source. Without a name it is called after its source.
import { useState } from 'react';
import type { End } from '../../../src/index.ts';
import { connectEnds } from '../../commands/connect.ts';
import { Input } from '../../ui/Input.tsx';
import { freeKey } from '../fields/static-values.ts';
import { inputNameFor } from './candidates.ts';
import { PortPicker } from './PortPicker.tsx';
import styles from './Ports.module.css';
import type { PortsProps } from './ports.ts';

export function AddInput({
  analysis,
  resolution,
  node,
  taken,
}: PortsProps & { readonly taken: readonly string[] }) {
  const [name, setName] = useState('');
  const isTaken = taken.includes(name);
  const pick = (from: End): void => {
    const field = name === '' ? freeKey(inputNameFor(from), taken) : name;
    void connectEnds(from, { node, field });
    setName('');
  };
  return (
    <div className={styles.add}>
      <Input
        mono
        aria-label="Name of a new input"
        aria-invalid={isTaken || undefined}
        placeholder="new name"
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <PortPicker
        label="Source of the new input"
        analysis={analysis}
        resolution={resolution}
        side="inputs"
        port={{ node, field: name === '' ? freeKey('value', taken) : name }}
        current={null}
        free={isTaken ? `${name} is taken` : 'add an input from…'}
        onPick={pick}
      />
    </div>
  );
}

// Each output of a node and what reads it: go there, disconnect, or connect it to a further input.
import { Prose } from '../../ui/Prose.tsx';
import { OutputRow } from './OutputRow.tsx';
import styles from './Ports.module.css';
import type { PortsProps } from './ports.ts';

export function OutputsPanel(props: PortsProps & { readonly help: string | undefined }) {
  const { ports, help } = props;
  return (
    <div className={styles.ports}>
      {ports.length === 0 && (
        <p className={styles.help}>
          <Prose text={help ?? 'This node gives no values.'} />
        </p>
      )}
      {ports.map((port) => (
        <OutputRow key={port.name ?? ''} {...props} port={port} />
      ))}
    </div>
  );
}

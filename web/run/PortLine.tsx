// The values on a node's inputs or outputs in one line.
import type { PortValue } from '../../src/index.ts';
import styles from './PortLine.module.css';
import type { Mask } from './secrets.ts';
import { oneLine, valueText } from './value-text.ts';

export interface PortLineProps {
  readonly values: readonly PortValue[];
  readonly mask: Mask;
}

export function PortLine({ values, mask }: PortLineProps) {
  const longest = values.length > 1 ? 20 : 44;
  return values.map((value) => (
    <span key={value.port ?? ''} className={styles.port}>
      {value.port !== null && <span className={styles.name}>{value.port} </span>}
      {oneLine(mask(valueText(value)), longest)}
    </span>
  ));
}

// The values on a node's inputs or outputs in one line.
import type { PortValue } from '../../src/index.ts';
import styles from './PortLine.module.css';
import { portTexts } from './port-texts.ts';
import type { Mask } from '../state/secrets.ts';

export interface PortLineProps {
  readonly values: readonly PortValue[];
  /** Letters that fit. */
  readonly room: number;
  readonly mask: Mask;
}

export function PortLine({ values, room, mask }: PortLineProps) {
  const { shown, hidden } = portTexts(values, room, mask);
  return (
    <span className={styles.line}>
      {shown.map(({ port, text }) => (
        <span key={port ?? ''} className={styles.port}>
          {port !== null && <span className={styles.name}>{port} </span>}
          {text}
        </span>
      ))}
      {hidden > 0 && <span className={styles.name}> +{hidden}</span>}
    </span>
  );
}

// What was found about certificates: each with its severity, and where it is documented or that it is assumed.
import type { CertFinding } from '../../src/certificates.ts';
import { Button } from '../ui/Button.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import styles from './Certs.module.css';

export interface FindingsProps {
  readonly findings: readonly CertFinding[];
  /** Puts the chain into order; null where nothing can. */
  readonly onFixOrder?: (() => void) | undefined;
}

export function Findings({ findings, onFixOrder }: FindingsProps) {
  if (findings.length === 0) return null;
  return (
    <ul className={styles.findings}>
      {findings.map(({ id, about, severity, message, documented, source, remedy }) => (
        <li key={`${id} ${about ?? ''} ${message}`} className={styles.finding}>
          <StateMark mark={severity} />
          <div>
            <p>{message}</p>
            <p className={styles.source}>
              {documented ? 'Documented' : 'Assumed'}: {source}
            </p>
            {remedy === 'fix-order' && onFixOrder && (
              <Button small onClick={onFixOrder}>
                Fix the order
              </Button>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

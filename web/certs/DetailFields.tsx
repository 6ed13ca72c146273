// The rest of a subject, the same in every certificate. Folded: nothing of it is needed.
import type { CertFault, SubjectDetails } from '../../src/certificates.ts';
import { TextField } from '../ui/TextField.tsx';
import styles from './Certs.module.css';
import { faultAt } from './fault-at.ts';

const fields = [
  ['organization', 'Organization'],
  ['organizationalUnit', 'Unit'],
  ['locality', 'Locality'],
  ['state', 'State'],
  ['country', 'Country, two letters'],
] as const satisfies readonly (readonly [keyof SubjectDetails, string])[];

export interface DetailFieldsProps {
  readonly details: SubjectDetails;
  readonly faults: readonly CertFault[];
  readonly onChange: (details: SubjectDetails) => void;
}

export function DetailFields({ details, faults, onChange }: DetailFieldsProps) {
  return (
    <details className={styles.more}>
      <summary>Subject</summary>
      <div className={styles.fields}>
        {fields.map(([name, label]) => (
          <TextField
            key={name}
            label={label}
            value={details[name]}
            error={faultAt(faults, `details.${name}`)}
            onChange={(value) => onChange({ ...details, [name]: value })}
          />
        ))}
      </div>
    </details>
  );
}

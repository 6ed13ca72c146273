// Kind of key, and how long a certificate holds.
import { isKeyKindId, keyKindOf, keyKinds, validities, type KeyKindId } from '../../src/certificates.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { Prose } from '../ui/Prose.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './Certs.module.css';

export function KeyField({ value, onChange }: { value: KeyKindId; onChange: (kind: KeyKindId) => void }) {
  const { note, documented } = keyKindOf(value);
  return (
    <Select
      label="Key"
      value={value}
      options={keyKinds.map(({ id, title, documented: known }) => ({
        value: id,
        title: known ? title : `${title} (not documented by Kong)`,
      }))}
      mark={documented ? undefined : 'assumed to work'}
      hint={<Prose text={note} />}
      onChange={(id) => isKeyKindId(id) && onChange(id)}
    />
  );
}

export interface DaysFieldProps {
  readonly label: string;
  readonly days: number;
  readonly error: string | undefined;
  readonly onChange: (days: number) => void;
}

const ownDays = 'own';

export function DaysField({ label, days, error, onChange }: DaysFieldProps) {
  const preset = validities.find((one) => one.days === days);
  return (
    <div className={styles.pair}>
      <Select
        label={label}
        value={preset === undefined ? ownDays : String(days)}
        options={[
          ...validities.map((one) => ({ value: String(one.days), title: one.title })),
          { value: ownDays, title: 'Other' },
        ]}
        hint={preset && preset.note !== '' ? <Prose text={preset.note} /> : undefined}
        onChange={(value) => onChange(value === ownDays ? days + 1 : Number(value))}
      />
      <NumberField
        label="Days"
        value={days}
        whole
        min={1}
        error={error}
        onCommit={(value) => value !== undefined && onChange(value)}
      />
    </div>
  );
}

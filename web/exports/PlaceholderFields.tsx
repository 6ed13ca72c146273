// Names and ids that the text needs and only the person knows. They are kept for every format, as long as the page is;
// what a file says of its own plugin goes before what was filled in for another.
import { TextField } from '../ui/TextField.tsx';
import styles from './ExportPanel.module.css';

interface Use<N extends string> {
  readonly name: N;
  readonly title: string;
  readonly help: string;
  readonly text: string;
  readonly value: string | null;
  readonly fault?: (value: string) => string | null;
}

const faultOf = ({ value, fault }: Use<string>): string | undefined =>
  value === null ? undefined : (fault?.(value) ?? undefined);

export interface PlaceholderFieldsProps<N extends string> {
  readonly placeholders: readonly Use<N>[];
  readonly onFill: (name: N, value: string) => void;
}

export function PlaceholderFields<N extends string>({ placeholders, onFill }: PlaceholderFieldsProps<N>) {
  if (placeholders.length === 0) return null;
  const open = placeholders.filter(({ value }) => value === null).length;
  return (
    <section aria-label="Fill in" className={styles.section}>
      <h3 className={styles.heading}>
        Fill in
        {open > 0 && <span className={styles.open}>{open === 1 ? '1 is open' : `${open} are open`}</span>}
      </h3>
      <div className={styles.fields}>
        {placeholders.map((use) => (
          <TextField
            key={use.name}
            label={use.title}
            hint={use.help}
            mono
            value={use.value ?? ''}
            placeholder={use.text}
            error={faultOf(use)}
            onChange={(value) => onFill(use.name, value)}
          />
        ))}
      </div>
    </section>
  );
}

// Names and ids that the text needs and only the person knows. They are kept for every format, as long as the page is;
// what a file says of its own plugin goes before what was filled in for another.
import type { PlaceholderUse } from '../../src/formats.ts';
import type { SourcePlugin } from '../../src/index.ts';
import { fillIn } from '../state/export-settings.ts';
import { TextField } from '../ui/TextField.tsx';
import styles from './ExportPanel.module.css';

const faultOf = ({ value, fault }: PlaceholderUse): string | undefined =>
  value === null ? undefined : (fault?.(value) ?? undefined);

export interface PlaceholderFieldsProps {
  readonly placeholders: readonly PlaceholderUse[];
  readonly source: SourcePlugin;
}

export function PlaceholderFields({ placeholders, source }: PlaceholderFieldsProps) {
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
            onChange={(value) => fillIn(source, use.name, value)}
          />
        ))}
      </div>
    </section>
  );
}

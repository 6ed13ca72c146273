// Fields inside a field: a section at the top of a form, further in a part that opens.
import { useState } from 'react';
import { exists, isObject, showPath } from '../../../src/index.ts';
import { Prose } from '../../ui/Prose.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Findings } from '../Findings.tsx';
import { findingsAt, startsWith } from '../findings.ts';
import { useForm, type FieldProps } from '../form.ts';
import { sinceText } from '../since-text.ts';
import styles from './RecordField.module.css';

export function RecordField({ name, spec, path, value }: FieldProps<'record'>) {
  const form = useForm();
  const values = isObject(value) ? value : {};
  const count = Object.keys(values).length;
  const findings = findingsAt(form.findings, path, false);
  const below = findingsAt(form.findings, path, true);
  const isShown = form.mark !== null && startsWith(form.mark.path, path);
  const [opened, setOpened] = useState<boolean | null>(null);
  const { Fields } = form;
  const inside = (
    <div className={styles.inside}>
      <p className={styles.help}>
        <Prose text={spec.help} />
      </p>
      <Findings diagnostics={findings} />
      <Fields fields={spec.fields} path={path} values={values} />
    </div>
  );
  const since = exists(spec, form.gateway) ? sinceText(spec.since) : null;
  if (path.length === 1)
    return (
      <section aria-label={name} className={styles.section}>
        <h3 className={styles.title}>
          {name}
          {since && <span className={styles.since}>{since}</span>}
        </h3>
        {inside}
      </section>
    );
  const open = isShown || (opened ?? (count > 0 || below.length > 0));
  return (
    <details
      open={open}
      className={styles.part}
      data-path={showPath(path)}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== open) setOpened(currentTarget.open);
      }}
    >
      <summary className={styles.summary}>
        <Icon name="chevron-right" size={14} className={styles.arrow} />
        <span>{name}</span>
        {count > 0 && <span className={styles.since}>{count} set</span>}
        {since && <span className={styles.since}>{since}</span>}
      </summary>
      {inside}
    </details>
  );
}

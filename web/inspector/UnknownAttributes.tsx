// Attributes that the catalogue does not have. They survive every edit; here they can be read and taken out.
import { showPath, type JsonObject } from '../../src/index.ts';
import { Field } from '../ui/Field.tsx';
import { Group } from '../ui/Group.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { setValue } from './changes.ts';
import fields from './Fields.module.css';
import { textOf } from './fields/field-state.ts';
import { Findings } from './Findings.tsx';
import { findingsAt, startsWith } from './findings.ts';
import { useForm } from './form.ts';
import styles from './UnknownAttributes.module.css';

export function UnknownAttributes({ values }: { values: JsonObject }) {
  const form = useForm();
  const names = Object.keys(values);
  if (names.length === 0) return null;
  return (
    <section aria-label="Unknown attributes" className={styles.unknown}>
      <h3 className={styles.title}>Unknown attributes</h3>
      <p className={styles.help}>They stay in the text until you remove them.</p>
      {names.map((name) => {
        const isMarked = form.mark !== null && startsWith(form.mark.path, [name]);
        return (
          <div key={name} data-place={showPath([name])} className={fields.field}>
            {isMarked && <span key={form.mark?.nonce} className={fields.flash} />}
            <Field
              beside
              group
              label={name}
              notes={<Findings diagnostics={findingsAt(form.findings, [name], true)} />}
              action={
                <IconButton
                  small
                  icon="x"
                  label={`Remove ${name}`}
                  onClick={() => void setValue(form, [name], undefined)}
                />
              }
            >
              {(control) => (
                <Group {...control} className={styles.value} title={textOf(values[name])}>
                  {textOf(values[name])}
                </Group>
              )}
            </Field>
          </div>
        );
      })}
    </section>
  );
}

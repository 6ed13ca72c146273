// Texts in order, or a choice among a fixed set of them.
import { isList, showPath, type Json, type Path } from '../../../src/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Group } from '../../ui/Group.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { setValue } from '../changes.ts';
import { Findings } from '../Findings.tsx';
import { findingsAt } from '../findings.ts';
import { useForm, type FieldProps } from '../form.ts';
import { Choices } from './Choices.tsx';
import styles from './Rows.module.css';
import { TextInput } from './TextInput.tsx';
import { useField } from './use-frame.tsx';

export function StringListField(props: FieldProps<'string-list'>) {
  const { spec, path, value } = props;
  const { frame } = useField(props, { wide: true, group: true, shallow: true });
  const items = isList(value) ? value : [];
  return (
    <Field {...frame}>
      {(control) => (
        <Group {...control} className={styles.rows}>
          {spec.of === undefined ? (
            <Items path={path} items={items} />
          ) : (
            <Choices path={path} items={items} of={spec.of} />
          )}
        </Group>
      )}
    </Field>
  );
}

function Items({ path, items }: { readonly path: Path; readonly items: readonly Json[] }) {
  const form = useForm();
  return (
    <>
      {items.map((item, index) => {
        const at = [...path, index];
        return (
          // oxlint-disable-next-line react/no-array-index-key -- an entry of a list is known by its place
          <div key={index} data-place={showPath(at)} className={styles.item}>
            <TextInput path={at} value={item} label={`Entry ${index + 1}`} />
            <IconButton
              small
              icon="x"
              label={`Remove entry ${index + 1}`}
              onClick={() => void setValue(form, items.length === 1 ? path : at, undefined)}
            />
            <div className={styles.below}>
              <Findings diagnostics={findingsAt(form.findings, at, true)} />
            </div>
          </div>
        );
      })}
      <Button
        small
        kind="quiet"
        icon="plus"
        className={styles.add}
        onClick={() => void setValue(form, path, [...items, ''])}
      >
        Add entry
      </Button>
    </>
  );
}

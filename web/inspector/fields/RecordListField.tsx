// Several of the same record, in order.
import { isList, isObject, showPath } from '../../../src/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Group } from '../../ui/Group.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { setValue } from '../changes.ts';
import { useForm, type FieldProps } from '../form.ts';
import styles from './RecordListField.module.css';
import { useField } from './use-frame.tsx';

export function RecordListField(props: FieldProps<'record-list'>) {
  const { name, spec, path, value } = props;
  const form = useForm();
  const { frame } = useField(props, { wide: true, group: true, shallow: true });
  const entries = isList(value) ? value : [];
  const { Fields } = form;
  return (
    <Field {...frame}>
      {(control) => (
        <Group {...control} className={styles.list}>
          {entries.map((entry, index) => {
            const at = [...path, index];
            return (
              // oxlint-disable-next-line react/no-array-index-key -- an entry of a list is known by its place
              <div key={index} data-place={showPath(at)} className={styles.entry}>
                <div className={styles.head}>
                  <span>
                    {name} {index + 1}
                  </span>
                  <IconButton
                    small
                    icon="x"
                    label={`Remove ${name} ${index + 1}`}
                    onClick={() => void setValue(form, entries.length === 1 ? path : at, undefined)}
                  />
                </div>
                <Fields fields={spec.fields} path={at} values={isObject(entry) ? entry : {}} />
              </div>
            );
          })}
          <Button
            small
            kind="quiet"
            icon="plus"
            className={styles.add}
            onClick={() => void setValue(form, path, [...entries, {}])}
          >
            Add entry
          </Button>
        </Group>
      )}
    </Field>
  );
}

// A value of another shape than the field takes, such as a list where a text belongs: shown, and replaced or unset.
import type { FieldKind } from '../../../src/index.ts';
import { Field } from '../../ui/Field.tsx';
import { Group } from '../../ui/Group.tsx';
import type { FieldProps } from '../form.ts';
import { textOf } from './field-state.ts';
import styles from './Fields.module.css';
import { useField } from './use-frame.tsx';

export function ForeignField<K extends FieldKind>(props: FieldProps<K>) {
  const { frame } = useField(props, { group: true });
  return (
    <Field {...frame}>
      {(control) => (
        <Group {...control} className={styles.foreign}>
          {textOf(props.value)}
        </Group>
      )}
    </Field>
  );
}

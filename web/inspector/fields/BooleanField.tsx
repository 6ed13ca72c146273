// Yes, no, or left to the gateway: three answers beside each other, the last with the target gateway's default.
import { Field } from '../../ui/Field.tsx';
import { setValue } from '../changes.ts';
import { useForm, type FieldProps } from '../form.ts';
import styles from './Fields.module.css';
import { isUnset, textOf } from './field-state.ts';
import { useField } from './use-frame.tsx';

export function BooleanField(props: FieldProps<'boolean'>) {
  const { path, value } = props;
  const form = useForm();
  const { frame, fallback } = useField(props, { group: true });
  const unset = fallback === undefined ? 'unset' : `default (${textOf(fallback)})`;
  const choices = [
    { title: unset, value: undefined, chosen: isUnset(value) },
    { title: 'true', value: true, chosen: value === true },
    { title: 'false', value: false, chosen: value === false },
  ];
  return (
    <Field {...frame} action={null}>
      {({ id, ...told }) => (
        <div role="radiogroup" {...told} className={styles.segments}>
          {choices.map((choice) => (
            <label key={choice.title} className={styles.segment}>
              <input
                type="radio"
                name={id}
                checked={choice.chosen}
                onChange={() => void setValue(form, path, choice.value)}
              />
              {choice.title}
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}

// A number. Text that is none, or is out of bounds, stays in the field with the reason and is not written.
import { Field } from '../../ui/Field.tsx';
import { Input } from '../../ui/Input.tsx';
import { readNumber } from '../../ui/NumberField.tsx';
import { setValue, typeValue } from '../changes.ts';
import { useForm, type FieldProps } from '../form.ts';
import { later, useDraft, type Reading } from '../use-draft.ts';
import { placeholderOf, textOf } from './field-state.ts';
import { useField } from './use-frame.tsx';

export function NumberInput(props: FieldProps<'integer' | 'number'>) {
  const { spec, path, value } = props;
  const form = useForm();
  const { frame, fallback, required } = useField(props);
  const read = (text: string): Reading<number> => {
    const number = readNumber(text, { ...spec, whole: spec.kind === 'integer' });
    if ('error' in number) return { ok: false, error: number.error };
    return number.value === undefined ? later : { ok: true, value: number.value };
  };
  const draft = useDraft<number>({
    shown: textOf(value),
    read,
    show: String,
    write: (number) => typeValue(form, path, number),
    empty: () => {
      if (!required && value !== undefined) void setValue(form, path, undefined);
    },
  });
  return (
    <Field {...frame} error={draft.error}>
      {(control) => (
        <Input
          {...control}
          inputMode={spec.kind === 'integer' ? 'numeric' : 'decimal'}
          placeholder={placeholderOf(fallback)}
          value={draft.text}
          onChange={({ target }) => draft.type(target.value)}
          onBlur={draft.leave}
        />
      )}
    </Field>
  );
}

// One of a fixed set of texts. A text outside the set stays chosen until another is picked.
import { Select } from '../../ui/Select.tsx';
import { setValue } from '../changes.ts';
import { useForm, type FieldProps } from '../form.ts';
import { isUnset, textOf } from './field-state.ts';
import { useField } from './use-frame.tsx';

export function EnumField(props: FieldProps<'enum'>) {
  const { spec, path, value } = props;
  const form = useForm();
  const { frame, fallback } = useField(props);
  const text = textOf(value);
  const isKnown = isUnset(value) || spec.of.includes(text);
  const options = [
    { value: '', title: fallback === undefined ? 'unset' : `${textOf(fallback)} (default)` },
    ...(isKnown ? [] : [{ value: text, title: `${text} (not allowed)` }]),
    ...spec.of.map((member) => ({ value: member, title: member })),
  ];
  return (
    <Select
      {...frame}
      value={text}
      options={options}
      onChange={(chosen) => void setValue(form, path, chosen === '' ? undefined : chosen)}
    />
  );
}

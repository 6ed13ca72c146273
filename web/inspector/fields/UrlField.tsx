// An address: long, so it gets the whole width, in the type of code.
import { Field } from '../../ui/Field.tsx';
import type { FieldProps } from '../form.ts';
import { TextInput } from './TextInput.tsx';
import { useField } from './use-frame.tsx';

export function UrlField(props: FieldProps<'url'>) {
  const { frame, required } = useField(props, { wide: true });
  return (
    <Field {...frame}>
      {(control) => (
        <TextInput
          {...control}
          path={props.path}
          value={props.value}
          removable={!required}
          mono
          inputMode="url"
          placeholder="https://"
        />
      )}
    </Field>
  );
}

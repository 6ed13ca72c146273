// Text values under names of one's choice.
import { isObject } from '../../../src/index.ts';
import { Field } from '../../ui/Field.tsx';
import type { FieldProps } from '../form.ts';
import { MapRows } from './MapRows.tsx';
import { TextInput } from './TextInput.tsx';
import { useField } from './use-frame.tsx';

export function StringMapField(props: FieldProps<'string-map'>) {
  const { spec, path, value } = props;
  const { frame, required } = useField(props, { wide: true, group: true, shallow: true });
  return (
    <Field {...frame}>
      {(control) => (
        <MapRows
          control={control}
          path={path}
          map={isObject(value) ? value : {}}
          newKey="name"
          keyPattern={spec.keyPattern}
          keepEmpty={required && spec.minEntries === undefined}
          renderValue={(at, entry, label) => (
            <TextInput
              path={at}
              value={entry}
              label={`Value of ${label}`}
              mono
              placeholder={spec.referenceable === undefined ? undefined : '{vault://…}'}
            />
          )}
        />
      )}
    </Field>
  );
}

// Values of any kind under names of one's choice, each an output of the node.
import { isObject } from '../../../src/index.ts';
import { Field } from '../../ui/Field.tsx';
import type { FieldProps } from '../form.ts';
import { MapRows } from './MapRows.tsx';
import { useField } from './use-frame.tsx';
import { ValueEditor } from './ValueEditor.tsx';

export function ValuesField(props: FieldProps<'values'>) {
  const { frame, required } = useField(props, { wide: true, group: true, shallow: true });
  return (
    <Field {...frame}>
      {(control) => (
        <MapRows
          control={control}
          path={props.path}
          map={isObject(props.value) ? props.value : {}}
          newKey="value"
          keepEmpty={required}
          renderValue={(path, value, label) => <ValueEditor path={path} value={value} label={label} />}
        />
      )}
    </Field>
  );
}

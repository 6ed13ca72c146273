// A native select with its label: known to every person, hand and screen reader, and free of script.
import { Choice, type ChoiceOption } from './Choice.tsx';
import { Field, type FieldTexts } from './Field.tsx';

export type SelectOption<V extends string = string> = ChoiceOption<V>;

export interface SelectProps<V extends string> extends FieldTexts {
  readonly value: V;
  readonly options: readonly SelectOption<V>[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean | undefined;
  readonly mono?: boolean | undefined;
}

export function Select<V extends string>(props: SelectProps<V>) {
  const { value, options, onChange, disabled, mono, ...texts } = props;
  return (
    <Field {...texts}>
      {(control) => <Choice {...control} {...{ value, options, onChange, disabled, mono }} />}
    </Field>
  );
}

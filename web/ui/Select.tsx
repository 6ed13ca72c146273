// A native select: known to every person, hand and screen reader, and free of script.
import { classNames } from './class-names.ts';
import { Field, type FieldTexts } from './Field.tsx';
import styles from './Field.module.css';

export interface SelectOption<V extends string = string> {
  readonly value: V;
  readonly title: string;
  readonly disabled?: boolean | undefined;
  readonly group?: string | undefined;
}

export interface SelectProps<V extends string> extends FieldTexts {
  readonly value: V;
  readonly options: readonly SelectOption<V>[];
  readonly onChange: (value: V) => void;
  readonly disabled?: boolean | undefined;
  readonly mono?: boolean | undefined;
}

const drawOption = ({ value, title, disabled }: SelectOption) => (
  <option key={value} value={value} disabled={disabled}>
    {title}
  </option>
);

export function Select<V extends string>(props: SelectProps<V>) {
  const { value, options, onChange, disabled, mono, ...texts } = props;
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <Field {...texts}>
      {(control) => (
        <select
          {...control}
          className={classNames(styles.control, mono && styles.mono)}
          value={value}
          disabled={disabled}
          onChange={({ target }) => {
            const chosen = options.find((option) => option.value === target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {groups.map((group) => {
            const members = options.filter((option) => option.group === group).map(drawOption);
            if (group === undefined) return members;
            return (
              <optgroup key={group} label={group}>
                {members}
              </optgroup>
            );
          })}
        </select>
      )}
    </Field>
  );
}

// A bare native select with the look of every control; its label stands elsewhere (see Select for a whole field).
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './Field.module.css';

export interface ChoiceOption<V extends string = string> {
  readonly value: V;
  readonly title: string;
  readonly disabled?: boolean | undefined;
  readonly group?: string | undefined;
}

export interface ChoiceProps<V extends string> extends Omit<
  ComponentProps<'select'>,
  'value' | 'onChange' | 'children'
> {
  readonly value: V;
  readonly options: readonly ChoiceOption<V>[];
  readonly onChange: (value: V) => void;
  /** Before the list opens: time to fill it. */
  readonly onOpen?: (() => void) | undefined;
  readonly mono?: boolean | undefined;
}

const drawOption = ({ value, title, disabled }: ChoiceOption) => (
  <option key={value} value={value} disabled={disabled}>
    {title}
  </option>
);

export function Choice<V extends string>(props: ChoiceProps<V>) {
  const { value, options, onChange, onOpen, mono, className, ...native } = props;
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <select
      {...native}
      className={classNames(styles.control, mono && styles.mono, className)}
      value={value}
      onFocus={onOpen}
      onPointerDown={onOpen}
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
  );
}

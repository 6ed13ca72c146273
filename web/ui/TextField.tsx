// One line of text, or several. With `onCommit` the text is a draft until Enter or leaving; Esc takes it back.
import { useState, type ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { Field, type FieldTexts } from './Field.tsx';
import styles from './Field.module.css';

type Native = Pick<
  ComponentProps<'input'>,
  'placeholder' | 'disabled' | 'readOnly' | 'type' | 'inputMode' | 'maxLength' | 'autoComplete' | 'list'
>;

export interface TextFieldProps extends FieldTexts, Native {
  readonly value: string;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly onCommit?: ((value: string) => void) | undefined;
  /** Lines shown; more than one makes it a text area. */
  readonly rows?: number | undefined;
  readonly mono?: boolean | undefined;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, onCommit, rows = 1, mono, type = 'text', inputMode, list, ...more } = props;
  const { placeholder, disabled, readOnly, maxLength, autoComplete, ...texts } = more;
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (): void => {
    if (draft !== null && draft !== value) onCommit?.(draft);
    setDraft(null);
  };
  const shared = {
    value: draft ?? value,
    placeholder,
    disabled,
    readOnly,
    maxLength,
    spellCheck: false,
    className: classNames(styles.control, mono && styles.mono),
    onChange: ({ target }: { target: { value: string } }): void => {
      onChange?.(target.value);
      if (onCommit) setDraft(target.value);
    },
    onBlur: commit,
    onKeyDown: (event: React.KeyboardEvent): void => {
      if (event.key === 'Enter' && rows === 1) commit();
      if (event.key === 'Escape' && draft !== null) {
        event.stopPropagation();
        setDraft(null);
      }
    },
  };
  return (
    <Field {...texts}>
      {(control) =>
        rows > 1 ? (
          <textarea {...control} {...shared} rows={rows} />
        ) : (
          <input
            {...control}
            {...shared}
            {...{ type, inputMode, list }}
            autoComplete={autoComplete ?? 'off'}
          />
        )
      }
    </Field>
  );
}

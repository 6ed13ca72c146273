// Label, hint and error around one control, tied together for screen readers.
import { useId, type ReactNode } from 'react';
import styles from './Field.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icons.tsx';

export interface FieldTexts {
  readonly label: string;
  /** The label is spoken but not drawn: only where the place already says it. */
  readonly labelHidden?: boolean | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** Stands at the end of the label's line, such as "since 3.13". */
  readonly mark?: ReactNode;
  readonly className?: string | undefined;
}

/** What the control inside must carry. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

export interface FieldProps extends FieldTexts {
  readonly children: (control: FieldControl) => ReactNode;
}

export function Field({ label, labelHidden, hint, error, mark, className, children }: FieldProps) {
  const id = useId();
  const told = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={classNames(styles.field, className)}>
      <div className={labelHidden ? styles.unseen : styles.head}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {mark && <span className={styles.mark}>{mark}</span>}
      </div>
      {children({
        id,
        'aria-describedby': told === '' ? undefined : told,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="octagon-x" size={14} />
          {error}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

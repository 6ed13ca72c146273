// Label, hint, problems and error around one control, tied together for screen readers.
import { Fragment, useId, type ReactNode } from 'react';
import styles from './Field.module.css';
import { classNames } from './class-names.ts';
import { Icon } from './icons.tsx';

export interface FieldTexts {
  readonly label: string;
  /** Of the control, for those who lead to it. */
  readonly id?: string | undefined;
  /** The label is spoken but not drawn: only where the place already says it. */
  readonly labelHidden?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly hint?: ReactNode;
  /** The hint is spoken but not drawn. */
  readonly hintHidden?: boolean | undefined;
  readonly error?: string | undefined;
  /** What is found wrong with the value elsewhere, with mends; spoken with the control. */
  readonly notes?: ReactNode;
  /** An error stands among the notes. */
  readonly invalid?: boolean | undefined;
  /** Stands at the end of the label's line, such as "since 3.13". */
  readonly mark?: ReactNode;
  /** A small button at the end of the field's first line. */
  readonly action?: ReactNode;
  /** The label stands beside the control instead of over it: for dense forms. */
  readonly beside?: boolean | undefined;
  /** There are several controls: the label names the group that holds them. */
  readonly group?: boolean | undefined;
  readonly className?: string | undefined;
}

/** What the control inside must carry. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-labelledby': string | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

export interface FieldProps extends FieldTexts {
  readonly children: (control: FieldControl) => ReactNode;
}

/** Names of several words may break after an underscore. */
const breakable = (label: string): ReactNode =>
  label.split(/(?<=_)(?=.)/).map((part, id) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts of one fixed text
    <Fragment key={id}>
      {id > 0 && <wbr />}
      {part}
    </Fragment>
  ));

export function Field(props: FieldProps) {
  const { label, labelHidden, required, hint, error, notes, invalid, mark, action, beside, group } = props;
  const own = useId();
  const id = props.id ?? own;
  const told = [error && `${id}-error`, notes && `${id}-notes`, hint && `${id}-hint`]
    .filter(Boolean)
    .join(' ');
  const Label = group ? 'span' : 'label';
  return (
    <div className={classNames(beside ? styles.beside : styles.field, props.className)}>
      <div className={labelHidden ? styles.unseen : styles.head}>
        <Label id={`${id}-label`} {...(group ? {} : { htmlFor: id })} className={styles.label}>
          {breakable(label)}
          {required && (
            <span className={styles.required} aria-hidden="true">
              *
            </span>
          )}
        </Label>
        {mark && <span className={styles.mark}>{mark}</span>}
        {!beside && action && <span className={styles.end}>{action}</span>}
      </div>
      <div className={styles.body}>
        {props.children({
          id,
          'aria-labelledby': group ? `${id}-label` : undefined,
          'aria-describedby': told === '' ? undefined : told,
          'aria-invalid': !group && (error || invalid) ? true : undefined,
          'aria-required': !group && required ? true : undefined,
        })}
        {error && (
          <p id={`${id}-error`} className={styles.error}>
            <Icon name="octagon-x" size={14} />
            {error}
          </p>
        )}
        {notes && <div id={`${id}-notes`}>{notes}</div>}
        {hint && (
          <p id={`${id}-hint`} className={props.hintHidden ? styles.unseen : styles.hint}>
            {hint}
          </p>
        )}
      </div>
      {beside && <div className={styles.action}>{action}</div>}
    </div>
  );
}

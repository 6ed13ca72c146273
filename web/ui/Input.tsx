// A bare line of text with the look of every control; its label stands elsewhere (see Field).
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './Field.module.css';

export interface InputProps extends ComponentProps<'input'> {
  readonly mono?: boolean | undefined;
}

export const Input = ({ mono, className, ...rest }: InputProps) => (
  <input
    spellCheck={false}
    autoComplete="off"
    {...rest}
    className={classNames(styles.control, mono && styles.mono, className)}
  />
);

// The studio's one button. A disabled button stays focusable when it has a reason to tell.
import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icons.tsx';

export interface ButtonProps extends ComponentProps<'button'> {
  /** `primary`: the one main action of a place. `quiet`: no outline until hovered. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined;
  readonly icon?: IconName | undefined;
  readonly small?: boolean | undefined;
}

export function Button({ kind = 'plain', icon, small, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(styles.button, styles[kind], small && styles.small, className)}
    >
      {icon && <Icon name={icon} size={small ? 14 : 16} />}
      {children}
    </button>
  );
}

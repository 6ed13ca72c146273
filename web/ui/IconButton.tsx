// A button that shows only an icon: its name stands in a tooltip and in the accessibility tree.
import type { ComponentProps } from 'react';
import { Button } from './Button.tsx';
import styles from './IconButton.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icons.tsx';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: IconName;
  /** Accessible name, and the tooltip's text. */
  readonly label: string;
  /** Keys that do the same, such as `Ctrl+Z`. */
  readonly keys?: string | undefined;
  readonly small?: boolean | undefined;
}

export function IconButton({ icon, label, keys, small, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys} names>
      <Button
        kind="quiet"
        aria-label={label}
        small={small}
        {...rest}
        className={classNames(styles.square, small && styles.small, className)}
      >
        <Icon name={icon} size={small ? 14 : 16} />
      </Button>
    </Tooltip>
  );
}

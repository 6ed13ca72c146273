// Several controls under one name, without the look of a fieldset. Its name and its notes come from Field.
import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import styles from './Group.module.css';

export const Group = ({ className, ...rest }: ComponentProps<'fieldset'>) => (
  <fieldset {...rest} className={classNames(styles.group, className)} />
);

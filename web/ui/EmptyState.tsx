// What a place says while it has nothing to show, and what to do next.
import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Icon, type IconName } from './icons.tsx';

export interface EmptyStateProps {
  readonly title: string;
  readonly icon?: IconName | undefined;
  /** Text and buttons under the title. */
  readonly children?: ReactNode;
}

export function EmptyState({ title, icon, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon && <Icon name={icon} size={20} />}
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}

// The title bar of a panel: its name, what it shows, and the arrow that collapses it.
import type { ReactNode } from 'react';
import { IconButton } from './IconButton.tsx';
import styles from './PanelBar.module.css';

/** What the shell lends a collapsible panel. */
export interface PanelFrame {
  readonly open: boolean;
  readonly onToggle: () => void;
}

export interface PanelBarProps extends Partial<PanelFrame> {
  readonly title: string;
  /** Beside the title: what is shown, or buttons. */
  readonly children?: ReactNode;
}

export function PanelBar({ title, children, open = true, onToggle }: PanelBarProps) {
  return (
    <div className={styles.bar}>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.rest}>{children}</div>
      {onToggle && (
        <IconButton
          small
          icon={open ? 'chevron-down' : 'chevron-up'}
          label={open ? `Collapse ${title}` : `Open ${title}`}
          aria-expanded={open}
          onClick={onToggle}
        />
      )}
    </div>
  );
}

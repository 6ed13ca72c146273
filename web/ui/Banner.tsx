// A sentence across the top of a place, with what can be done about it.
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icons.tsx';

const looks = {
  failed: 'octagon-x',
  warn: 'triangle-alert',
  info: 'info',
} as const satisfies { readonly [kind: string]: IconName };

export interface BannerProps {
  readonly kind: keyof typeof looks;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
}

export function Banner({ kind, children, actions, className }: BannerProps) {
  return (
    <div className={classNames(styles.banner, styles[kind], className)}>
      <Icon name={looks[kind]} />
      <div className={styles.text}>{children}</div>
      {actions}
    </div>
  );
}

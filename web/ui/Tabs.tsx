// Tabs after the ARIA pattern: one Tab stop, arrows choose. Own implementation of 1 kB, since react-aria's would
// put 20 kB into the first screen, where the bottom bar needs it.
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Tabs.module.css';
import { classNames } from './class-names.ts';

export interface Tab<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** A count or a mark after the title. */
  readonly badge?: ReactNode;
}

export interface TabsProps<Id extends string> {
  /** Accessible name of the row of tabs. */
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** Stands in the row, after the tabs. */
  readonly end?: ReactNode;
  /** The chosen tab's panel; none while it is collapsed. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
  readonly barClassName?: string | undefined;
}

const steps: { readonly [key: string]: number } = { ArrowRight: 1, ArrowLeft: -1 };

/** The index an arrow, Home or End leads to; undefined for other keys. */
export function tabAfter(key: string, index: number, count: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  return step === undefined ? undefined : (index + step + count) % count;
}

export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, tabs, chosen, onChoose, end, children, className, barClassName } = props;
  const base = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const index = tabs.findIndex(({ id }) => id === chosen);
    const next = tabs[tabAfter(event.key, index, tabs.length) ?? -1];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    document.getElementById(`${base}-${next.id}`)?.focus();
  };
  return (
    <div className={classNames(styles.tabs, className)}>
      <div className={classNames(styles.bar, barClassName)}>
        <div role="tablist" aria-label={label} className={styles.list}>
          {tabs.map(({ id, title, badge }) => (
            <button
              key={id}
              id={`${base}-${id}`}
              type="button"
              role="tab"
              className={styles.tab}
              aria-selected={id === chosen}
              aria-controls={id === chosen && children ? `${base}-panel` : undefined}
              tabIndex={id === chosen ? 0 : -1}
              onClick={() => onChoose(id)}
              onKeyDown={onKeyDown}
            >
              {title}
              {badge}
            </button>
          ))}
        </div>
        {end}
      </div>
      {children && (
        <div
          id={`${base}-panel`}
          role="tabpanel"
          aria-labelledby={`${base}-${chosen}`}
          className={styles.panel}
        >
          {children}
        </div>
      )}
    </div>
  );
}

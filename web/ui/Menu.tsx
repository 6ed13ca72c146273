// A button with a list of things to choose from, after the ARIA menu button pattern, on a native popover: it gives
// the top layer, Esc and closing on a click elsewhere. Own implementation, since the header is in the first screen.
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button, type ButtonProps } from './Button.tsx';
import styles from './Menu.module.css';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icons.tsx';
import { placeBeside } from './place-beside.ts';

export interface MenuItem {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly icon?: IconName | undefined;
  readonly picture?: ReactNode;
  readonly keys?: string | undefined;
  /** Why it cannot be chosen now; the item stays readable. */
  readonly refused?: string | undefined;
}

export interface MenuProps extends Pick<ButtonProps, 'kind' | 'icon' | 'small'> {
  /** The button's text, and the menu's name. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onPick: (id: string) => void;
  /** Shown in place of the items while there are none. */
  readonly empty?: string | undefined;
  readonly onOpen?: (() => void) | undefined;
  readonly buttonRef?: React.Ref<HTMLButtonElement> | undefined;
  readonly wide?: boolean | undefined;
}

const itemsOf = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role=menuitem]'),
];

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsOf(event.currentTarget);
  const index = items.findIndex((item) => item === document.activeElement);
  const byLetter = (): HTMLElement | undefined =>
    [...items.slice(index + 1), ...items].find((item) =>
      item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()),
    );
  const next =
    event.key === 'ArrowDown'
      ? items[(index + 1) % items.length]
      : event.key === 'ArrowUp'
        ? items.at(index <= 0 ? -1 : index - 1)
        : event.key === 'Home'
          ? items[0]
          : event.key === 'End'
            ? items.at(-1)
            : event.key.length === 1 && event.key !== ' '
              ? byLetter()
              : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function MenuEntry({ item, onPick }: { item: MenuItem; onPick: (id: string) => void }) {
  const { id, title, description, icon, picture, keys, refused } = item;
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={styles.item}
      aria-disabled={refused === undefined ? undefined : true}
      onClick={() => refused === undefined && onPick(id)}
    >
      {picture}
      {icon && <Icon name={icon} />}
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        {(refused ?? description) && <span className={styles.description}>{refused ?? description}</span>}
      </span>
      {keys && <kbd className={styles.keys}>{keys}</kbd>}
    </button>
  );
}

export function Menu(props: MenuProps) {
  const { label, items, onPick, empty, onOpen, buttonRef, wide, ...look } = props;
  const id = useId();
  const button = useRef<HTMLSpanElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const onToggle = (event: React.ToggleEvent): void => {
    const opened = event.newState === 'open';
    setOpen(opened);
    if (!opened) return;
    onOpen?.();
    placeBeside(menu.current, button.current?.firstElementChild, 'under-start');
    (menu.current && itemsOf(menu.current)[0])?.focus();
  };
  return (
    <span ref={button} className={styles.anchor}>
      <Button
        {...look}
        ref={buttonRef}
        popoverTarget={id}
        aria-haspopup="menu"
        aria-expanded={open}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          menu.current?.showPopover();
        }}
      >
        {label}
        <Icon name="chevron-down" size={14} />
      </Button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={classNames(styles.menu, wide && styles.wide)}
        onToggle={onToggle}
        onKeyDown={moveFocus}
      >
        {items.length === 0 && <p className={styles.empty}>{empty ?? 'Nothing to choose from.'}</p>}
        {items.map((item) => (
          <MenuEntry
            key={item.id}
            item={item}
            onPick={(picked) => {
              menu.current?.hidePopover();
              onPick(picked);
            }}
          />
        ))}
      </div>
    </span>
  );
}

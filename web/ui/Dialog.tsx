// A question that must be answered first, on the native <dialog>: focus, Esc and the inert page come with it.
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './Dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons, the safest one last: it has the focus. */
  readonly actions: ReactNode;
  /** Esc. */
  readonly onClose: () => void;
  /** For more than a sentence and its answers: the body scrolls, the title and the buttons stay. */
  readonly wide?: boolean | undefined;
}

/** Mounted means open. */
export function Dialog({ title, children, actions, onClose, wide }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    [...(element?.querySelectorAll('button') ?? [])].at(-1)?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={classNames(styles.dialog, wide && styles.wide)}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      <div className={styles.body} {...(wide ? { tabIndex: 0, role: 'group', 'aria-labelledby': id } : {})}>
        {children}
      </div>
      <div className={styles.actions}>{actions}</div>
    </dialog>
  );
}

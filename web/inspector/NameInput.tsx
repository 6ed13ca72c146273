// A name that others refer to: a draft until Enter or leaving, taken back by Esc, refused with the reason.
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Input } from '../ui/Input.tsx';
import styles from './NameInput.module.css';

export interface NameInputProps {
  readonly name: string;
  readonly label: string;
  /** Why another name cannot be taken, or null. */
  readonly problem: (name: string) => string | null;
  readonly onRename: (name: string) => void;
  readonly className?: string | undefined;
  /** The name of something just added takes the focus, all of it selected. */
  readonly isNew?: boolean | undefined;
}

export function NameInput({ name, label, problem, onRename, className, isNew = false }: NameInputProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isNew) return;
    input.current?.focus();
    input.current?.select();
  }, [isNew]);
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: string } | null>(null);
  const text = draft?.of === name ? draft.text : name;
  const refused = text === name ? null : problem(text);
  const commit = (): void => {
    if (text === name) setDraft(null);
    else if (refused === null) onRename(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape' || text === name) return;
    event.stopPropagation();
    setDraft(null);
  };
  return (
    <span className={classNames(styles.name, className)}>
      <Input
        mono
        aria-label={label}
        aria-invalid={refused !== null || undefined}
        aria-describedby={refused === null ? undefined : id}
        value={text}
        ref={input}
        onChange={({ target }) => setDraft({ text: target.value, of: name })}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {refused !== null && (
        <span id={id} role="alert" className={styles.refused}>
          {refused}
        </span>
      )}
    </span>
  );
}

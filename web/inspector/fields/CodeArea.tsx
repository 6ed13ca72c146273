// A small editor for a program or for JSON: as tall as its text, with line numbers and marks beside the lines at
// fault. Tab indents until Esc; then it leaves, so that the keyboard is never caught.
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Severity } from '../../../src/index.ts';
import type { FieldControl } from '../../ui/Field.tsx';
import { classNames } from '../../ui/class-names.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './CodeArea.module.css';
import { afterKey } from './typing.ts';

export interface CodeAreaProps {
  readonly control: Partial<FieldControl>;
  readonly label?: string | undefined;
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  /** Severity by one-based line. */
  readonly marks: ReadonlyMap<number, Severity>;
  readonly minLines?: number;
}

export function CodeArea({ control, label, text, onType, onLeave, marks, minLines = 2 }: CodeAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<readonly [number, number] | null>(null);
  const [leaving, setLeaving] = useState(false);
  useLayoutEffect(() => {
    if (caret.current) area.current?.setSelectionRange(...caret.current);
    caret.current = null;
  });
  const lines = text.split('\n').length;
  const count = Math.max(minLines, lines);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Escape' && !leaving) {
      event.stopPropagation();
      return setLeaving(true);
    }
    if (event.key === 'Shift') return;
    const wasLeaving = leaving;
    setLeaving(false);
    const key = event.key === 'Tab' && event.shiftKey ? 'Shift+Tab' : event.key;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.nativeEvent.isComposing;
    if (!isPlain || (key !== 'Tab' && key !== 'Shift+Tab' && key !== 'Enter')) return;
    if (key !== 'Enter' && wasLeaving) return;
    event.preventDefault();
    const { selectionStart, selectionEnd } = event.currentTarget;
    const next = afterKey(key, { text, start: selectionStart, end: selectionEnd });
    caret.current = [next.start, next.end];
    if (next.text !== text) onType(next.text);
  };
  return (
    <div className={styles.editor}>
      <div className={styles.gutter} aria-hidden="true">
        {Array.from({ length: count }, (_, index) => {
          const mark = marks.get(index + 1);
          return (
            <span key={index} className={classNames(styles.number, mark && styles[mark])}>
              {mark ? <StateMark mark={mark} size={12} silent /> : index < lines && index + 1}
            </span>
          );
        })}
      </div>
      <textarea
        {...control}
        ref={area}
        aria-label={label}
        className={styles.text}
        rows={count}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={text}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setLeaving(false);
          onLeave();
        }}
      />
      <p className={styles.keys} aria-hidden="true">
        {leaving ? 'Tab leaves' : 'Esc, then Tab leaves'}
      </p>
    </div>
  );
}

// Text on its way into the flow. It stays as typed while what is written means the same, gives way when the value
// changes elsewhere (undo, code, canvas), and stays when it cannot be read, with the reason.
import { useState } from 'react';

/** What a typed text means, or why it means nothing. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  /** `line` where the text has several. */
  | { readonly ok: false; readonly error: string; readonly line?: number };

/** Typed, but not to be written before the field is left: it would take the value out of the text. */
export const later = { ok: false, error: '' } as const;

export interface Draft {
  readonly text: string;
  /** What the field would show of the value as it is when the draft is written. */
  readonly expects: string;
  readonly error: string;
  readonly line: number | undefined;
}

/** The draft while it stands for the value, or null. */
export const standing = (draft: Draft | null, shown: string, writing: boolean): Draft | null =>
  draft !== null && (writing || draft.expects === shown) ? draft : null;

export interface DraftOptions<T> {
  /** The value as the field shows it. */
  readonly shown: string;
  readonly read: (text: string) => Reading<T>;
  readonly show: (value: T) => string;
  readonly write: (value: T) => Promise<boolean>;
  /** The field is left empty after it was changed. */
  readonly empty?: (() => void) | undefined;
}

export interface DraftInUse {
  readonly text: string;
  readonly error: string | undefined;
  readonly line: number | undefined;
  readonly type: (text: string) => void;
  readonly leave: () => void;
}

export function useDraft<T>({ shown, read, show, write, empty }: DraftOptions<T>): DraftInUse {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [writing, setWriting] = useState(0);
  const stands = standing(draft, shown, writing > 0);
  return {
    text: stands?.text ?? shown,
    error: stands?.error || undefined,
    line: stands?.line,
    type: (text) => {
      const reading = read(text);
      if (!reading.ok) return setDraft({ text, expects: shown, error: reading.error, line: reading.line });
      setDraft({ text, expects: show(reading.value), error: '', line: undefined });
      setWriting((count) => count + 1);
      void write(reading.value).finally(() => setWriting((count) => count - 1));
    },
    // What was typed is not put in order now: a form that moves under the pointer loses the click that left it.
    leave: () => {
      if (stands?.text !== '' || stands.error !== '') return;
      setDraft(null);
      empty?.();
    },
  };
}

// A number, or nothing. Text that is no number stays in the field with its error and is not handed on.
import { useState } from 'react';
import type { FieldTexts } from './Field.tsx';
import { TextField } from './TextField.tsx';

export interface NumberFieldProps extends FieldTexts {
  readonly value: number | undefined;
  /** Undefined when the field was emptied. */
  readonly onCommit: (value: number | undefined) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly whole?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** A refused text, kept until the value it stands against changes. */
interface Wrong {
  readonly text: string;
  readonly error: string;
  readonly against: number | undefined;
}

/** The number in a text, undefined for an empty text, or what is wrong with it. */
export function readNumber(
  text: string,
  { min = -Infinity, max = Infinity, whole = false }: Pick<NumberFieldProps, 'min' | 'max' | 'whole'>,
): { readonly value: number | undefined } | { readonly error: string } {
  if (text.trim() === '') return { value: undefined };
  const value = Number(text);
  if (!Number.isFinite(value)) return { error: 'Type a number.' };
  if (whole && !Number.isInteger(value)) return { error: 'Type a whole number.' };
  if (value < min) return { error: `At least ${min}.` };
  if (value > max) return { error: `At most ${max}.` };
  return { value };
}

export function NumberField({ value, onCommit, min, max, whole, error, ...texts }: NumberFieldProps) {
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const shown = wrong?.against === value ? wrong : null;
  const commit = (text: string): void => {
    const read = readNumber(text, { min, max, whole });
    if ('error' in read) return setWrong({ text, error: read.error, against: value });
    setWrong(null);
    if (read.value !== value) onCommit(read.value);
  };
  return (
    <TextField
      {...texts}
      inputMode={whole ? 'numeric' : 'decimal'}
      value={shown?.text ?? (value === undefined ? '' : String(value))}
      error={shown?.error ?? error}
      onCommit={commit}
    />
  );
}

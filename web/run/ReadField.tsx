// A field whose text is read at every key: a good text becomes the value at once, so that a run never sends an older
// one; a text that cannot be read stays, with its error.
import type { FieldTexts } from '../ui/Field.tsx';
import { TextField, type TextFieldProps } from '../ui/TextField.tsx';
import type { Read } from './field-texts.ts';
import { useDraft } from './use-draft.ts';

export interface ReadFieldProps<V>
  extends FieldTexts, Pick<TextFieldProps, 'rows' | 'mono' | 'placeholder' | 'inputMode' | 'list'> {
  readonly value: V;
  readonly show: (value: V) => string;
  readonly read: Read<V>;
  readonly onChange: (value: V) => void;
}

export function ReadField<V>({ value, show, read, onChange, ...field }: ReadFieldProps<V>) {
  const [text, keep] = useDraft(value, show);
  const fault = read(text);
  const type = (next: string): void => {
    const meant = read(next);
    keep(next, meant.ok ? meant.value : value);
    if (meant.ok) onChange(meant.value);
  };
  return <TextField {...field} value={text} error={fault.ok ? undefined : fault.error} onChange={type} />;
}

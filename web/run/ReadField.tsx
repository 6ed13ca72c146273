// A field whose text is read at every key: a good text becomes the value at once, so that a run never sends an older
// one; a text that cannot be read stays, with its error, until it can be or is discarded.
import { useEffect, useId } from 'react';
import type { Path } from '../../src/index.ts';
import { discardDrafts, draftAt, fieldReached, keepDraft } from '../state/keep-drafts.ts';
import { useStudio } from '../state/use-studio.ts';
import { Button } from '../ui/Button.tsx';
import type { FieldTexts } from '../ui/Field.tsx';
import { TextField, type TextFieldProps } from '../ui/TextField.tsx';
import type { Read } from './field-texts.ts';
import { useDraft } from './use-draft.ts';

export interface ReadFieldProps<V>
  extends FieldTexts, Pick<TextFieldProps, 'rows' | 'mono' | 'placeholder' | 'inputMode' | 'list'> {
  /** Of the value inside the sample; null while it has no place there. */
  readonly path: Path | null;
  /** What the field is called where its surroundings are not seen; its label when absent. */
  readonly name?: string;
  readonly value: V;
  readonly show: (value: V) => string;
  readonly read: Read<V>;
  readonly onChange: (value: V) => void;
}

/** Takes the focus when somebody is led here. */
function useAsked(path: Path | null, id: string): void {
  const key = JSON.stringify(path);
  const asked = useStudio(({ askedField }) => askedField !== null && JSON.stringify(askedField) === key);
  useEffect(() => {
    if (!asked) return;
    document.getElementById(id)?.focus();
    fieldReached();
  }, [asked, id]);
}

const Discard = ({ onClick }: { onClick: () => void }) => (
  <Button small kind="quiet" icon="undo-2" onClick={onClick}>
    Discard
  </Button>
);

export function ReadField<V>(props: ReadFieldProps<V>) {
  const { path, name, value, show, read, onChange, ...field } = props;
  const id = useId();
  useAsked(path, id);
  const [typed, keep] = useDraft(value, show);
  const draft = useStudio((state) => (path ? draftAt(state, path) : null));
  const text = draft?.text ?? typed;
  const meant = read(text);
  const take = (next: string): void => {
    const now = read(next);
    keep(next, now.ok ? now.value : value);
    if (path) discardDrafts(path);
    if (now.ok) onChange(now.value);
  };
  // Also for a text that was typed before it had a place in the sample.
  useEffect(() => {
    if (path && !meant.ok && draft === null && text !== show(value))
      keepDraft({ path, name: name ?? field.label, text, fault: meant.error, meant: value });
  });
  const discard = (): void => {
    keep(show(value), value);
    if (path) discardDrafts(path);
  };
  return (
    <TextField
      {...field}
      id={id}
      value={text}
      error={meant.ok ? undefined : meant.error}
      notes={meant.ok ? undefined : <Discard onClick={discard} />}
      onChange={take}
    />
  );
}

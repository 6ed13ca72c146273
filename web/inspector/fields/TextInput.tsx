// One line of text that is written while it is typed. Left empty, it takes the value out where that is allowed.
import type { Json, Path } from '../../../src/index.ts';
import { Input, type InputProps } from '../../ui/Input.tsx';
import { setValue, typeValue } from '../changes.ts';
import { useForm } from '../form.ts';
import { useDraft } from '../use-draft.ts';
import { textOf } from './field-state.ts';

export interface TextInputProps extends Pick<
  InputProps,
  'id' | 'type' | 'placeholder' | 'list' | 'mono' | 'inputMode' | 'autoFocus'
> {
  readonly path: Path;
  readonly value: Json | undefined;
  /** Unset the value when the field is left empty. */
  readonly removable?: boolean;
  /** Where no label stands beside it. */
  readonly label?: string;
}

export function TextInput({ path, value, removable = false, label, ...native }: TextInputProps) {
  const form = useForm();
  const draft = useDraft<string>({
    shown: textOf(value),
    read: (text) => ({ ok: true, value: text }),
    show: (text) => text,
    write: (text) => typeValue(form, path, text),
    empty: () => {
      if (removable) void setValue(form, path, undefined);
    },
  });
  return (
    <Input
      {...native}
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={draft.text}
      onChange={({ target }) => draft.type(target.value)}
      onBlur={draft.leave}
    />
  );
}

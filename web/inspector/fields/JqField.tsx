// A jq program, with what jq says of it at its lines. Monaco would cost a megabyte for a few lines of text.
import type { Diagnostic, Severity } from '../../../src/index.ts';
import { Field } from '../../ui/Field.tsx';
import { typeValue } from '../changes.ts';
import { useForm, type FieldProps } from '../form.ts';
import { useDraft } from '../use-draft.ts';
import { CodeArea } from './CodeArea.tsx';
import { textOf } from './field-state.ts';
import { lineOf } from './typing.ts';
import { useField } from './use-frame.tsx';

const rank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** The worst severity of each line. */
function marksOf(
  findings: readonly Diagnostic[],
  line: (diagnostic: Diagnostic) => number | null,
): ReadonlyMap<number, Severity> {
  const marks = new Map<number, Severity>();
  for (const finding of findings) {
    const at = line(finding);
    const known = at === null ? undefined : marks.get(at);
    if (at !== null && (known === undefined || rank[finding.severity] > rank[known]))
      marks.set(at, finding.severity);
  }
  return marks;
}

/** A block of YAML ends with a line break that nobody typed: it is kept, but is no line of the program. */
const withoutEnd = (program: string): string => program.replace(/\n$/, '');

export function JqField(props: FieldProps<'jq'>) {
  const { path, value } = props;
  const form = useForm();
  const program = textOf(value);
  const line = ({ within }: Diagnostic): number | null => (within ? lineOf(program, within.start) : null);
  const { frame, findings } = useField(props, { wide: true, lineOf: line });
  const draft = useDraft<string>({
    shown: withoutEnd(program),
    read: (text) => ({ ok: true, value: program.endsWith('\n') ? `${text}\n` : text }),
    show: withoutEnd,
    write: (text) => typeValue(form, path, text),
  });
  return (
    <Field {...frame}>
      {(control) => (
        <CodeArea
          control={control}
          text={draft.text}
          onType={draft.type}
          onLeave={draft.leave}
          marks={marksOf(findings, line)}
          minLines={3}
        />
      )}
    </Field>
  );
}

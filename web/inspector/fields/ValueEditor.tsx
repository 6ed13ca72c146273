// One value of any kind: its kind, and the widget of the kind. Maps and lists are edited as JSON, checked at its place.
import { kindOf, type Json, type Path, type Severity } from '../../../src/index.ts';
import { Input } from '../../ui/Input.tsx';
import { Select } from '../../ui/Select.tsx';
import { setValue, typeValue } from '../changes.ts';
import { useForm } from '../form.ts';
import { useDraft, type Reading } from '../use-draft.ts';
import { CodeArea } from './CodeArea.tsx';
import { readJsonText, showJson } from './json-text.ts';
import { textOf } from './field-state.ts';
import styles from './Rows.module.css';
import { kindOfValue, readNumberText, toKind, valueKinds, type ValueKind } from './static-values.ts';
import { TextInput } from './TextInput.tsx';

export interface ValueEditorProps {
  readonly path: Path;
  readonly value: Json;
  /** The entry's name. */
  readonly label: string;
}

const kinds = valueKinds.map((kind) => ({ value: kind, title: kind }));
const truths = [
  { value: 'true', title: 'true' },
  { value: 'false', title: 'false' },
];

export function ValueEditor({ path, value, label }: ValueEditorProps) {
  const form = useForm();
  const kind = kindOfValue(value);
  const isText = kind === 'text' && !textOf(value).includes('\n');
  return (
    <>
      <div className={styles.typed}>
        <div>
          {isText && <TextInput path={path} value={value} label={`Value of ${label}`} />}
          {kind === 'number' && <NumberValue path={path} value={value} label={label} />}
          {kind === 'boolean' && (
            <Select
              label={`Value of ${label}`}
              labelHidden
              value={textOf(value)}
              options={truths}
              onChange={(chosen) => void setValue(form, path, chosen === 'true')}
            />
          )}
          {!isText && kind !== 'number' && kind !== 'boolean' && (
            <p className={styles.nothing}>{summary(value, kind)}</p>
          )}
        </div>
        <Select
          label={`Kind of ${label}`}
          labelHidden
          value={kind}
          options={kinds}
          onChange={(chosen: ValueKind) => void setValue(form, path, toKind(value, chosen))}
        />
      </div>
      {(kind === 'map' || kind === 'list') && <JsonValue path={path} value={value} label={label} />}
      {kind === 'text' && !isText && <LongText path={path} value={value} label={label} />}
    </>
  );
}

const summary = (value: Json, kind: ValueKind): string => {
  if (kind === 'null') return 'null';
  if (kind === 'text') return 'several lines';
  const count = typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
  return kind === 'map' ? `{ ${count} }` : `[ ${count} ]`;
};

function useTyped<T extends Json>(
  { path, value }: ValueEditorProps,
  show: (value: Json) => string,
  read: (text: string) => Reading<T>,
) {
  const form = useForm();
  return useDraft<T>({ shown: show(value), read, show, write: (typed) => typeValue(form, path, typed) });
}

function NumberValue(props: ValueEditorProps) {
  const draft = useTyped(props, textOf, readNumberText);
  return (
    <>
      <Input
        aria-label={`Value of ${props.label}`}
        aria-invalid={draft.error === undefined ? undefined : true}
        inputMode="decimal"
        value={draft.text}
        onChange={({ target }) => draft.type(target.value)}
        onBlur={draft.leave}
      />
      {draft.error && <p className={styles.error}>{draft.error}</p>}
    </>
  );
}

function JsonValue(props: ValueEditorProps) {
  const wanted = kindOf(props.value);
  const draft = useTyped(props, showJson, (text) => {
    const reading = readJsonText(text);
    return reading.ok && kindOf(reading.value) !== wanted
      ? {
          ok: false,
          error: `A ${wanted === 'array' ? 'list' : wanted} is wanted. Choose another kind first.`,
        }
      : reading;
  });
  const { error, line } = draft;
  return (
    <div className={styles.wide}>
      <CodeArea
        control={{ 'aria-invalid': error === undefined ? undefined : true }}
        label={`Value of ${props.label}, JSON`}
        text={draft.text}
        onType={draft.type}
        onLeave={draft.leave}
        marks={line === undefined ? noMarks : new Map([[line, 'error']])}
      />
      {error && <output className={styles.error}>{error}</output>}
    </div>
  );
}

const noMarks: ReadonlyMap<number, Severity> = new Map();

function LongText(props: ValueEditorProps) {
  const draft = useTyped(props, textOf, (text) => ({ ok: true, value: text }));
  return (
    <div className={styles.wide}>
      <CodeArea
        control={{}}
        label={`Value of ${props.label}`}
        text={draft.text}
        onType={draft.type}
        onLeave={draft.leave}
        marks={noMarks}
      />
    </div>
  );
}

// A body: none, JSON that is checked while it is typed, or a text that is sent as it is.
import type { Json, Path } from '../../src/index.ts';
import { draftAt } from '../state/keep-drafts.ts';
import { store } from '../state/store.ts';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { bodyAs, bodyKind, readJsonBody, showJson, type BodyKind } from './field-texts.ts';
import fields from './Fields.module.css';
import { ReadField } from './ReadField.tsx';

export interface BodyFieldProps {
  /** Whose body it is, such as `request`. */
  readonly of: string;
  /** Of the body inside the sample. */
  readonly path: Path;
  readonly body: Json;
  readonly onChange: (body: Json) => void;
}

const kinds: readonly { readonly value: BodyKind; readonly title: string }[] = [
  { value: 'none', title: 'Empty' },
  { value: 'json', title: 'JSON' },
  { value: 'text', title: 'Text' },
];

const rowsFor = (text: string): number => Math.max(3, Math.min(text.split('\n').length, 12));

/** What was typed is carried over, be it good JSON or not. */
function otherKind(kind: BodyKind, body: Json, path: Path): Json {
  const draft = draftAt(store.getState(), path);
  return kind === 'text' && draft ? draft.text : bodyAs(kind, body);
}

export function BodyField({ of, path, body, onChange }: BodyFieldProps) {
  const kind = bodyKind(body);
  const label = `Body of ${of}`;
  return (
    <fieldset aria-label={label} className={fields.group}>
      <div className={fields.head}>
        <span className={fields.label}>Body</span>
        <Select
          label={`Kind of the body of ${of}`}
          labelHidden
          className={fields.small}
          value={kind}
          options={kinds}
          onChange={(next) => onChange(otherKind(next, body, path))}
        />
      </div>
      {kind === 'json' && (
        <ReadField
          label={label}
          path={path}
          labelHidden
          mono
          className={fields.told}
          rows={rowsFor(showJson(body))}
          value={body}
          show={showJson}
          read={readJsonBody}
          onChange={onChange}
        />
      )}
      {typeof body === 'string' && (
        <TextField label={label} labelHidden mono rows={rowsFor(body)} value={body} onChange={onChange} />
      )}
    </fieldset>
  );
}

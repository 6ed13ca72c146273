// One mocked answer: what comes back and when, or why nothing does.
import { useId } from 'react';
import type { Answer, Path } from '../../src/index.ts';
import { discardDrafts } from '../state/keep-drafts.ts';
import { Select } from '../ui/Select.tsx';
import { BodyField } from './BodyField.tsx';
import { readError, readLatency, readStatus } from './field-texts.ts';
import fields from './Fields.module.css';
import { HeaderRows } from './HeaderRows.tsx';
import { ReadField } from './ReadField.tsx';

export interface AnswerFormProps {
  /** Whose answer it is, such as `TOKEN`. */
  readonly of: string;
  /** Of the answer inside the sample. */
  readonly path: Path;
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
}

const errors = ['connection refused', 'timeout', 'connection reset by peer', 'name resolution failed'];
const itself = (text: string): string => text;

function Ending({ of, path, answer, onChange }: AnswerFormProps) {
  const list = useId();
  const { error, ...rest } = answer;
  return (
    <div className={fields.row}>
      <Select
        label="Ends with"
        className={fields.kind}
        value={error === undefined ? 'answer' : 'error'}
        options={[
          { value: 'answer', title: 'An answer' },
          { value: 'error', title: 'An error' },
        ]}
        onChange={(kind) => {
          discardDrafts(path);
          onChange(kind === 'answer' ? rest : { ...answer, error: 'connection refused' });
        }}
      />
      {error === undefined ? (
        <ReadField
          label="Status"
          name={`Status of ${of}`}
          path={[...path, 'status']}
          inputMode="numeric"
          className={fields.short}
          value={answer.status}
          show={String}
          read={readStatus}
          onChange={(status) => onChange({ ...answer, status })}
        />
      ) : (
        <>
          <ReadField
            label="Error"
            name={`Error of ${of}`}
            path={[...path, 'error']}
            className={fields.rest}
            list={list}
            value={error}
            show={itself}
            read={readError}
            onChange={(next) => onChange({ ...answer, error: next })}
          />
          <datalist id={list}>
            {errors.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </datalist>
        </>
      )}
      <ReadField
        label="Latency, ms"
        name={`Latency of ${of}`}
        path={[...path, 'latency']}
        inputMode="decimal"
        className={fields.short}
        value={answer.latency}
        show={String}
        read={readLatency}
        onChange={(latency) => onChange({ ...answer, latency })}
      />
    </div>
  );
}

export function AnswerForm({ of, path, answer, onChange }: AnswerFormProps) {
  return (
    <>
      <Ending of={of} path={path} answer={answer} onChange={onChange} />
      {answer.error === undefined && (
        <>
          <HeaderRows
            of={of}
            headers={answer.headers}
            onChange={(headers) => onChange({ ...answer, headers })}
          />
          <BodyField
            of={of}
            path={[...path, 'body']}
            body={answer.body}
            onChange={(body) => onChange({ ...answer, body })}
          />
        </>
      )}
    </>
  );
}

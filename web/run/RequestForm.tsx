// What the client sends.
import type { SampleRequest } from '../../src/index.ts';
import { Select } from '../ui/Select.tsx';
import { BodyField } from './BodyField.tsx';
import { readUrl } from './field-texts.ts';
import fields from './Fields.module.css';
import { HeaderRows } from './HeaderRows.tsx';
import { ReadField } from './ReadField.tsx';

export interface RequestFormProps {
  readonly request: SampleRequest;
  readonly onChange: (request: SampleRequest) => void;
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const itself = (text: string): string => text;

export function RequestForm({ request, onChange }: RequestFormProps) {
  const { method, url, headers, body } = request;
  const known = methods.includes(method) ? methods : [...methods, method];
  return (
    <>
      <div className={fields.row}>
        <Select
          label="Method"
          className={fields.short}
          value={method}
          options={known.map((name) => ({ value: name, title: name }))}
          onChange={(next) => onChange({ ...request, method: next })}
        />
        <ReadField
          label="URL"
          path={['request', 'url']}
          mono
          className={fields.rest}
          value={url}
          show={itself}
          read={readUrl}
          onChange={(next) => onChange({ ...request, url: next })}
        />
      </div>
      <HeaderRows
        of="request"
        headers={headers}
        onChange={(next) => onChange({ ...request, headers: next })}
      />
      <BodyField
        of="request"
        path={['request', 'body']}
        body={body}
        onChange={(next) => onChange({ ...request, body: next })}
      />
    </>
  );
}

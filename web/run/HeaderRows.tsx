// Headers as rows of name and value; the empty row at the end is where the next one is typed.
import type { HeaderValues } from '../../src/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import fields from './Fields.module.css';
import { headersOf, nameFault, rowsOf, type HeaderRow } from './header-rows.ts';
import { useDraft } from './use-draft.ts';

export interface HeaderRowsProps {
  /** Whose headers they are, such as `request`. */
  readonly of: string;
  readonly headers: HeaderValues;
  readonly onChange: (headers: HeaderValues) => void;
}

const blank: HeaderRow = { name: '', value: '' };

export function HeaderRows({ of, headers, onChange }: HeaderRowsProps) {
  const [rows, keep] = useDraft(headers, rowsOf);
  const last = rows.at(-1);
  const shown = last && last.name === '' && last.value === '' ? rows : [...rows, blank];
  const put = (next: readonly HeaderRow[]): void => {
    const meant = headersOf(next);
    keep(next, meant);
    onChange(meant);
  };
  const change = (index: number, part: Partial<HeaderRow>): void =>
    put(shown.map((row, i) => (i === index ? { ...row, ...part } : row)));
  return (
    <fieldset aria-label={`Headers of ${of}`} className={fields.group}>
      <span className={fields.label}>Headers</span>
      {shown.map(({ name, value }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row is its place: names repeat and are being typed
        <div key={index} className={fields.row}>
          <TextField
            label={`Header ${index + 1} name`}
            labelHidden
            mono
            className={fields.key}
            placeholder="Name"
            value={name}
            error={nameFault(name) ?? undefined}
            onChange={(next) => change(index, { name: next })}
          />
          <TextField
            label={`Header ${index + 1} value`}
            labelHidden
            mono
            className={fields.rest}
            placeholder={index === shown.length - 1 ? '' : 'empty'}
            value={value}
            onChange={(next) => change(index, { value: next })}
          />
          <IconButton
            icon="x"
            label={`Remove header ${index + 1}`}
            disabled={index === shown.length - 1}
            onClick={() => put(rows.filter((_, i) => i !== index))}
          />
        </div>
      ))}
    </fieldset>
  );
}

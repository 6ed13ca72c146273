// Entries that the cache holds before the run, as rows of key and value; the empty row at the end takes the next one.
import type { Json, JsonObject, Path } from '../../src/index.ts';
import { discardDrafts, draftedBelow, moveDraft } from '../state/keep-drafts.ts';
import { store } from '../state/store.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { cacheOf, cacheRows, type CacheRow } from './cache-rows.ts';
import { readValue, showValue } from './field-texts.ts';
import fields from './Fields.module.css';
import { ReadField } from './ReadField.tsx';
import { useDraft } from './use-draft.ts';

export interface CacheRowsProps {
  readonly cache: JsonObject;
  readonly onChange: (cache: JsonObject) => void;
}

/** Keys whose value cannot be read yet have a row too. */
const rowsWithDrafts = (cache: JsonObject): readonly CacheRow[] => [
  ...cacheRows(cache),
  ...draftedBelow(store.getState(), ['cache'])
    .filter((key) => !(key in cache))
    .map((key) => ({ key, value: undefined })),
];

const pathOf = (key: string): Path | null => (key === '' ? null : ['cache', key]);

export function CacheRows({ cache, onChange }: CacheRowsProps) {
  const [rows, keep] = useDraft(cache, rowsWithDrafts);
  const last = rows.at(-1);
  const shown: readonly CacheRow[] =
    last && last.key === '' && last.value === undefined ? rows : [...rows, { key: '', value: undefined }];
  const put = (next: readonly CacheRow[]): void => {
    const meant = cacheOf(next);
    keep(next, meant);
    onChange(meant);
  };
  const change = (index: number, part: Partial<CacheRow>): void =>
    put(shown.map((row, i) => (i === index ? { ...row, ...part } : row)));
  return (
    <fieldset aria-label="Cache entries" className={fields.group}>
      <span className={fields.label}>Cache entries</span>
      {shown.map(({ key, value }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a row is its place: its key is being typed
        <div key={index} className={fields.row}>
          <TextField
            label={`Cache entry ${index + 1} key`}
            labelHidden
            mono
            className={fields.key}
            placeholder="Key"
            value={key}
            onChange={(next) => {
              if (key !== '' && next === '') discardDrafts(['cache', key]);
              else if (key !== '') moveDraft(['cache', key], ['cache', next]);
              change(index, { key: next });
            }}
          />
          <ReadField<Json | undefined>
            label={`Cache entry ${index + 1} value`}
            path={pathOf(key)}
            labelHidden
            mono
            rows={2}
            className={`${fields.rest} ${fields.grow}`}
            placeholder="Value"
            value={value}
            show={showValue}
            read={readValue}
            onChange={(next) => change(index, { value: next })}
          />
          <IconButton
            icon="x"
            label={`Remove cache entry ${index + 1}`}
            disabled={index === shown.length - 1}
            onClick={() => {
              if (key !== '') discardDrafts(['cache', key]);
              put(rows.filter((_, i) => i !== index));
            }}
          />
        </div>
      ))}
    </fieldset>
  );
}

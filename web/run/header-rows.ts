// Headers as rows of a table and back: a repeated header is one row per value, in the order of its first.
import type { HeaderValues } from '../../src/index.ts';

export interface HeaderRow {
  readonly name: string;
  readonly value: string;
}

export const rowsOf = (headers: HeaderValues): readonly HeaderRow[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => ({ name, value: one })),
  );

/** Rows without a name are not sent. Names that differ only in case are one header, written as it comes first. */
export function headersOf(rows: readonly HeaderRow[]): HeaderValues {
  const values = new Map<string, { readonly name: string; readonly values: readonly string[] }>();
  for (const { name, value } of rows) {
    const trimmed = name.trim();
    if (trimmed === '') continue;
    const known = values.get(trimmed.toLowerCase()) ?? { name: trimmed, values: [] };
    values.set(trimmed.toLowerCase(), { ...known, values: [...known.values, value] });
  }
  return Object.fromEntries(
    [...values.values()].map(({ name, values: all }) => [name, all.length === 1 ? (all[0] ?? '') : all]),
  );
}

/** What is wrong with a header's name; null for a good one. RFC 9110 calls these characters tokens. */
export const nameFault = (name: string): string | null =>
  /^[\w!#$%&'*+.^`|~-]*$/.test(name.trim()) ? null : 'A header name has letters, digits and - only.';

// Cache entries as rows of a table and back. A row without key or value is one that is still being typed.
import type { Json, JsonObject } from '../../src/index.ts';

export interface CacheRow {
  readonly key: string;
  readonly value: Json | undefined;
}

export const cacheRows = (cache: JsonObject): readonly CacheRow[] =>
  Object.entries(cache).map(([key, value]) => ({ key, value }));

export const cacheOf = (rows: readonly CacheRow[]): JsonObject =>
  Object.fromEntries(
    rows.flatMap(({ key, value }) => (key === '' || value === undefined ? [] : [[key, value] as const])),
  );

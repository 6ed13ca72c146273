// What a field shows of the value as written: nothing, the value, or one that its widget cannot hold.
import { isList, isObject, type FieldKind, type Json } from '../../../src/index.ts';

type Shape = 'scalar' | 'map' | 'list';

const shapes: { readonly [K in FieldKind]: Shape } = {
  string: 'scalar',
  url: 'scalar',
  jq: 'scalar',
  integer: 'scalar',
  number: 'scalar',
  boolean: 'scalar',
  enum: 'scalar',
  values: 'map',
  'string-map': 'map',
  'string-list': 'list',
  'node-list': 'list',
  record: 'map',
  'record-list': 'list',
};

const shapeOf = (value: Json): Shape => (isList(value) ? 'list' : isObject(value) ? 'map' : 'scalar');

/** Null counts as unset, as in Kong's core. */
export const isUnset = (value: Json | undefined): value is null | undefined =>
  value === undefined || value === null;

/** Whether the widget of the kind can show the value. A text where a number belongs can be shown and mended. */
export const isShowable = (kind: FieldKind, value: Json | undefined): boolean =>
  isUnset(value) || shapeOf(value) === shapes[kind];

/** A scalar as the text of its input. */
export const textOf = (value: Json | undefined): string =>
  isUnset(value) ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** The default as a placeholder. */
export const placeholderOf = (value: Json | undefined): string | undefined => {
  if (value === undefined) return undefined;
  const text = textOf(value);
  return text === '' || text === '{}' || text === '[]' ? undefined : `${text} (default)`;
};

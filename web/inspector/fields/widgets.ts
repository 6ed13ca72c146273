// One widget per kind of field. A kind without one does not compile; node types are never asked for.
import type { ComponentType } from 'react';
import type { FieldKind } from '../../../src/index.ts';
import type { FieldProps } from '../form.ts';
import { BooleanField } from './BooleanField.tsx';
import { EnumField } from './EnumField.tsx';
import { IntegerField } from './IntegerField.tsx';
import { JqField } from './JqField.tsx';
import { NodeListField } from './NodeListField.tsx';
import { NumberKindField } from './NumberKindField.tsx';
import { RecordField } from './RecordField.tsx';
import { RecordListField } from './RecordListField.tsx';
import { StringField } from './StringField.tsx';
import { StringListField } from './StringListField.tsx';
import { StringMapField } from './StringMapField.tsx';
import { UrlField } from './UrlField.tsx';
import { ValuesField } from './ValuesField.tsx';

export const widgets: { readonly [K in FieldKind]: ComponentType<FieldProps<K>> } = {
  string: StringField,
  url: UrlField,
  jq: JqField,
  integer: IntegerField,
  number: NumberKindField,
  boolean: BooleanField,
  enum: EnumField,
  values: ValuesField,
  'string-map': StringMapField,
  'string-list': StringListField,
  'node-list': NodeListField,
  record: RecordField,
  'record-list': RecordListField,
};

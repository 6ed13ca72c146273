// Options of an export format, drawn from their specs: a new format brings its form along.
import {
  isList,
  isObject,
  type FieldSpec,
  type FieldSpecs,
  type Json,
  type JsonObject,
} from '../../src/index.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Prose } from '../ui/Prose.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './ExportPanel.module.css';
import { listFrom, mapFault, mapFrom, mapText, strangersIn, titleOf, withOption } from './option-texts.ts';

interface FieldsProps {
  readonly specs: FieldSpecs;
  readonly values: JsonObject;
  readonly onChange: (values: JsonObject) => void;
}

export const Fields = ({ specs, values, onChange }: FieldsProps) => (
  <div className={styles.fields}>
    {Object.entries(specs).map(([name, spec]) => (
      <OptionField
        key={name}
        name={name}
        spec={spec}
        value={values[name]}
        onChange={(value: Json | undefined) => onChange(withOption(values, name, value))}
      />
    ))}
  </div>
);

type Structure<K extends FieldSpec['kind']> = Omit<OptionFieldProps, 'spec'> & {
  readonly spec: Extract<FieldSpec, { readonly kind: K }>;
};

/** What has nothing in it is unset. */
const orNothing = <T extends Json>(value: T, size: number): T | undefined => (size === 0 ? undefined : value);

const RecordField = ({ name, spec, value, onChange }: Structure<'record'>) => (
  <fieldset className={styles.group}>
    <legend>{titleOf(name)}</legend>
    <p className={styles.hint}>
      <Prose text={spec.help} />
    </p>
    <Fields
      specs={spec.fields}
      values={isObject(value) ? value : {}}
      onChange={(values) => onChange(orNothing(values, Object.keys(values).length))}
    />
  </fieldset>
);

function RecordList({ name, spec, value, onChange }: Structure<'record-list'>) {
  const rows = isList(value) ? value.filter(isObject) : [];
  const put = (next: readonly JsonObject[]): void => onChange(orNothing(next, next.length));
  return (
    <fieldset className={styles.group}>
      <legend>{titleOf(name)}</legend>
      <p className={styles.hint}>
        <Prose text={spec.help} />
      </p>
      {rows.map((row, index) => (
        // oxlint-disable-next-line no-array-index-key -- rows have no names, and are added and removed at will
        <div key={index} className={styles.entry}>
          <Fields
            specs={spec.fields}
            values={row}
            onChange={(values) => put(rows.map((one, i) => (i === index ? values : one)))}
          />
          <IconButton
            small
            icon="trash-2"
            label={`Remove ${titleOf(name)} ${index + 1}`}
            onClick={() => put(rows.filter((_, i) => i !== index))}
          />
        </div>
      ))}
      <Button small icon="plus" onClick={() => put([...rows, {}])}>
        Add
      </Button>
    </fieldset>
  );
}

export interface OptionFieldProps {
  readonly name: string;
  readonly spec: FieldSpec;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
}

export function OptionField({ name, spec, value, onChange }: OptionFieldProps) {
  const texts = { label: titleOf(name), hint: <Prose text={spec.help} /> };
  switch (spec.kind) {
    case 'boolean':
      return (
        <Switch
          {...texts}
          checked={typeof value === 'boolean' ? value : spec.default === true}
          onChange={onChange}
        />
      );
    case 'enum':
      return (
        <Select
          {...texts}
          value={typeof value === 'string' ? value : (spec.default ?? '')}
          options={spec.of.map((one) => ({ value: one, title: one }))}
          onChange={onChange}
        />
      );
    case 'integer':
    case 'number':
      return (
        <NumberField
          {...texts}
          value={typeof value === 'number' ? value : undefined}
          min={spec.min}
          max={spec.max}
          whole={spec.kind === 'integer'}
          onCommit={onChange}
        />
      );
    case 'string-list':
      return (
        <TextField
          {...texts}
          error={strangersIn(value, spec.of)}
          placeholder={(spec.default ?? spec.of?.slice(0, 2))?.join(', ') ?? 'one, two'}
          value={Array.isArray(value) ? value.join(', ') : ''}
          onCommit={(typed) => onChange(listFrom(typed))}
        />
      );
    case 'string-map':
      return (
        <TextField
          {...texts}
          placeholder="key=value, key=value"
          error={mapFault(value)}
          value={mapText(value)}
          onCommit={(typed) => onChange(mapFrom(typed))}
        />
      );
    case 'record':
      return <RecordField {...{ name, spec, value, onChange }} />;
    case 'record-list':
      return <RecordList {...{ name, spec, value, onChange }} />;
    default:
      return (
        <TextField
          {...texts}
          placeholder={'default' in spec && typeof spec.default === 'string' ? spec.default : undefined}
          value={typeof value === 'string' ? value : ''}
          onChange={(typed) => onChange(typed === '' ? undefined : typed)}
        />
      );
  }
}

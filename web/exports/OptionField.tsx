// One option of an export format, drawn from its spec: a new format brings its form along.
import type { FieldSpec, Json } from '../../src/index.ts';
import { Prose } from '../ui/Prose.tsx';
import { NumberField } from '../ui/NumberField.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import { listFrom, strangersIn, titleOf } from './option-texts.ts';

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

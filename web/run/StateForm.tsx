// What the flow meets beside messages: secrets, properties, the cache and the time.
import { useState } from 'react';
import type { Connection, Flow, Json, JsonObject, Sample } from '../../src/index.ts';
import { draftedBelow } from '../state/keep-drafts.ts';
import { store } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { CacheRows } from './CacheRows.tsx';
import { readClock, readValue, showValue } from './field-texts.ts';
import fields from './Fields.module.css';
import { ReadField } from './ReadField.tsx';
import { propertyNames } from './state-names.ts';
import { changeSample } from './use-sample.ts';

export interface StateFormProps {
  readonly sample: Sample;
  readonly flow: Flow | null;
  readonly connections: readonly Connection[];
}

const itself = (text: string): string => text;

/** A map with one value put or taken. */
function withValue<V>(map: { readonly [name: string]: V }, name: string, value: V | undefined) {
  const { [name]: _, ...others } = map;
  return value === undefined ? others : { ...map, [name]: value };
}

function Vault({ sample, names }: { sample: Sample; names: readonly string[] }) {
  const [revealed, setRevealed] = useState(false);
  if (names.length === 0) return null;
  return (
    <fieldset aria-label="Vault" className={fields.group}>
      <div className={fields.head}>
        <span className={fields.label}>Vault</span>
        <Button
          small
          kind="quiet"
          icon={revealed ? 'eye-off' : 'eye'}
          aria-pressed={revealed}
          onClick={() => setRevealed(!revealed)}
        >
          {revealed ? 'Hide' : 'Reveal'}
        </Button>
      </div>
      {names.map((name) => (
        <TextField
          key={name}
          label={name}
          mono
          className={fields.named}
          type={revealed ? 'text' : 'password'}
          autoComplete="off"
          placeholder="no value"
          value={sample.vault[name] ?? ''}
          onChange={(secret) =>
            changeSample(sample, { vault: withValue(sample.vault, name, secret === '' ? undefined : secret) })
          }
        />
      ))}
      <p className={fields.note}>Vault values and credentials in headers are kept in memory only.</p>
    </fieldset>
  );
}

interface ValueFieldProps {
  readonly name: string;
  readonly values: JsonObject;
  readonly onChange: (values: JsonObject) => void;
}

function PropertyField({ name, values, onChange }: ValueFieldProps) {
  return (
    <ReadField<Json | undefined>
      label={name}
      path={['properties', name]}
      mono
      rows={2}
      className={`${fields.mono} ${fields.grow}`}
      placeholder="as the request gives it, else null"
      value={values[name]}
      show={showValue}
      read={readValue}
      onChange={(value) => onChange(withValue(values, name, value))}
    />
  );
}

export function StateForm({ sample, flow, connections }: StateFormProps) {
  const vault = [...new Set([...(flow?.vault ?? []), ...Object.keys(sample.vault)])];
  const properties = [
    ...new Set([
      ...propertyNames(flow, connections),
      ...Object.keys(sample.properties),
      ...draftedBelow(store.getState(), ['properties']),
    ]),
  ];
  return (
    <>
      <Vault sample={sample} names={vault} />
      {properties.length > 0 && (
        <fieldset aria-label="Properties" className={fields.group}>
          <span className={fields.label}>Properties</span>
          {properties.map((name) => (
            <PropertyField
              key={name}
              name={name}
              values={sample.properties}
              onChange={(next) => changeSample(sample, { properties: next })}
            />
          ))}
        </fieldset>
      )}
      <CacheRows cache={sample.cache} onChange={(cache) => changeSample(sample, { cache })} />
      <ReadField
        label="Clock at the start"
        path={['clock']}
        mono
        value={sample.clock}
        show={itself}
        read={readClock}
        onChange={(clock) => changeSample(sample, { clock })}
      />
    </>
  );
}

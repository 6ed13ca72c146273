// Options of the format, and what may stand beside the config whatever the format. Both come from field specs.
import { useState, type ReactNode } from 'react';
import { besideConfig, pluginFields, type ExportFormat } from '../../src/formats.ts';
import type { Json, JsonObject, FieldSpecs, SourcePlugin } from '../../src/index.ts';
import { choosePlugin, setFormatOptions } from '../state/export-settings.ts';
import styles from './ExportPanel.module.css';
import { withOption } from './option-texts.ts';
import { OptionField } from './OptionField.tsx';

interface FieldsProps {
  readonly specs: FieldSpecs;
  readonly values: JsonObject;
  readonly onChange: (values: JsonObject) => void;
}

const Fields = ({ specs, values, onChange }: FieldsProps) => (
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

interface FoldedProps {
  readonly title: string;
  /** At first; then it is the person's. */
  readonly open: boolean;
  readonly children: ReactNode;
}

function Folded({ title, open, children }: FoldedProps) {
  const [first] = useState(open);
  return (
    <details className={styles.section} open={first}>
      <summary className={styles.heading}>{title}</summary>
      {children}
    </details>
  );
}

export interface OptionFieldsProps {
  readonly format: ExportFormat;
  readonly options: JsonObject;
  readonly source: SourcePlugin;
  readonly beside: JsonObject;
}

export function OptionFields({ format, options, source, beside }: OptionFieldsProps) {
  const own = Object.keys(format.options).length;
  // What the source sets is shown, and may be set otherwise here.
  const shown = { ...besideConfig(source.options), ...beside };
  return (
    <>
      {own > 0 && (
        <Folded key={format.id} title={`Options of ${format.title}`} open={Object.keys(options).length > 0}>
          <Fields specs={format.options} values={options} onChange={setFormatOptions} />
        </Folded>
      )}
      <Folded title="Beside the config" open={Object.keys(beside).length > 0}>
        <Fields
          specs={pluginFields}
          values={shown}
          onChange={(values) => choosePlugin(source, { beside: values })}
        />
      </Folded>
    </>
  );
}

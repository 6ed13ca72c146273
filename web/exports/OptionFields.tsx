// Options of the format, and what may stand beside the config whatever the format. Both come from field specs.
import {
  besideConfig,
  pluginFields,
  type ExportFormat,
  type Json,
  type JsonObject,
  type SourcePlugin,
} from '../../src/index.ts';
import type { FieldSpecs } from '../../src/index.ts';
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
        <section aria-label={`Options of ${format.title}`} className={styles.section}>
          <h3 className={styles.heading}>Options of {format.title}</h3>
          <Fields key={format.id} specs={format.options} values={options} onChange={setFormatOptions} />
        </section>
      )}
      <details className={styles.section}>
        <summary className={styles.heading}>Beside the config</summary>
        <Fields
          specs={pluginFields}
          values={shown}
          onChange={(values) => choosePlugin(source, { beside: values })}
        />
      </details>
    </>
  );
}

// Options of the format, and what may stand beside the config whatever the format. Both come from field specs.
import { useState, type ReactNode } from 'react';
import { besideConfig, pluginFields, type ExportFormat } from '../../src/formats.ts';
import type { JsonObject, SourcePlugin } from '../../src/index.ts';
import { choosePlugin, setFormatOptions } from '../state/export-settings.ts';
import styles from './ExportPanel.module.css';
import { Fields } from './OptionField.tsx';

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
  const { partials } = source.options;
  const shown = {
    ...besideConfig(source.options),
    ...(partials === undefined ? {} : { partials: partials.map((link) => ({ ...link })) }),
    ...beside,
  };
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

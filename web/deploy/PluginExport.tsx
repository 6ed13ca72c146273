// A custom plugin as files for a gateway: the formats of the ways that are open, the names they ask for, and the text.
import { useState } from 'react';
import {
  noPluginSettings,
  pluginFormats,
  type PluginFormat,
  type PluginReport,
  type PluginSettings,
  type Rendering,
} from '../../src/plugin-check.ts';
import { copy } from '../commands/copy.ts';
import { downloadText } from '../platform/files.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Prose } from '../ui/Prose.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Deploy.module.css';

const openFormats = ({ ways }: PluginReport): readonly PluginFormat[] =>
  pluginFormats.filter(({ way }) => ways.some((one) => one.way === way && one.verdict !== 'fails'));

export function PluginExport({ report }: { report: PluginReport }) {
  const formats = openFormats(report);
  const [chosen, setChosen] = useState('');
  const [filled, setFilled] = useState<PluginSettings['filled']>(noPluginSettings.filled);
  const format = formats.find(({ id }) => id === chosen) ?? formats[0];
  const rendered = format?.render(report.plugin, {}, filled);
  if (format === undefined || rendered === undefined) return null;
  return (
    <div className={styles.export}>
      <Select
        label="Write it as"
        value={format.id}
        options={formats.map(({ id: value, title }) => ({ value, title }))}
        onChange={setChosen}
      />
      {rendered.ok ? (
        <Written
          rendering={rendered.value}
          onFill={(name, value) => setFilled({ ...filled, [name]: value })}
        />
      ) : (
        <Banner kind="failed">{rendered.error.message}</Banner>
      )}
    </div>
  );
}

interface WrittenProps {
  readonly rendering: Rendering;
  readonly onFill: (name: string, value: string) => void;
}

function Written({ rendering: { files, warnings, notes, placeholders, apply }, onFill }: WrittenProps) {
  return (
    <>
      {placeholders.map(({ name, title, help, text, value, fault }) => (
        <TextField
          key={name}
          label={title}
          hint={help}
          mono
          value={value ?? ''}
          placeholder={text}
          error={value === null ? undefined : (fault?.(value) ?? undefined)}
          onChange={(given) => onFill(name, given)}
        />
      ))}
      {warnings.map((warning) => (
        <Banner key={warning} kind="warn">
          <Prose text={warning} />
        </Banner>
      ))}
      {files.map((file) => (
        <FileText key={file.name} {...file} />
      ))}
      {apply !== null && <FileText name="Commands" text={apply} command />}
      {notes.map((note) => (
        <p key={note} className={styles.source}>
          <Prose text={note} />
        </p>
      ))}
    </>
  );
}

/** Commands are for a terminal: they are copied, not kept as a file. */
function FileText({ name, text, command = false }: { name: string; text: string; command?: boolean }) {
  return (
    <section aria-label={name} className={styles.file}>
      <h4 className={styles.fileName}>{name}</h4>
      <TextField
        label={`Text of ${name}`}
        labelHidden
        readOnly
        mono
        rows={Math.min(text.split('\n').length, 14)}
        value={text}
      />
      <div className={styles.buttons}>
        <Button small icon="copy" onClick={() => void copy(text, name)}>
          {`Copy ${name}`}
        </Button>
        {!command && (
          <Button small icon="download" onClick={() => downloadText(name, text, 'text/plain')}>
            {`Download ${name}`}
          </Button>
        )}
      </div>
    </section>
  );
}

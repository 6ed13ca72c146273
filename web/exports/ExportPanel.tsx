// The flow as a file for Kong, always that of the present text: form, text, what to know, and how to take it away.
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  exportFormats,
  filledFrom,
  kindsOf,
  pluginEntity,
  type ExportFormat,
  type Flow,
  type GatewayVersion,
  type JsonObject,
  type SourcePlugin,
} from '../../src/index.ts';
import { copyText, downloadText } from '../platform/files.ts';
import { useDiagnostics } from '../state/diagnostics.ts';
import { useLowestGateway } from '../state/lowest-gateway.ts';
import { announce } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { PanelBar } from '../ui/PanelBar.tsx';
import { Prose } from '../ui/Prose.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './ExportPanel.module.css';
import { withOption } from './option-texts.ts';
import { OptionField } from './OptionField.tsx';

export interface ExportPanelProps {
  readonly onClose: () => void;
}

async function copy(text: string, what: string): Promise<void> {
  if (await copyText(text)) announce(`Copied ${what}`);
  else announce('The browser refused the clipboard. Select the text and copy it.', true);
}

function Warning({ stale, errors }: { stale: boolean; errors: number }) {
  const gateway = useStudio((state) => state.gateway);
  if (stale) return <Banner kind="warn">The text is broken. This is its last good state.</Banner>;
  if (errors === 0) return null;
  return (
    <Banner kind="warn">
      {`Gateway ${gateway} refuses this file: ${errors === 1 ? 'one error' : `${errors} errors`}. See Problems.`}
    </Banner>
  );
}

function needs(lowest: GatewayVersion | null | undefined): string {
  if (lowest === undefined) return '…';
  return lowest === null ? 'none takes it: see Problems' : `${lowest} or later`;
}

function Facts({ command }: { command: string }) {
  const lowest = useLowestGateway();
  return (
    <dl className={styles.facts}>
      <dt>Needs gateway</dt>
      <dd>{needs(lowest)}</dd>
      <dt>Scope</dt>
      <dd>global</dd>
      <dt>Apply</dt>
      <dd className={styles.command}>
        <code>{command}</code>
        <IconButton small icon="copy" label="Copy the command" onClick={() => void copy(command, command)} />
      </dd>
    </dl>
  );
}

interface ExportedProps {
  readonly format: ExportFormat;
  readonly options: JsonObject;
  readonly flow: Flow;
  readonly source: SourcePlugin;
}

function Exported({ format, options, flow, source }: ExportedProps) {
  const stale = useStudio((state) => state.analysis?.flow === null);
  const errors = useDiagnostics().filter(({ severity }) => severity === 'error').length;
  const rendered = useMemo(
    () =>
      flow.config === null
        ? null
        : format.render(
            pluginEntity(flow.config, source.options, kindsOf(source.scope)),
            options,
            filledFrom(source.scope),
          ),
    [flow, source, format, options],
  );
  if (rendered === null) return <EmptyState title="There is no config to export yet." />;
  if (!rendered.ok) return <Banner kind="failed">{rendered.error.message}</Banner>;
  const {
    files: [file],
    notes,
    apply,
  } = rendered.value;
  return (
    <>
      <Warning stale={stale} errors={errors} />
      {apply !== null && <Facts command={apply} />}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          <Prose text={note} />
        </p>
      ))}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling text must be reachable by keys */}
      <pre className={styles.text} tabIndex={0} aria-label={`${format.title} file`}>
        {file.text}
      </pre>
      <div className={styles.buttons}>
        <Button kind="primary" icon="copy" onClick={() => void copy(file.text, file.name)}>
          Copy
        </Button>
        <Button icon="download" onClick={() => downloadText(file.name, file.text)}>
          Download {file.name}
        </Button>
      </div>
    </>
  );
}

export default function ExportPanel({ onClose }: ExportPanelProps) {
  const flow = useStudio((state) => state.shown?.flow ?? null);
  const source = useStudio((state) => state.shown?.source);
  const [id, setId] = useState(exportFormats[0]?.id ?? '');
  const [options, setOptions] = useState<JsonObject>({});
  const format = exportFormats.find((one) => one.id === id);
  const panel = useRef<HTMLElement>(null);
  // The panel covers Code and Inspector: a focus that was there would be lost.
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === document.body || focused?.checkVisibility() === false)
      panel.current?.querySelector<HTMLElement>('input, select, button')?.focus();
  }, []);
  return (
    <section ref={panel} aria-label="Export" className={styles.panel}>
      <PanelBar title="Export">
        {format && <span>{format.title}</span>}
        <IconButton small icon="x" label="Close" className={styles.close} onClick={onClose} />
      </PanelBar>
      <div className={styles.body}>
        {exportFormats.length > 1 && (
          <Select
            label="Format"
            value={id}
            options={exportFormats.map(({ id: value, title }) => ({ value, title }))}
            onChange={(next) => {
              setId(next);
              setOptions({});
            }}
          />
        )}
        {format &&
          Object.entries(format.options).map(([name, spec]) => (
            <OptionField
              key={`${id}.${name}`}
              name={name}
              spec={spec}
              value={options[name]}
              onChange={(value) => setOptions(withOption(options, name, value))}
            />
          ))}
        {format && flow && source ? (
          <Exported format={format} options={options} flow={flow} source={source} />
        ) : (
          <EmptyState title="There is no flow to export yet." />
        )}
      </div>
    </section>
  );
}

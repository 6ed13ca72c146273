// The flow as files for Kong's tools, always those of the present text: format, scope, names, text, what to know.
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import {
  exportFormats,
  scopeFor,
  type ExportedFile,
  type ExportFormat,
  type ExportSettings,
} from '../../src/formats.ts';
import type { GatewayVersion, JsonObject, SourcePlugin } from '../../src/index.ts';
import { commandOf, runCommand } from '../commands/index.ts';
import { useDiagnostics } from '../state/diagnostics.ts';
import type { TextFile } from '../platform/files.ts';
import { chooseFormat, choosePlugin, fillIn, useExportChoices, useSource } from '../state/export-settings.ts';
import { useLowestGateway } from '../state/lowest-gateway.ts';
import { announce } from '../state/store.ts';
import { rememberTaken } from '../state/taken-away.ts';
import { useStudio } from '../state/use-studio.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { PanelBar } from '../ui/PanelBar.tsx';
import { Select } from '../ui/Select.tsx';
import { downloadAll } from './download-all.ts';
import { Exported, Warnings } from './Exported.tsx';
import styles from './ExportPanel.module.css';
import { OptionFields } from './OptionFields.tsx';
import { PlaceholderFields } from './PlaceholderFields.tsx';
import { ScopeField } from './ScopeField.tsx';
import { pickFileToUpdate, UpdateFile } from './UpdateFile.tsx';
import { render, useExporting } from './use-exporting.ts';

export interface ExportPanelProps {
  readonly onClose: () => void;
  readonly show: (file: ExportedFile) => ReactNode;
}

function Warning() {
  const stale = useStudio((state) => state.analysis?.flow === null);
  const errors = useDiagnostics().filter(({ severity }) => severity === 'error').length;
  const gateway = useStudio((state) => state.gateway);
  if (stale) return <Banner kind="warn">The text is broken. This is its last good state.</Banner>;
  if (errors === 0) return null;
  return (
    <Banner kind="warn">
      {`Gateway ${gateway} refuses this flow: ${errors === 1 ? 'one error' : `${errors} errors`}. See Problems.`}
    </Banner>
  );
}

function needs(lowest: GatewayVersion | null | undefined): string {
  if (lowest === undefined) return '…';
  return lowest === null ? 'no gateway takes it: see Problems' : `gateway ${lowest} or later`;
}

const Pictures = () =>
  ['save-svg', 'save-png'].map((id) => (
    <Button key={id} icon="download" onClick={() => runCommand(id)}>
      {commandOf(id).title}
    </Button>
  ));

interface FormProps {
  readonly format: ExportFormat;
  readonly settings: ExportSettings;
  readonly config: JsonObject;
  readonly source: SourcePlugin;
  readonly show: (file: ExportedFile) => ReactNode;
  readonly onUpdate: () => void;
}

function Form({ format, settings, config, source, show, onUpdate }: FormProps) {
  const exporting = useExporting(config, source);
  const rendered = useMemo(() => render(exporting, format, settings), [exporting, format, settings]);
  const lowest = useLowestGateway();
  const takeAll = async (): Promise<void> => {
    rememberTaken(config);
    const count = await downloadAll(exporting, settings);
    announce(`Downloaded ${count} of ${exportFormats.length} formats.`);
  };
  return (
    <>
      <div className={styles.choices}>
        <Select
          label="Format"
          value={format.id}
          options={exportFormats.map(({ id: value, title }) => ({ value, title }))}
          onChange={chooseFormat}
        />
        <ScopeField
          scope={scopeFor(source, settings)}
          onChange={(scope) => choosePlugin(source, { scope })}
        />
      </div>
      <Button small kind="quiet" icon="server" className={styles.where} onClick={() => runCommand('where')}>
        {commandOf('where').title}
      </Button>
      <Warning />
      {!rendered.ok && <Banner kind="failed">{rendered.error.message}</Banner>}
      {rendered.ok && <Warnings warnings={rendered.value.warnings} />}
      {rendered.ok && (
        <PlaceholderFields
          placeholders={rendered.value.placeholders}
          onFill={(name, value) => fillIn(source, name, value)}
        />
      )}
      <OptionFields
        format={format}
        options={exporting.settingsFor(format, settings).options}
        source={source}
        beside={settings.beside}
      />
      {rendered.ok && (
        <Exported
          rendering={rendered.value}
          needs={needs(lowest)}
          show={show}
          onTake={() => rememberTaken(config)}
          more={
            <>
              <Button icon="download" onClick={() => void takeAll()}>
                All formats
              </Button>
              {format.picture === true && <Pictures />}
              <Button onClick={onUpdate}>Update a file…</Button>
            </>
          }
        />
      )}
    </>
  );
}

interface ContentProps extends Pick<ExportPanelProps, 'show'> {
  readonly source: SourcePlugin;
  /** What had the focus is gone. */
  readonly onBack: () => void;
}

function Content({ source, show, onBack }: ContentProps) {
  const flow = useStudio((state) => state.shown?.flow ?? null);
  const { format, settings } = useExportChoices(source);
  const [updating, setUpdating] = useState<TextFile | null>(null);
  if (!format || !flow?.config) return <EmptyState title="There is no config to export yet." />;
  const { config } = flow;
  if (updating)
    return (
      <UpdateFile
        {...{ file: updating, config, source, show }}
        onClose={() => {
          setUpdating(null);
          onBack();
        }}
      />
    );
  const pick = async (): Promise<void> => {
    const file = await pickFileToUpdate();
    if (file?.ok) setUpdating(file.value);
    else if (file) announce(file.error, true);
  };
  return <Form {...{ format, settings, config, source, show }} onUpdate={() => void pick()} />;
}

export default function ExportPanel({ onClose, show }: ExportPanelProps) {
  const source = useSource();
  const panel = useRef<HTMLElement>(null);
  // The panel covers Code and Inspector: a focus that was there would be lost.
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === document.body || focused?.checkVisibility() === false)
      (panel.current?.querySelector('select') ?? panel.current?.querySelector('button'))?.focus();
  }, []);
  return (
    <section ref={panel} data-region="export" aria-label="Export" className={styles.panel}>
      <PanelBar title="Export">
        <Button small kind="quiet" onClick={() => runCommand('check-plugin')}>
          {commandOf('check-plugin').title}
        </Button>
        <IconButton small icon="x" label="Close" className={styles.close} onClick={onClose} />
      </PanelBar>
      <div className={styles.body}>
        {source ? (
          <Content
            source={source}
            show={show}
            onBack={() => requestAnimationFrame(() => panel.current?.querySelector('select')?.focus())}
          />
        ) : (
          <EmptyState title="There is no flow to export yet." />
        )}
      </div>
    </section>
  );
}

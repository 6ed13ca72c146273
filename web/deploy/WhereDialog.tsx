// Where the flow runs: one row for each kind of gateway, with what it needs there. Loaded when somebody asks.
import { useMemo, useState } from 'react';
import { pluginOptions, scopeFor, showScope } from '../../src/formats.ts';
import type { Analysis, SourcePlugin } from '../../src/index.ts';
import { whereItRuns, type Deployment } from '../../src/plugin-check.ts';
import { commandOf, runCommand } from '../commands/index.ts';
import { useExportChoices, useSource } from '../state/export-settings.ts';
import { ask } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TargetRow } from './TargetRow.tsx';
import styles from './Deploy.module.css';

const close = (): void => ask(null);

function useDeployment({ flow }: Analysis, source: SourcePlugin, grouped: boolean): Deployment | null {
  const gateway = useStudio((state) => state.gateway);
  const { settings } = useExportChoices(source);
  return useMemo(
    () =>
      flow === null
        ? null
        : {
            flow,
            gateway,
            grouped,
            scope: scopeFor(source, settings),
            options: pluginOptions(source, settings),
          },
    [flow, source, gateway, grouped, settings],
  );
}

function Table({ analysis }: { analysis: Analysis }) {
  const source = useSource() ?? analysis.source;
  const [grouped, setGrouped] = useState(false);
  const [notes, setNotes] = useState(false);
  const deployment = useDeployment(analysis, source, grouped);
  const rows = useMemo(() => (deployment === null ? [] : whereItRuns(deployment)), [deployment]);
  if (deployment === null) return null;
  return (
    <>
      <p>
        {`For gateway ${deployment.gateway} and ${showScope(Object.fromEntries(deployment.scope.map((kind) => [kind, source.scope[kind] ?? {}])))}.`}
      </p>
      <div className={styles.switches}>
        <Switch label="In a control plane group" checked={grouped} onChange={setGrouped} />
        <Switch label="What is good to know, too" checked={notes} onChange={setNotes} />
      </div>
      <ul className={styles.rows} aria-label="Kinds of gateway">
        {rows.map((row) => (
          <TargetRow key={row.target} row={row} notes={notes} analysis={analysis} onShow={close} />
        ))}
      </ul>
    </>
  );
}

export default function WhereDialog() {
  const analysis = useStudio((state) => state.shown);
  return (
    <Dialog
      wide
      title="Where will it run"
      onClose={close}
      actions={
        <>
          <Button onClick={() => runCommand('check-plugin')}>{commandOf('check-plugin').title}</Button>
          <Button kind="primary" onClick={close}>
            Close
          </Button>
        </>
      }
    >
      {analysis === null ? <p>There is no flow yet.</p> : <Table analysis={analysis} />}
    </Dialog>
  );
}

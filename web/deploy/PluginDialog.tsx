// A custom plugin that the person picks or drops: checked for each way into a gateway, and written for one. It is read in
// the browser and goes nowhere.
import { useState, type DragEvent } from 'react';
import { checkPlugins, type PluginReport } from '../../src/plugin-check.ts';
import { droppedPlugin, pickPlugin, type ReadFiles } from '../platform/plugin-files.ts';
import { announce, ask } from '../state/store.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Prose } from '../ui/Prose.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './Deploy.module.css';
import { PluginSection, type CheckedFiles } from './PluginSection.tsx';

const close = (): void => ask(null);

type State = { readonly problem: string } | CheckedFiles | null;

function stateOf(read: ReadFiles): State {
  if (!read.ok) return { problem: read.error };
  const reports = checkPlugins(read.value);
  if (reports.length === 0)
    return { problem: 'There is no plugin in it: no `handler.lua` and no `schema.lua`.' };
  return { files: read.value, reports };
}

const found = (reports: readonly PluginReport[]): string =>
  `Checked ${reports.map(({ plugin }) => plugin.name).join(', ')}.`;

/** The window would open what is dropped as a flow. */
function kept(event: DragEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

export default function PluginDialog() {
  const [state, setState] = useState<State>(null);
  const [hovering, setHovering] = useState(false);
  const take = (read: ReadFiles | null): void => {
    if (read === null) return;
    const next = stateOf(read);
    setState(next);
    if (next !== null && 'reports' in next) announce(found(next.reports));
  };
  const drop = (event: DragEvent): void => {
    kept(event);
    setHovering(false);
    void droppedPlugin(event.dataTransfer).then(take);
  };
  const pick = (what: 'folder' | 'zip'): void => void pickPlugin(what).then(take);
  return (
    <Dialog
      wide
      title="Check a custom plugin"
      onClose={close}
      actions={
        <>
          <Button icon="folder-open" onClick={() => pick('folder')}>
            Choose a folder
          </Button>
          <Button onClick={() => pick('zip')}>Choose a zip</Button>
          <Button kind="primary" onClick={close}>
            Close
          </Button>
        </>
      }
    >
      <div
        className={classNames(styles.drop, hovering && styles.hovering)}
        data-testid="plugin-drop"
        onDragOver={(event) => {
          kept(event);
          setHovering(true);
        }}
        onDragLeave={() => setHovering(false)}
        onDrop={drop}
      >
        {state === null && (
          <p className={styles.invitation}>
            Drop a folder or a zip here. It is read in this browser and goes nowhere; its code is not run.
          </p>
        )}
        {state !== null && 'problem' in state && (
          <Banner kind="failed">
            <Prose text={state.problem} />
          </Banner>
        )}
        {state !== null &&
          'reports' in state &&
          state.reports.map((report) => (
            <PluginSection key={report.plugin.folder} report={report} files={state.files} />
          ))}
      </div>
    </Dialog>
  );
}

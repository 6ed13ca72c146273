// What a file of another tool holds: which of its plugins to open, and what of it is wrong or could not be read.
import { useState } from 'react';
import type { ImportFault } from '../../src/formats.ts';
import { openImported } from '../commands/foreign.ts';
import { ask, type ImportQuestion as Question } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Prose } from '../ui/Prose.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './ImportQuestion.module.css';

function Fault({ text, fault: { message, range } }: { text: string; fault: ImportFault }) {
  return (
    <li className={styles.fault}>
      <span className={styles.line}>{range && `line ${text.slice(0, range.start).split('\n').length}`}</span>
      <span>
        <Prose text={message} />
      </span>
    </li>
  );
}

export function ImportQuestion({ question: { fileName, text, imported } }: { question: Question }) {
  const [chosen, setChosen] = useState('0');
  const { plugins } = imported;
  const plugin = plugins[Number(chosen)];
  const faults = [...imported.faults, ...(plugin?.faults ?? [])];
  const open = (): void => {
    ask(null);
    if (plugin) void openImported(imported, plugin, fileName);
  };
  return (
    <Dialog
      title={`Open ${fileName}`}
      onClose={() => ask(null)}
      actions={
        <>
          <Button onClick={() => ask(null)}>Cancel</Button>
          <Button kind="primary" onClick={open}>
            Open
          </Button>
        </>
      }
    >
      {plugins.length > 1 && (
        <Select
          label={`${plugins.length} datakit plugins`}
          value={chosen}
          options={plugins.map(({ title }, index) => ({ value: String(index), title }))}
          onChange={setChosen}
        />
      )}
      {faults.length > 0 && (
        <>
          <p>The flow can be opened. About the file:</p>
          <ul className={styles.faults}>
            {faults.map((fault) => (
              <Fault
                key={`${fault.id} ${fault.about} ${fault.range?.start ?? ''}`}
                text={text}
                fault={fault}
              />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

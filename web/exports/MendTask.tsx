// A manifest that somebody has, read: what the operator would refuse, in its place, and the text with what could be
// mended.
import { useMemo, useState, type ReactNode } from 'react';
import { readManifests, type ManifestFault } from '../../src/dataplanes.ts';
import type { ExportedFile } from '../../src/formats.ts';
import { downloadText, pickFile, readTextFile } from '../platform/files.ts';
import { announce } from '../state/store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Prose } from '../ui/Prose.tsx';
import { StateMark } from '../ui/StateMark.tsx';
import { TextField } from '../ui/TextField.tsx';
import { copy } from '../commands/copy.ts';
import styles from './ManifestsTask.module.css';

function Fault({ text, fault: { message, range, mended } }: { text: string; fault: ManifestFault }) {
  return (
    <li className={styles.fault}>
      <StateMark mark={mended ? 'complete' : 'error'} silent />
      <div>
        <p>
          <Prose text={message} />
        </p>
        <p className={styles.muted}>
          Line {text.slice(0, range.start).split('\n').length}, {mended ? 'mended' : 'to be mended by you'}
        </p>
      </div>
    </li>
  );
}

function summary(kinds: readonly string[], faults: readonly ManifestFault[]): string {
  const what = kinds.length === 0 ? 'No manifest of a data plane' : kinds.join(', ');
  if (faults.length === 0) return `${what}: nothing to mend.`;
  const mended = faults.filter((fault) => fault.mended).length;
  return `${what}: ${faults.length === 1 ? 'one mistake' : `${faults.length} mistakes`}, ${mended} mended.`;
}

export default function MendTask({ show }: { readonly show: (file: ExportedFile) => ReactNode }) {
  const [text, setText] = useState('');
  const reading = useMemo(() => (text.trim() === '' ? null : readManifests(text)), [text]);
  const pick = async (): Promise<void> => {
    const file = await pickFile('.yaml,.yml,.json,.sh,.txt');
    const read = file && (await readTextFile(file));
    if (read?.ok) setText(read.value.text);
    else if (read) announce(read.error, true);
  };
  return (
    <div className={styles.columns}>
      <div className={styles.form}>
        <h1 className={styles.heading}>Read a manifest</h1>
        <p className={styles.muted}>
          YAML, or a script with `kubectl apply`. What a cluster would refuse is named and, where the text
          says what is meant, mended.
        </p>
        <TextField
          label="Manifest"
          rows={18}
          mono
          value={text}
          placeholder="Paste it here"
          onChange={setText}
        />
        <div className={styles.actions}>
          <Button small icon="folder-open" onClick={() => void pick()}>
            Choose a file…
          </Button>
        </div>
      </div>
      <section aria-label="Result" className={styles.result}>
        {!reading && <EmptyState icon="scan-text" title="Nothing to read yet." />}
        {reading && (
          <>
            <h2 className={styles.heading}>
              {summary(
                reading.manifests.map(({ kind, name }) => `${kind} ${name}`.trim()),
                reading.faults,
              )}
            </h2>
            <ul className={styles.faults}>
              {reading.faults.map((fault) => (
                <Fault key={`${fault.id} ${fault.about} ${fault.range.start}`} text={text} fault={fault} />
              ))}
            </ul>
            {reading.text !== text && (
              <>
                <div className={styles.text}>
                  {show({ name: 'mended.yaml', language: 'yaml', text: reading.text })}
                </div>
                <div className={styles.actions}>
                  <Button
                    kind="primary"
                    icon="copy"
                    onClick={() => void copy(reading.text, 'the mended text')}
                  >
                    Copy
                  </Button>
                  <Button icon="download" onClick={() => downloadText('mended.yaml', reading.text)}>
                    Download
                  </Button>
                </div>
              </>
            )}
          </>
        )}
      </section>
    </div>
  );
}

// What a format made of the flow: what to know, the text of each file, and how to take it away.
import { useState, type ReactNode } from 'react';
import type { ExportedFile, Rendering } from '../../src/formats.ts';
import { downloadText } from '../platform/files.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Prose } from '../ui/Prose.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { copy } from '../commands/copy.ts';
import styles from './ExportPanel.module.css';

const Command = ({ name, command }: { name: string; command: string }) => (
  <>
    <dt>{name}</dt>
    <dd className={styles.command}>
      <pre>{command}</pre>
      <IconButton
        small
        icon="copy"
        label={`Copy the command: ${name}`}
        onClick={() => void copy(command, 'the command')}
      />
    </dd>
  </>
);

/** Before the options and the text: what to know before it is copied. */
export const Warnings = ({ warnings }: { readonly warnings: readonly string[] }) =>
  warnings.map((warning) => (
    <Banner key={warning} kind="warn">
      <Prose text={warning} />
    </Banner>
  ));

export interface ExportedProps {
  readonly rendering: Omit<Rendering, 'placeholders'>;
  /** Besides the tools that the format names. */
  readonly needs?: string | undefined;
  /** How a text is shown: the editor belongs to another panel. */
  readonly show: (file: ExportedFile) => ReactNode;
  /** A file of this state leaves the studio. */
  readonly onTake?: (() => void) | undefined;
  /** Further buttons. */
  readonly more?: ReactNode;
}

export function Exported({ rendering, needs, show, onTake, more }: ExportedProps) {
  const { files, notes, needs: tools, apply, undo } = rendering;
  const needed = [...(needs === undefined ? [] : [needs]), ...tools];
  const [chosen, setChosen] = useState('');
  const file = files.find(({ name }) => name === chosen) ?? files[0];
  const copyFile = (): void => {
    onTake?.();
    void copy(file.text, file.name);
  };
  const download = (): void => {
    onTake?.();
    downloadText(file.name, file.text, 'text/plain');
  };
  const view = <div className={styles.text}>{show(file)}</div>;
  return (
    <>
      {files.length === 1 ? (
        view
      ) : (
        <Tabs
          label="Files"
          tabs={files.map(({ name }) => ({ id: name, title: name }))}
          chosen={file.name}
          onChoose={setChosen}
          className={styles.files}
        >
          {view}
        </Tabs>
      )}
      <div className={styles.buttons}>
        <Button kind="primary" icon="copy" onClick={copyFile}>
          Copy
        </Button>
        <Button icon="download" onClick={download}>
          Download {file.name}
        </Button>
        {more}
      </div>
      <dl className={styles.facts}>
        {needed.length > 0 && (
          <>
            <dt>Needs</dt>
            <dd>
              <Prose text={needed.join(', ')} />
            </dd>
          </>
        )}
        {apply !== null && <Command name="Apply" command={apply} />}
        {undo !== null && <Command name="Undo" command={undo} />}
      </dl>
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          <Prose text={note} />
        </p>
      ))}
    </>
  );
}

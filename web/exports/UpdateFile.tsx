// A file that was exported earlier and edited since: the flow goes where the file has an older one, and the rest of the
// file stays as it is.
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import {
  mergeInto,
  placesToMerge,
  readForeign,
  sameJson,
  type ExportedFile,
  type Merged,
} from '../../src/formats.ts';
import { err, ok, showPath, type JsonObject, type Result, type SourcePlugin } from '../../src/index.ts';
import { downloadText, pickFile, readTextFile, type TextFile } from '../platform/files.ts';
import { announce } from '../state/store.ts';
import { useTakenAway, type TakenAway } from '../state/taken-away.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { Prose } from '../ui/Prose.tsx';
import { Select } from '../ui/Select.tsx';
import { copy } from '../commands/copy.ts';
import styles from './ExportPanel.module.css';

/** The file to update, or a sentence that says why it is none; null when nothing was picked. */
export async function pickFileToUpdate(): Promise<Result<TextFile, string> | null> {
  const file = await pickFile('.yaml,.yml,.json,.txt');
  const read = file && (await readTextFile(file));
  if (!read?.ok || placesToMerge(read.value.text).length > 0) return read;
  return err(
    `${read.value.name} holds no datakit config in YAML or JSON. Export the flow anew instead: scripts and Terraform files are not updated in place.`,
  );
}

interface Base {
  readonly name: string;
  readonly config: JsonObject;
}

/** The config of an earlier export, in any format: that of the same title where it holds several. */
function baseIn({ name, text }: TextFile, title: string | undefined): Result<Base, string> {
  const { plugins } = readForeign(text);
  const plugin = plugins.length === 1 ? plugins[0] : plugins.find((one) => one.title === title);
  return plugin === undefined
    ? err(
        `${name} has no datakit plugin ${plugins.length === 0 ? '' : `like ${title}`}. Choose another file.`,
      )
    : ok({ name, config: plugin.config });
}

const timeOf = (date: Date): string => date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/**
 * What the file began as: the state that it still holds, if that left this page. Nothing else is taken for it unasked,
 * and never the flow as it is now, which would keep the file as it is.
 */
function likelyBase(own: JsonObject | undefined, taken: readonly TakenAway[]): number {
  return own === undefined ? -1 : taken.findIndex(({ config }) => sameJson(config, own));
}

function useBase(title: string | undefined, own: JsonObject | undefined) {
  const taken = useTakenAway();
  const [picked, setPicked] = useState<Base | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const pick = async (): Promise<void> => {
    const file = await pickFile('');
    const read = file && (await readTextFile(file));
    if (!read) return;
    const base = read.ok ? baseIn(read.value, title) : read;
    if (!base.ok) return announce(base.error, true);
    setPicked(base.value);
    setChosen('picked');
  };
  const likely = likelyBase(own, taken);
  const value = chosen ?? (likely < 0 ? 'none' : `taken ${likely}`);
  const options = [
    { value: 'none', title: 'Nothing: the flow replaces what stands there' },
    ...taken.map(({ at }, index) => ({
      value: `taken ${index}`,
      title: `What was changed since the export of ${timeOf(at)}`,
    })),
    ...(picked === null ? [] : [{ value: 'picked', title: `What was changed since ${picked.name}` }]),
  ];
  const config = value === 'picked' ? picked?.config : taken[Number(value.replace('taken ', ''))]?.config;
  return { config: value === 'none' ? undefined : config, options, chosen: value, setChosen, pick };
}

/** What to know before the text is taken for the file. */
function About({ merged, same }: { readonly merged: Merged; readonly same: boolean }) {
  const { conflicts, broken, notes } = merged;
  return (
    <>
      {same && (
        <Banner kind="info">Nothing changes: the file holds this flow already, or keeps its own.</Banner>
      )}
      {conflicts.length > 0 && (
        <Banner kind="warn">
          {`Changed both here and in the file; what stands here is taken: ${conflicts.map(showPath).join(', ')}`}
        </Banner>
      )}
      {broken.map(({ path, message }) => (
        <Banner key={showPath(path)} kind="failed">
          {`${showPath(path)}: changed on one side, still used on the other. ${message}`}
        </Banner>
      ))}
      {notes.map((note) => (
        <Banner key={note} kind="info">
          <Prose text={note} />
        </Banner>
      ))}
    </>
  );
}

export interface UpdateFileProps {
  readonly file: TextFile;
  readonly config: JsonObject;
  readonly source: SourcePlugin;
  readonly show: (file: ExportedFile) => ReactNode;
  readonly onClose: () => void;
}

export function UpdateFile({ file, config, source, show, onClose }: UpdateFileProps) {
  const { name, text } = file;
  // What was pressed is gone.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const titles = useMemo(() => placesToMerge(text), [text]);
  const [place, setPlace] = useState('0');
  const own = useMemo(() => readForeign(text).plugins[Number(place)]?.config, [text, place]);
  const base = useBase(titles[Number(place)], own);
  const merged = useMemo(
    () => mergeInto(text, Number(place), config, base.config, source),
    [text, place, config, base.config, source],
  );
  return (
    <>
      <div className={styles.section}>
        <h3 ref={heading} tabIndex={-1} className={styles.heading}>
          Update {name}
        </h3>
        <p className={styles.note}>
          The flow goes where the file has an older one. Comments and everything else in the file stay.
        </p>
      </div>
      {titles.length > 1 && (
        <Select
          label={`Which of its ${titles.length} datakit configs`}
          value={place}
          options={titles.map((title, index) => ({ value: String(index), title: `${index + 1}  ${title}` }))}
          onChange={setPlace}
        />
      )}
      <Select
        label="Keep of the file’s flow"
        value={base.chosen}
        options={base.options}
        onChange={base.setChosen}
        hint="To keep what others changed in the flow, say what the file was when it was exported."
      />
      {!merged.ok && <Banner kind="failed">{merged.error.message}</Banner>}
      {merged.ok && <About merged={merged.value} same={merged.value.text === text} />}
      {merged.ok && (
        <div className={styles.text}>
          {show({ name, text: merged.value.text, language: name.endsWith('.json') ? 'json' : 'yaml' })}
        </div>
      )}
      <div className={styles.buttons}>
        {merged.ok && (
          <>
            <Button
              kind="primary"
              icon="download"
              onClick={() => downloadText(name, merged.value.text, 'text/plain')}
            >
              Download {name}
            </Button>
            <Button icon="copy" onClick={() => void copy(merged.value.text, name)}>
              Copy
            </Button>
          </>
        )}
        <Button onClick={() => void base.pick()}>Choose the earlier export…</Button>
        <Button onClick={onClose}>Back to exports</Button>
      </div>
    </>
  );
}

// Which sample is edited, and what is done to samples as a whole.
import { useEffect, useRef, useState } from 'react';
import { generateSample, plainSample, type Sample } from '../../src/index.ts';
import { freeName } from '../commands/free-name.ts';
import { saveSample } from '../state/save-sample.ts';
import { announce, chooseSample, project, setSamples, store } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './SampleBar.module.css';
import { downloadSamples, importSamples } from './samples-file.ts';
import { useSample } from './use-sample.ts';

const namesInUse = (): ReadonlySet<string> => new Set(project().samples.map(({ name }) => name));

function add(sample: Sample): void {
  setSamples([...project().samples, sample], `Add sample ${sample.name}`);
  chooseSample(sample.name);
  announce(`Added sample ${sample.name}`);
}

function addNew(): void {
  const { shown } = store.getState();
  const name = freeName('sample', namesInUse());
  add({ ...(shown?.flow && shown.plan ? generateSample(shown.flow, shown.plan) : plainSample(name)), name });
}

function remove({ name }: Sample): void {
  const { samples } = project();
  const index = samples.findIndex((sample) => sample.name === name);
  const next = samples[index + 1] ?? samples[index - 1];
  setSamples(
    samples.filter((sample) => sample.name !== name),
    `Delete sample ${name}`,
  );
  if (next) chooseSample(next.name);
  announce(`Deleted sample ${name}`);
}

/** Refuses a name that no samples file could hold. */
function rename(sample: Sample, name: string): void {
  const wanted = name.trim();
  if (wanted === '') return announce('A sample needs a name.', true);
  if (wanted !== sample.name && namesInUse().has(wanted))
    return announce(`Another sample is called ${wanted}. Choose a name of its own.`, true);
  saveSample(sample.name, { ...sample, name: wanted });
}

function Chooser({ sample, generated }: { sample: Sample; generated: boolean }) {
  const samples = useStudio((state) => state.history.present.samples);
  const names = generated ? [sample.name] : samples.map(({ name }) => name);
  return (
    <Select
      label="Sample to edit"
      labelHidden
      className={styles.chooser}
      value={sample.name}
      options={names.map((name) => ({ value: name, title: name }))}
      onChange={chooseSample}
    />
  );
}

interface NameFieldProps {
  readonly sample: Sample;
  /** The field was left: its name is taken. */
  readonly onDone: () => void;
  /** Leaves the field. */
  readonly onLeave: () => void;
}

/** Takes the chooser's place until the name is given. */
function NameField({ sample, onDone, onLeave }: NameFieldProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('input')?.select(), []);
  return (
    <div
      ref={place}
      className={styles.chooser}
      onBlur={onDone}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // Else Enter would go on to press the button that gets the focus.
        event.preventDefault();
        onLeave();
      }}
      role="presentation"
    >
      <TextField
        label="Name of the sample"
        labelHidden
        value={sample.name}
        onCommit={(name) => rename(sample, name)}
      />
    </div>
  );
}

export function SampleBar() {
  const { sample, generated } = useSample();
  const [naming, setNaming] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  if (!sample) return null;
  return (
    <>
      {naming ? (
        <NameField sample={sample} onDone={() => setNaming(false)} onLeave={() => pencil.current?.focus()} />
      ) : (
        <Chooser sample={sample} generated={generated} />
      )}
      <fieldset aria-label="Samples" className={styles.actions}>
        <IconButton small icon="plus" label="Add a sample" onClick={addNew} />
        <IconButton
          small
          icon="copy"
          label="Duplicate the sample"
          onClick={() => add({ ...sample, name: freeName(`${sample.name} copy`, namesInUse()) })}
        />
        <IconButton
          small
          ref={pencil}
          icon="pencil"
          label="Rename the sample"
          onClick={() => setNaming(true)}
        />
        <IconButton
          small
          icon="trash-2"
          label="Delete the sample"
          disabled={generated}
          onClick={() => remove(sample)}
        />
      </fieldset>
      {generated && (
        <span className={styles.generated}>Generated from the flow. It is yours once you change it.</span>
      )}
      <fieldset aria-label="Samples file" className={styles.file}>
        <IconButton small icon="upload" label="Import a samples file" onClick={() => void importSamples()} />
        <IconButton
          small
          icon="download"
          label="Download the samples"
          onClick={() => downloadSamples(generated ? [sample] : project().samples)}
        />
      </fieldset>
    </>
  );
}

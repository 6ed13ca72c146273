// The examples, to be opened over whatever is there; undo brings that back.
import { useEffect, useRef, useState } from 'react';
import { lend } from '../commands/define.ts';
import { describeExample, useExamples, useOpenExample } from '../state/use-examples.ts';
import { useStudio } from '../state/use-studio.ts';
import { Menu } from '../ui/Menu.tsx';
import { ExamplePicture } from '../welcome/ExamplePicture.tsx';
import styles from './ExamplesMenu.module.css';

export function ExamplesMenu() {
  const { entries, error } = useExamples();
  const open = useOpenExample();
  const gateway = useStudio((state) => state.gateway);
  const button = useRef<HTMLButtonElement>(null);
  // The flows themselves are fetched on the first opening, for their pictures.
  const [asked, setAsked] = useState(false);
  useEffect(() => lend('examples', () => button.current?.click()), []);
  return (
    <Menu
      label="Examples"
      kind="quiet"
      icon="library"
      wide
      buttonRef={button}
      onOpen={() => setAsked(true)}
      empty={error === null ? 'Loading the examples…' : `The examples could not be loaded: ${error}`}
      items={entries.map((entry) => ({
        id: entry.id,
        title: entry.title,
        description: describeExample(entry, gateway),
        picture: <span className={styles.picture}>{asked && <ExamplePicture id={entry.id} />}</span>,
      }))}
      onPick={(id) => {
        const entry = entries.find((candidate) => candidate.id === id);
        if (entry) void open(entry);
      }}
    />
  );
}

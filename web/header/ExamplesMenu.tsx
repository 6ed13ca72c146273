// The examples, to be opened over whatever is there; undo brings that back.
import { useEffect, useRef, useState } from 'react';
import { lend } from '../commands/define.ts';
import { useExamples, useOpenExample } from '../state/use-examples.ts';
import { Menu } from '../ui/Menu.tsx';
import { ExamplePicture } from '../welcome/ExamplePicture.tsx';
import styles from './ExamplesMenu.module.css';

export function ExamplesMenu() {
  const { entries, error } = useExamples();
  const open = useOpenExample();
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
      items={entries.map(({ id, title, description }) => ({
        id,
        title,
        description,
        picture: <span className={styles.picture}>{asked && <ExamplePicture id={id} />}</span>,
      }))}
      onPick={(id) => {
        const entry = entries.find((candidate) => candidate.id === id);
        if (entry) void open(entry);
      }}
    />
  );
}

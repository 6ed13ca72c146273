// Lines of code to read and copy.
import { copy } from '../commands/copy.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './Certs.module.css';

export interface CodeBlockProps {
  readonly title: string;
  readonly text: string;
  readonly note?: string | undefined;
}

export function CodeBlock({ title, text, note }: CodeBlockProps) {
  return (
    <section className={styles.block}>
      <div className={styles.blockHead}>
        <h2 className={styles.subheading}>{title}</h2>
        <IconButton small icon="copy" label={`Copy: ${title}`} onClick={() => void copy(text, title)} />
      </div>
      {note !== undefined && <p className={styles.muted}>{note}</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling text must be reachable by keys */}
      <pre className={styles.code} tabIndex={0}>
        {text}
      </pre>
    </section>
  );
}

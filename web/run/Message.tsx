// A message as a text to read and copy.
import { IconButton } from '../ui/IconButton.tsx';
import { copyShown } from './copy-shown.ts';
import styles from './Message.module.css';

export interface MessageProps {
  /** Such as `client response`: names the text and says what is copied. */
  readonly name: string;
  readonly text: string;
}

export function Message({ name, text }: MessageProps) {
  return (
    <div className={styles.message}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling text must be reachable by keys */}
      <section className={styles.scroll} tabIndex={0} aria-label={name}>
        <pre className={styles.text}>{text}</pre>
      </section>
      <span className={styles.copy}>
        <IconButton small icon="copy" label={`Copy the ${name}`} onClick={() => void copyShown(text, name)} />
      </span>
    </div>
  );
}

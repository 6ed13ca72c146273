// A sentence of the engine's: what stands between backticks is code, the rest is text. Names of any origin stay text.
import styles from './Prose.module.css';

interface Part {
  readonly id: number;
  readonly text: string;
  readonly code: boolean;
}

export const partsOf = (text: string): readonly Part[] =>
  text
    .split(/`([^`]+)`/)
    .map((part, id) => ({ id, text: part, code: id % 2 === 1 }))
    .filter((part) => part.text !== '');

export function Prose({ text }: { text: string }) {
  return partsOf(text).map((part) =>
    part.code ? (
      <code key={part.id} className={styles.code}>
        {part.text}
      </code>
    ) : (
      part.text
    ),
  );
}

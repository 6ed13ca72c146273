// Any number of texts out of a fixed set. Texts outside the set stay until they are taken away.
import type { Json, Path } from '../../../src/index.ts';
import { setValue } from '../changes.ts';
import { useForm } from '../form.ts';
import styles from './Fields.module.css';
import { textOf } from './field-state.ts';

export interface ChoicesProps {
  readonly path: Path;
  readonly items: readonly Json[];
  readonly of: readonly string[];
}

export function Choices({ path, items, of }: ChoicesProps) {
  const form = useForm();
  const chosen = new Set(items.map(textOf));
  const others = [...chosen].filter((text) => !of.includes(text));
  const toggle = (text: string, on: boolean): void => {
    const next = on ? [...items, text] : items.filter((item) => textOf(item) !== text);
    void setValue(form, path, next.length === 0 ? undefined : next);
  };
  return (
    <div className={styles.choices}>
      {[...of, ...others].map((text) => (
        <label key={text} className={styles.choice}>
          <input
            type="checkbox"
            checked={chosen.has(text)}
            onChange={({ target }) => toggle(text, target.checked)}
          />
          {of.includes(text) ? text : `${text} (not allowed)`}
        </label>
      ))}
    </div>
  );
}

// The text as it is, until the editor has loaded: it is readable from the first moment.
import { useStudio } from '../state/use-studio.ts';
import { PanelBar } from '../ui/PanelBar.tsx';
import styles from './CodePreview.module.css';

/** Characters shown: more than a screen of any size. */
const shown = 8000;

export function CodePreview() {
  const text = useStudio((state) => state.history.present.document.text);
  return (
    <section aria-label="Code" aria-busy="true" className={styles.preview}>
      <PanelBar title="Code" />
      <pre className={styles.text}>{text.slice(0, shown)}</pre>
    </section>
  );
}

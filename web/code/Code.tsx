// The text of the document in an editor, always in step with the diagram.
import { PanelBar } from '../ui/PanelBar.tsx';
import styles from './Code.module.css';
import { useEditor } from './use-editor.ts';
import { useExplained } from './use-explained.ts';
import { useMarkers } from './use-markers.ts';
import { useSelection } from './use-selection.ts';
import { useText } from './use-text.ts';

export default function Code() {
  const { place, editor } = useEditor();
  useText(editor);
  useMarkers(editor);
  useExplained();
  useSelection(editor);
  return (
    <section aria-label="Code" aria-busy={editor === null} className={styles.panel}>
      <PanelBar title="Code">
        <span className={styles.hint}>Esc, then Tab leaves the editor</span>
      </PanelBar>
      <div ref={place} className={styles.editor} />
    </section>
  );
}

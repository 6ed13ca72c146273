// One editor in one element, for as long as the panel stands.
import { useEffect, useRef, useState, type RefObject } from 'react';
import { editorOptions } from './editor-options.ts';
import { monaco, type CodeEditor } from './monaco.ts';

const own = { language: 'yaml', ariaLabel: 'Datakit YAML' };

export function useEditor(): { place: RefObject<HTMLDivElement | null>; editor: CodeEditor | null } {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const made = monaco.editor.create(place.current, { ...editorOptions, ...own });
    let leaving = false;
    const setLeaving = (next: boolean): void => {
      leaving = next;
      made.updateOptions({ tabFocusMode: next });
    };
    // Tab indents until Esc; then it leaves, so that the keyboard is never caught.
    const keys = made.onKeyDown((event) => {
      if (event.keyCode === monaco.KeyCode.Escape) setLeaving(true);
      else if (leaving && event.keyCode !== monaco.KeyCode.Tab && event.keyCode !== monaco.KeyCode.Shift)
        setLeaving(false);
    });
    const blur = made.onDidBlurEditorText(() => setLeaving(false));
    setEditor(made);
    return () => {
      keys.dispose();
      blur.dispose();
      made.getModel()?.dispose();
      made.dispose();
      setEditor(null);
    };
  }, []);
  return { place, editor };
}

// One editor in one element, for as long as the panel stands.
import { useEffect, useRef, useState, type RefObject } from 'react';
import { monaco, type CodeEditor } from './monaco.ts';

const options: monaco.editor.IStandaloneEditorConstructionOptions = {
  language: 'yaml',
  ariaLabel: 'Datakit YAML',
  automaticLayout: true,
  minimap: { enabled: false },
  fontFamily: 'JetBrains Mono Variable, ui-monospace, monospace',
  fontSize: 12,
  lineHeight: 18,
  lineNumbersMinChars: 3,
  folding: true,
  renderLineHighlight: 'none',
  stickyScroll: { enabled: false },
  scrollBeyondLastLine: false,
  tabSize: 2,
  insertSpaces: true,
  // The text is the document: the editor must not tidy it.
  trimAutoWhitespace: false,
  detectIndentation: true,
  unusualLineTerminators: 'off',
  unicodeHighlight: { ambiguousCharacters: false },
  quickSuggestions: false,
  wordBasedSuggestions: 'off',
  fixedOverflowWidgets: true,
  padding: { top: 8, bottom: 8 },
};

export function useEditor(): { place: RefObject<HTMLDivElement | null>; editor: CodeEditor | null } {
  const place = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CodeEditor | null>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const made = monaco.editor.create(place.current, options);
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

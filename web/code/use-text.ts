// The editor and the document show one text: what is typed goes to the document, what else changes it comes back.
import { useEffect } from 'react';
import { project, store, typeText } from '../state/store.ts';
import { monaco, type CodeEditor } from './monaco.ts';
import { difference, TextPlaces } from './text-places.ts';

/** The document's text after changes of the editor, which come from the end of the text to its start. */
function typed(text: string, changes: readonly monaco.editor.IModelContentChange[]): string {
  const places = new TextPlaces(text);
  const splices = changes.map(({ range, text: inserted }) => ({
    start: places.offsetAt({ lineNumber: range.startLineNumber, column: range.startColumn }),
    end: places.offsetAt({ lineNumber: range.endLineNumber, column: range.endColumn }),
    inserted,
  }));
  let next = text;
  for (const { start, end, inserted } of splices.sort((a, b) => b.start - a.start))
    next = next.slice(0, start) + inserted + next.slice(end);
  return next;
}

function bring(model: monaco.editor.ITextModel, before: string, after: string): void {
  const { start, end, text } = difference(before, after);
  const places = new TextPlaces(before);
  const from = places.placeAt(start);
  const to = places.placeAt(end);
  const range = new monaco.Range(from.lineNumber, from.column, to.lineNumber, to.column);
  model.applyEdits([{ range, text: text.replace(/^\uFEFF/, '') }]);
}

export function useText(editor: CodeEditor | null): void {
  useEffect(() => {
    const model = editor?.getModel();
    if (!editor || !model) return undefined;
    let shown = '';
    let bringing = false;
    const follow = (): void => {
      const { text } = project().document;
      if (text === shown) return;
      bringing = true;
      if (shown === '' || Math.abs(text.length - shown.length) > 100_000) model.setValue(text);
      else bring(model, shown, text);
      bringing = false;
      shown = text;
    };
    const listener = editor.onDidChangeModelContent((event) => {
      if (bringing) return;
      shown = typed(shown, event.changes);
      typeText(shown, Date.now());
    });
    const unsubscribe = store.subscribe(follow);
    follow();
    return () => {
      listener.dispose();
      unsubscribe();
    };
  }, [editor]);
}

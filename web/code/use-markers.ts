// The engine's diagnostics as marks in the text, and its fixes as the editor's quick fixes.
import { useEffect } from 'react';
import type { Diagnostic, Severity } from '../../src/index.ts';
import { useDiagnostics } from '../state/diagnostics.ts';
import { edit } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { monaco, type CodeEditor } from './monaco.ts';
import { TextPlaces } from './text-places.ts';

const owner = 'datakit';
const severities: Readonly<Record<Severity, monaco.MarkerSeverity>> = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
};

interface Marked {
  readonly range: monaco.Range;
  readonly diagnostic: Diagnostic;
}

let marked: readonly Marked[] = [];

/** What is marked at a place of the text as it stands. */
export const markedAt = (at: monaco.IRange): readonly Marked[] =>
  marked.filter(({ range }) => monaco.Range.areIntersectingOrTouching(range, at));

const rangeOf = (places: TextPlaces, { range }: Diagnostic): monaco.Range => {
  const from = places.placeAt(range.start);
  const to = places.placeAt(Math.max(range.end, range.start));
  return new monaco.Range(from.lineNumber, from.column, to.lineNumber, to.column);
};

const markerOf = (range: monaco.Range, diagnostic: Diagnostic): monaco.editor.IMarkerData => ({
  startLineNumber: range.startLineNumber,
  startColumn: range.startColumn,
  endLineNumber: range.endLineNumber,
  endColumn: range.endColumn,
  severity: severities[diagnostic.severity],
  message: diagnostic.documented ? diagnostic.message : `${diagnostic.message} (inferred)`,
  code: diagnostic.rule,
});

monaco.editor.registerCommand('datakit.fix', (_, fix: Diagnostic['fixes'][number]) => {
  void edit(fix.edit, fix.title);
});

monaco.languages.registerCodeActionProvider('yaml', {
  provideCodeActions: (_model, at) => ({
    actions: markedAt(at).flatMap(({ diagnostic }) =>
      diagnostic.fixes.map((fix) => ({
        title: fix.title,
        kind: 'quickfix',
        command: { id: 'datakit.fix', title: fix.title, arguments: [fix] },
      })),
    ),
    dispose: () => undefined,
  }),
});

export function useMarkers(editor: CodeEditor | null): void {
  const diagnostics = useDiagnostics();
  const text = useStudio((state) => state.analysis?.text ?? '');
  useEffect(() => {
    const model = editor?.getModel();
    if (!model) return;
    const places = new TextPlaces(text);
    // An empty text is where everybody starts, not a mistake.
    const shown = text.trim() === '' ? [] : diagnostics;
    marked = shown.map((diagnostic) => ({ range: rangeOf(places, diagnostic), diagnostic }));
    monaco.editor.setModelMarkers(
      model,
      owner,
      marked.map(({ range, diagnostic }) => markerOf(range, diagnostic)),
    );
  }, [editor, diagnostics, text]);
}

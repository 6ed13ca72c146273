// One selection in text and diagram: the node at the cursor is selected, the selected node's lines are marked, and
// a place that another panel reveals scrolls into view without taking the focus.
import { useEffect } from 'react';
import { select, store } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import styles from './Code.module.css';
import { monaco, type CodeEditor } from './monaco.ts';
import { TextPlaces } from './text-places.ts';

function selectAtCursor(editor: CodeEditor): void {
  const { analysis, selection } = store.getState();
  const position = editor.getPosition();
  if (!analysis?.flow || !position) return;
  const offset = new TextPlaces(analysis.text).offsetAt(position);
  const index = analysis.nodeRanges.findIndex(({ start, end }) => start <= offset && offset < end);
  const key = analysis.flow.nodes.find((node) => node.index === index)?.key;
  if (key !== undefined && !(selection.length === 1 && selection[0] === key)) select([key]);
}

export function useSelection(editor: CodeEditor | null): void {
  const selection = useStudio((state) => state.selection);
  const analysis = useStudio((state) => state.analysis);
  const reveal = useStudio((state) => state.reveal);

  useEffect(() => {
    if (!editor) return undefined;
    const listener = editor.onDidChangeCursorPosition((event) => {
      const byHand = event.source === 'mouse' || event.source === 'keyboard';
      if (byHand && editor.hasTextFocus()) selectAtCursor(editor);
    });
    return () => listener.dispose();
  }, [editor]);

  useEffect(() => {
    if (!editor || !analysis?.flow) return undefined;
    const places = new TextPlaces(analysis.text);
    const chosen = new Set(selection);
    const ranges = analysis.flow.nodes
      .filter((node) => chosen.has(node.key))
      .flatMap((node) => analysis.nodeRanges[node.index] ?? [])
      .map(({ start, end }) => {
        const last = places.placeAt(Math.max(start, end - 1));
        return new monaco.Range(places.placeAt(start).lineNumber, 1, last.lineNumber, 1);
      });
    const marks = editor.createDecorationsCollection(
      ranges.map((range) => ({
        range,
        options: {
          isWholeLine: true,
          className: styles.selected ?? '',
          linesDecorationsClassName: styles.bar ?? '',
        },
      })),
    );
    const [first] = ranges;
    const show = (): void => {
      if (first && !editor.hasTextFocus()) editor.revealRangeInCenterIfOutsideViewport(first);
    };
    show();
    // Selecting opens the inspector, which takes part of the editor's height.
    const layout = editor.onDidLayoutChange(show);
    return () => {
      layout.dispose();
      marks.clear();
    };
  }, [editor, selection, analysis]);

  useEffect(() => {
    const text = store.getState().analysis?.text;
    if (!editor || !reveal?.range || reveal.from === 'code' || text === undefined) return;
    const places = new TextPlaces(text);
    const from = places.placeAt(reveal.range.start);
    const to = places.placeAt(reveal.range.end);
    const range = new monaco.Range(from.lineNumber, from.column, to.lineNumber, to.column);
    editor.setSelection(range);
    editor.revealRangeInCenterIfOutsideViewport(range);
  }, [editor, reveal]);
}

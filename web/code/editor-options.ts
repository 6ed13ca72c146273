// How every editor looks and behaves.
import type { monaco } from './monaco.ts';

export const editorOptions: monaco.editor.IStandaloneEditorConstructionOptions = {
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

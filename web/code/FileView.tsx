// A text to read, with colours and search, that nothing can change.
import { useEffect, useRef } from 'react';
import 'monaco-editor/languages/definitions/hcl/register';
import 'monaco-editor/languages/definitions/markdown/register';
import 'monaco-editor/languages/definitions/shell/register';
import styles from './Code.module.css';
import { monaco, type CodeEditor } from './monaco.ts';
import { editorOptions } from './editor-options.ts';

export interface FileViewProps {
  readonly label: string;
  readonly text: string;
  readonly language: string;
}

/** JSON is YAML to the colours; its own service would bring a worker along. */
const coloursOf = (language: string): string => (language === 'json' ? 'yaml' : language);

export default function FileView({ label, text, language }: FileViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<CodeEditor | null>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const made = monaco.editor.create(place.current, {
      ...editorOptions,
      readOnly: true,
      domReadOnly: true,
      tabFocusMode: true,
    });
    editor.current = made;
    return () => {
      made.getModel()?.dispose();
      made.dispose();
      editor.current = null;
    };
  }, []);
  useEffect(() => editor.current?.updateOptions({ ariaLabel: label }), [label]);
  useEffect(() => {
    const model = editor.current?.getModel();
    if (!model) return;
    monaco.editor.setModelLanguage(model, coloursOf(language));
    if (model.getValue() !== text) model.setValue(text);
  }, [text, language]);
  return <div ref={place} className={styles.editor} />;
}

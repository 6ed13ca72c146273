// The editor, its YAML colours and its worker, in one lazily loaded piece; colours come from the design tokens.
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/features/register.all';
import 'monaco-editor/languages/definitions/yaml/register';

self.MonacoEnvironment = {
  getWorker: () =>
    new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module', name: 'editor' }),
};

/** A token's colour as the editor wants it: six digits, which a minifier may have made three. */
function token(name: string): string {
  const value = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join('')}`;
  if (!/^#[0-9a-f]{6}$/i.test(value))
    throw new Error(`${name} is not a colour the editor can read: ${value}`);
  return value;
}

function defineTheme(dark: boolean): void {
  const colour = (name: string): string => token(name).slice(1);
  monaco.editor.defineTheme('studio', {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: 'type', foreground: colour('--accent') },
      { token: 'string', foreground: colour('--complete') },
      { token: 'number', foreground: colour('--cancelled') },
      { token: 'keyword', foreground: colour('--cancelled') },
      { token: 'comment', foreground: colour('--muted') },
      { token: 'operators', foreground: colour('--muted') },
    ],
    colors: {
      'editor.background': token('--surface'),
      'editor.foreground': token('--text'),
      'editorLineNumber.foreground': token('--muted'),
      'editorLineNumber.activeForeground': token('--text'),
      'editorError.foreground': token('--failed'),
      'editorWarning.foreground': token('--warn'),
      'editorInfo.foreground': token('--accent'),
      'editorCursor.foreground': token('--accent'),
      'editorWidget.background': token('--surface'),
      'editorWidget.border': token('--divider'),
      focusBorder: token('--accent'),
      'editorIndentGuide.background1': token('--divider'),
      'editorIndentGuide.activeBackground1': token('--outline'),
    },
  });
  monaco.editor.setTheme('studio');
}

const dark = matchMedia('(prefers-color-scheme: dark)');
defineTheme(dark.matches);
dark.addEventListener('change', () => defineTheme(dark.matches));

export { monaco };
export type CodeEditor = monaco.editor.IStandaloneCodeEditor;

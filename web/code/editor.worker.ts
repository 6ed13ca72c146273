// The editor's own worker, under a name of ours so that the bundler finds it.
import 'monaco-editor/editor/editor.worker.js';

// The kubectl commands around a manifest: what brings it to a cluster, in a terminal or as one script.
import { shellWord, withInput } from './shell.ts';

/** An object that names the plugin in its annotation. */
export interface AnnotatedObject {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
}

const annotation = 'konghq.com/plugins';

export const annotateCommand = ({ kind, name, namespace }: AnnotatedObject, plugin: string): string =>
  `kubectl annotate -n ${shellWord(namespace)} ${kind} ${shellWord(name)} ${annotation}=${plugin}`;

export const annotateUndo = ({ kind, name, namespace }: AnnotatedObject): string =>
  `kubectl annotate -n ${shellWord(namespace)} ${kind} ${shellWord(name)} ${annotation}-`;

export const applyFile = (file: string, serverSide: boolean): string =>
  `kubectl apply${serverSide ? ' --server-side' : ''} -f ${shellWord(file)}`;

/** The whole manifest in a quoted heredoc, in which the shell expands nothing. */
export const applyScript = (text: string, serverSide: boolean, after: readonly string[]): string =>
  withInput(`kubectl apply${serverSide ? ' --server-side' : ''} -f -`, text, 'YAML') +
  after.map((command) => `${command}\n`).join('');

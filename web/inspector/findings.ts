// Which problem is shown where: each once, at the field it is about, or at the top when no field has its place.
import type { Diagnostic, Path } from '../../src/index.ts';
import type { FormFinding } from './form.ts';

export const startsWith = (path: Path, start: Path): boolean => start.every((part, i) => part === path[i]);

/** Findings below `root`, with their places inside it. */
export const findingsIn = (diagnostics: readonly Diagnostic[], root: Path): readonly FormFinding[] =>
  diagnostics
    .filter(({ path }) => startsWith(path, root))
    .map((diagnostic) => ({ path: diagnostic.path.slice(root.length), diagnostic }));

/** Findings at a field. `deep` takes those of its parts along, where these have no place of their own. */
export const findingsAt = (
  findings: readonly FormFinding[],
  path: Path,
  deep: boolean,
): readonly Diagnostic[] =>
  findings
    .filter((finding) => startsWith(finding.path, path) && (deep || finding.path.length === path.length))
    .map(({ diagnostic }) => diagnostic);

export type NodeTab = 'config' | 'inputs' | 'outputs' | 'help';

/** The tab that shows a place of a node. */
export function tabOf([first]: Path): NodeTab {
  if (first === 'input' || first === 'inputs') return 'inputs';
  if (first === 'output' || first === 'outputs') return 'outputs';
  return 'config';
}

/** Findings on no field of the form: at the node as a whole, at its type. */
export const findingsElsewhere = (
  findings: readonly FormFinding[],
  fields: ReadonlySet<string>,
): readonly Diagnostic[] =>
  findings
    .filter(({ path: [first] }) => first === undefined || !fields.has(String(first)))
    .map(({ diagnostic }) => diagnostic);

export const hasError = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === 'error');

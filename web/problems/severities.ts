// Worst first, and how many in words.
import type { Diagnostic, Severity } from '../../src/index.ts';

const words: { readonly [severity in Severity]: readonly [one: string, many: string] } = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['piece of advice', 'pieces of advice'],
};
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export const countWords = (severity: Severity, count: number): string =>
  `${count} ${words[severity][count === 1 ? 0 : 1]}`;

/** By severity, then as they stand in the text. */
export const inOrder = <D extends Diagnostic>(diagnostics: readonly D[]): readonly D[] =>
  diagnostics.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) || a.range.start - b.range.start,
  );

export const countOf = (diagnostics: readonly Diagnostic[], severity: Severity): number =>
  diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;

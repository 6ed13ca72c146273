// The one shape of a judged file, for every command and every reader. Its keys are documented in docs/cli.md and
// are never renamed.
import { showPath, type Diagnostic, type GatewayVersion, type Severity } from '../src/index.ts';

export interface ReportedDiagnostic {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Place inside the datakit config, such as `nodes[0].inputs.body`; empty for the text as a whole. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
  readonly documented: boolean;
  readonly fixes: readonly { readonly title: string }[];
}

export interface FileReport {
  readonly file: string;
  readonly valid: boolean;
  readonly gateway: GatewayVersion;
  /** The oldest version that takes the flow; null when none does. */
  readonly minGateway: GatewayVersion | null;
  readonly diagnostics: readonly ReportedDiagnostic[];
}

/** Answers the position of an offset. A byte order mark takes no column, as in editors. */
export function positions(
  text: string,
): (offset: number) => { readonly line: number; readonly column: number } {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const next = starts.findIndex((start) => start > offset);
    const line = next === -1 ? starts.length : next;
    const before = line === 1 ? mark : (starts[line - 1] ?? 0);
    return { line, column: Math.max(offset - before, 0) + 1 };
  };
}

export function reported(text: string, diagnostics: readonly Diagnostic[]): readonly ReportedDiagnostic[] {
  const place = positions(text);
  return diagnostics.map(({ rule, severity, message, path, range, documented, fixes }) => ({
    rule,
    severity,
    message,
    path: showPath(path),
    ...place(range.start),
    documented,
    fixes: fixes.map(({ title }) => ({ title })),
  }));
}

/** What is wrong with a file beside its flows. */
export interface Mistake {
  readonly rule: 'file-unreadable' | 'samples';
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

export const wholeFile = (message: string): Mistake => ({
  rule: 'file-unreadable',
  message,
  line: 1,
  column: 1,
});

/** A file that cannot be used has the same shape, so that a reader of JSON has one case less. */
export const unreadable = (
  file: string,
  gateway: GatewayVersion,
  mistakes: readonly Mistake[],
): FileReport => ({
  file,
  valid: false,
  gateway,
  minGateway: null,
  diagnostics: mistakes.map((mistake) => ({
    ...mistake,
    severity: 'error',
    path: '',
    documented: false,
    fixes: [],
  })),
});

export const isValid = (diagnostics: readonly { readonly severity: Severity }[]): boolean =>
  diagnostics.every(({ severity }) => severity !== 'error');

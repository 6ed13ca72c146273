// A judged file for people: one line per diagnostic, in the form that editors and terminals make clickable.
import { newerOf, type Severity } from '../src/index.ts';
import type { FileReport, ReportedDiagnostic } from './report.ts';
import { visible } from './visible.ts';

/** The terminal's own red, yellow and blue. */
const colourOf: { readonly [S in Severity]: number } = { error: 31, warning: 33, info: 34 };

export const coloured = (severity: Severity, colours: boolean): string =>
  colours ? `\u001b[${colourOf[severity]}m${severity}\u001b[39m` : severity;

function diagnosticLines(file: string, diagnostic: ReportedDiagnostic, colours: boolean): readonly string[] {
  const { line, column, severity, rule, path, message, fixes } = diagnostic;
  // Kong's own words do not say which field they are about.
  const about = rule.startsWith('attribute-') && path !== '' ? `${path}: ` : '';
  return [
    `${visible(file)}:${line}:${column} ${coloured(severity, colours)} ${rule} ${visible(about + message)}`,
    ...fixes.map(({ title }) => `  fix: ${visible(title)}`),
  ];
}

function summary({ valid, gateway, minGateway, diagnostics }: FileReport): string {
  const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
  const verdict = valid ? `good for gateway ${gateway}` : `not for gateway ${gateway}`;
  // What runs nowhere needs no word on where it runs.
  const reach =
    minGateway === null || minGateway === gateway
      ? ''
      : valid || newerOf(minGateway, gateway) === minGateway
        ? ` (runs from ${minGateway})`
        : ` (runs on ${minGateway})`;
  return `${verdict}${reach}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`;
}

const counted = (count: number, severity: Severity): string =>
  severity === 'info' ? `${count} info` : `${count} ${severity}${count === 1 ? '' : 's'}`;

export function showReport(report: FileReport, colours: boolean): string {
  const lines = report.diagnostics.flatMap((diagnostic) => diagnosticLines(report.file, diagnostic, colours));
  return `${[...lines, `${visible(report.file)}: ${summary(report)}`].join('\n')}\n`;
}

// `datakit check`: each file judged, one report per file, or one SARIF log of all.
import type { Command } from './arguments.ts';
import { exitCode, printJson, type Context } from './context.ts';
import { readText } from './host.ts';
import { judge } from './judge.ts';
import { unreadable, wholeFile, type FileReport } from './report.ts';
import { sarifLog, type CheckedFile } from './sarif.ts';
import { showReport } from './show-report.ts';
import { visible } from './visible.ts';

interface Checked extends CheckedFile {
  readonly report: FileReport;
}

export async function check(
  { files, sarif }: Extract<Command, { readonly name: 'check' }>,
  context: Context,
): Promise<number> {
  const { host, json, gateway } = context;
  const all: Checked[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one jq thread serves all files, one after the other
    const checked = await checkFile(file, context);
    if (!json && !sarif) show(checked, context);
    all.push(checked);
  }
  const code = Math.max(...all.map(({ report, failure }) => (failure === null ? exitCode(report) : 2)));
  const reports = all.map(({ report }) => report);
  if (json) printJson(host, files.length === 1 ? reports[0] : { files: reports });
  if (sarif) printJson(host, sarifLog(all, { gateway, folder: host.folder, code }));
  return code;
}

async function checkFile(file: string, context: Context): Promise<Checked> {
  const text = readText(context.host, file);
  if (!text.ok) {
    const report = unreadable(file, context.gateway, [wholeFile(text.error)]);
    return { file, text: '', diagnostics: [], failure: text.error, report };
  }
  const { report, diagnostics } = await judge(file, text.value, context);
  return { file, text: text.value, diagnostics, failure: null, report };
}

function show({ failure, report }: Checked, { host }: Context): void {
  if (failure === null) host.out(showReport(report, host.colours));
  else host.say(`${visible(failure)}\n`);
}

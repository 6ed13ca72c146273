// `datakit check`: each file judged, one report per file.
import { judge } from './judge.ts';
import { exitCode, printJson, type Context } from './context.ts';
import { readText } from './host.ts';
import { unreadable, wholeFile, type FileReport } from './report.ts';
import { showReport } from './show-report.ts';

export async function check(files: readonly string[], context: Context): Promise<number> {
  const { host, json, gateway } = context;
  const reports: FileReport[] = [];
  let code = 0;
  for (const file of files) {
    const text = readText(host, file);
    // oxlint-disable-next-line no-await-in-loop -- one jq thread serves all files, one after the other
    const report = text.ok
      ? (await judge(file, text.value, context)).report
      : unreadable(file, gateway, [wholeFile(text.error)]);
    if (!json)
      (text.ok ? host.out : host.say)(text.ok ? showReport(report, host.colours) : `${text.error}\n`);
    reports.push(report);
    code = Math.max(code, text.ok ? exitCode(report) : 2);
  }
  if (json) printJson(host, files.length === 1 ? reports[0] : { files: reports });
  return code;
}

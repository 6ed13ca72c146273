// `datakit plugin`: custom plugins in a folder, checked, and written for a gateway. One that the chosen way does not take
// is not written.
import {
  checkPlugins,
  wayFacts,
  type PluginFile,
  type PluginFinding,
  type PluginReport,
} from '../src/plugin-check.ts';
import type { Command } from './arguments.ts';
import { printJson, type Context } from './context.ts';
import { hand } from './export.ts';
import { readPluginFiles, type PluginFiles } from './plugin-files.ts';
import { positions } from './report.ts';
import { coloured } from './show-report.ts';
import { table } from './table.ts';
import { visible } from './visible.ts';

type PluginCommand = Extract<Command, { readonly name: 'plugin' }>;
type Check = Extract<PluginCommand, { readonly action: 'check' }>;
type Export = Extract<PluginCommand, { readonly action: 'export' }>;

export function plugin(command: PluginCommand, context: Context): number {
  const { host } = context;
  const read = readPluginFiles(host, command.folder);
  if (!read.ok) return refuse(read.error, context);
  const reports = checkPlugins(read.value.files);
  if (reports.length === 0)
    return refuse(`${command.folder} holds no plugin: no handler.lua and no schema.lua.`, context);
  return command.action === 'check'
    ? check(command, reports, read.value, context)
    : write(command, reports, read.value, context);
}

function refuse(message: string, { host }: Context): number {
  host.say(`${visible(message)}\n`);
  return 2;
}

function check(
  { folder, ways }: Check,
  reports: readonly PluginReport[],
  files: PluginFiles,
  { host, json }: Context,
): number {
  const valid = reports.every((report) => isOpen(report, ways));
  const shown = reports.map((report) => reportOf(report, files));
  if (json) printJson(host, { folder, valid, plugins: shown });
  else host.out(shown.map((report) => showReport(report, host.colours)).join('\n'));
  return valid ? 0 : 1;
}

/** Without a choice one open way is enough. */
const isOpen = ({ ways }: PluginReport, chosen: Check['ways']): boolean =>
  chosen.length === 0
    ? ways.some(({ verdict }) => verdict !== 'fails')
    : ways.every(({ way, verdict }) => !chosen.includes(way) || verdict !== 'fails');

function reportOf({ plugin: { name, folder }, ways, findings }: PluginReport, { files, shown }: PluginFiles) {
  return {
    name,
    folder: shown(folder),
    ways: ways.map(({ way, verdict }) => {
      const { title, needs, source } = wayFacts[way];
      return { way, title, verdict, needs, source };
    }),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      ...placeOf(finding, files, shown),
      concerns: finding.concerns,
      documented: finding.documented,
      source: finding.source,
    })),
  };
}
type ShownReport = ReturnType<typeof reportOf>;

/** What is about the folder as a whole has no line. */
function placeOf({ file, range }: PluginFinding, files: readonly PluginFile[], shown: PluginFiles['shown']) {
  if (file === null) return { file: null, line: null, column: null };
  const text = files.find(({ path }) => path === file)?.text ?? '';
  return { file: shown(file), ...positions(text)(range?.start ?? 0) };
}

function showReport({ name, folder, ways, findings }: ShownReport, colours: boolean): string {
  const lines = findings.map(({ file, line, column, severity, rule, message, concerns }) => {
    const place = file === null ? folder : `${file}:${line}:${column}`;
    const about = concerns.length === ways.length ? '' : ` (${concerns.join(', ')})`;
    return `${visible(place)} ${coloured(severity, colours)} ${rule} ${visible(message)}${about}\n`;
  });
  const rows = ways.map(({ way, verdict, title }) => [`  ${verdict}`, way, title]);
  return `${lines.join('')}${visible(name)}\n${table(rows)}`;
}

function write(
  command: Export,
  reports: readonly PluginReport[],
  files: PluginFiles,
  context: Context,
): number {
  const { host, json } = context;
  const chosen = reports.filter(({ plugin }) => command.plugin === null || plugin.name === command.plugin);
  const [report, ...others] = chosen;
  if (report === undefined || others.length > 0) return refuse(choice(command, reports), context);
  const { format, settings } = command;
  const verdict = report.ways.find(({ way }) => way === format.way)?.verdict;
  const shown = reportOf(report, files);
  if (verdict === 'fails') {
    if (json) printJson(host, { folder: command.folder, valid: false, plugins: [shown], export: null });
    else host.say(showReport(shown, host.colours));
    return 1;
  }
  const rendered = format.render(report.plugin, settings.options, settings.filled);
  const made = rendered.ok ? rendered.value : { problem: rendered.error.message };
  if (json)
    printJson(host, {
      folder: command.folder,
      valid: true,
      plugins: [shown],
      export: { format: format.id, ...made },
    });
  if (rendered.ok) return hand(rendered.value, command.target, context);
  if (!json) host.say(`${visible(rendered.error.message)}\n`);
  return 1;
}

function choice({ folder, plugin }: Export, reports: readonly PluginReport[]): string {
  const names = reports.map(({ plugin: { name } }) => name).join(', ');
  return plugin === null
    ? `${folder} holds several plugins. Choose one with --plugin: ${names}.`
    : `${folder} holds no single plugin "${plugin}". It holds ${names}.`;
}

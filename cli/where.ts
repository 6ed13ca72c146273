// `datakit where`: on which kinds of gateway a flow runs, and what it needs there.
import { showPath } from '../src/index.ts';
import { scopeFor, noSettings, sourceOf } from '../src/formats.ts';
import { whereItRuns, type Reason, type TargetVerdict } from '../src/plugin-check.ts';
import type { Command } from './arguments.ts';
import { printJson, type Context } from './context.ts';
import { readOneFlow, refuse } from './one-flow.ts';
import { showReport } from './show-report.ts';
import { visible } from './visible.ts';

type WhereCommand = Extract<Command, { readonly name: 'where' }>;

export async function where(command: WhereCommand, context: Context): Promise<number> {
  const { host, json, gateway } = context;
  const read = await readOneFlow(command, context);
  if (!read.ok) return refuse(read.error, context);
  const { report, analysis } = read.value;
  if (analysis.flow === null) {
    if (json) printJson(host, { ...report, targets: null });
    else host.say(showReport(report, host.colours));
    return 1;
  }
  const { on, grouped } = command;
  const source = sourceOf(analysis);
  const scope = scopeFor(source, { ...noSettings, scope: command.scope });
  const rows = whereItRuns({
    flow: analysis.flow,
    options: source.options,
    scope,
    gateway,
    grouped,
  }).filter(({ target }) => on.length === 0 || on.includes(target));
  if (json) printJson(host, { file: command.file, gateway, scope, targets: rows.map(rowOf) });
  else host.out(rows.map((row) => showRow(row, command.notes)).join(''));
  const failing = rows.filter(({ verdict }) => verdict === 'fails');
  return failing.length === 0 || (on.length === 0 && failing.length < rows.length) ? 0 : 1;
}

const rowOf = ({ target, title, verdict, reasons }: TargetVerdict) => ({
  target,
  title,
  verdict,
  reasons: reasons.map(({ path, ...reason }) => ({ ...reason, path: showPath(path) })),
});

function showRow({ target, title, verdict, reasons }: TargetVerdict, notes: boolean): string {
  const shown = reasons.filter(({ weight }) => notes || weight !== 'note');
  return `${verdict.padEnd(5)}  ${title} (${target})\n${shown.map(showReason).join('')}`;
}

function showReason({ weight, message, path, documented, source }: Reason): string {
  const place = path.length === 0 ? '' : `${showPath(path)}: `;
  const basis = documented ? source : `assumed: ${source}`;
  return `       ${weight}: ${visible(place + message)} [${visible(basis)}]\n`;
}

// `datakit export`: the flow as a file for another tool. A flow that the gateway would refuse is not written.
import { dirname, join } from 'node:path';
import {
  configText,
  pluginAt,
  renderExport,
  shownSamples,
  sourceOf,
  underGiven,
  type ExportedFile,
  type Material,
  type Rendering,
  type UseOf,
} from '../src/formats.ts';
import { ok, type Analysis, type Result } from '../src/index.ts';
import type { Command } from './arguments.ts';
import { printJson, type Context } from './context.ts';
import { createTexts, makeFolder, writeTexts, type Host, type Target } from './host.ts';
import { judge } from './judge.ts';
import { readOneFlow, refuse, type NoFlow, type OneFlow } from './one-flow.ts';
import { writtenSamples } from './samples.ts';
import { showReport } from './show-report.ts';
import { visible } from './visible.ts';

type ExportCommand = Extract<Command, { readonly name: 'export' }>;
type ExportPlan = Omit<ExportCommand, 'name'>;
/** Of any format, whatever names it asks for. */
type AnyRendering = Omit<Rendering, 'placeholders'> & { readonly placeholders: readonly UseOf<string>[] };
/** Where the text goes; what is secret goes into new files, for their owner alone. */
type Destination = Pick<ExportPlan, 'output' | 'folder'> & { readonly secret?: boolean };

export async function exportFlow(command: ExportCommand, context: Context): Promise<number> {
  const flow = await readOneFlow(command, context);
  if (!flow.ok) return refuse(flow.error, context);
  const { text, place } = flow.value.analysis;
  const around = pluginAt(text, place);
  const settings =
    around === null ? command.settings : underGiven(around, command.format.id, command.settings);
  return write(flow.value, { ...command, settings }, context);
}

/** The same for a text that is at hand. */
export async function exportText(text: string, plan: ExportPlan, context: Context): Promise<number> {
  const { report, analyses } = await judge(plan.file, text, context);
  return write({ report, analysis: analyses[0] }, plan, context);
}

function write({ report, analysis }: OneFlow, command: ExportPlan, context: Context): number {
  const { host, json } = context;
  const config = analysis.flow?.config ?? null;
  if (!report.valid || config === null) {
    if (json) printJson(host, { ...report, export: null });
    else host.say(showReport(report, host.colours));
    return 1;
  }
  const { format, settings } = command;
  const material = materialFor(command, analysis, host);
  if (!material.ok) return refuse(material.error, context);
  const rendered = renderExport(format, config, sourceOf(analysis), settings, material.value);
  if (!rendered.ok) {
    if (json) printJson(host, { ...report, export: { format: format.id, problem: rendered.error.message } });
    else host.say(`${visible(rendered.error.message)}\n`);
    return 1;
  }
  if (json) printJson(host, { ...report, export: { format: format.id, ...rendered.value } });
  return hand(rendered.value, command, context);
}

function materialFor(plan: ExportPlan, { text, place }: Analysis, host: Host): Result<Material, NoFlow> {
  const written = configText(text, place);
  const own = written === null ? {} : { text: written };
  if (plan.format.samples !== true) return ok(own);
  const samples = writtenSamples(plan, host);
  return samples.ok ? ok({ ...own, samples: shownSamples(samples.value) }) : samples;
}

/** The text goes to the file or folder named, or to standard output, which JSON has for itself. */
export function hand(rendering: AnyRendering, command: Destination, { host, json }: Context): number {
  const targets = targetsOf(rendering, command);
  const problem =
    foldersFor(targets, command, host) ??
    (command.secret === true ? createTexts(host, targets) : writeTexts(host, targets));
  if (problem !== null) {
    host.say(`${visible(problem)}\n`);
    return 2;
  }
  if (json) return 0;
  if (targets.length === 0) host.out(textOf(rendering.files));
  host.say(remarks(rendering));
  return 0;
}

/** Why a folder that was named cannot be made; null where it is there, or none was named. */
function foldersFor(targets: readonly Target[], { folder }: Destination, host: Host): string | null {
  if (folder === null) return null;
  const folders = [...new Set(targets.map(([path]) => dirname(path)))];
  return folders.map((path) => makeFolder(host, path)).find((problem) => problem !== null) ?? null;
}

function targetsOf({ files }: AnyRendering, { output, folder }: Destination): readonly Target[] {
  if (folder !== null) return files.map(({ name, text }) => [join(folder, name), text]);
  return output === null ? [] : [[output, textOf(files)]];
}

/** Several files in one stream are told apart by their names. */
const textOf = (files: Rendering['files']): string =>
  files.length === 1 ? files[0].text : files.map(withName).join('\n');

const withName = ({ name, text }: ExportedFile): string => `# ${name}\n${text}`;

function remarks({ warnings, notes, needs, placeholders, apply, undo }: AnyRendering): string {
  const open = placeholders.filter(({ value }) => value === null);
  const lines = [
    ...warnings.map((warning) => `warning: ${visible(warning)}`),
    ...open.map(({ name, text, help }) => `fill in: ${text}, with --set ${name}=…  ${visible(help)}`),
    ...notes.map((note) => `note: ${visible(note)}`),
    ...needs.map((need) => `needs: ${visible(need)}`),
    ...(apply === null ? [] : commandLines('apply', apply)),
    ...(undo === null ? [] : commandLines('undo', undo)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** To be pasted: several lines stand as they are typed, below what they are for. */
function commandLines(title: string, commands: string): readonly string[] {
  const [first = '', ...more] = commands.split('\n').map(visible);
  return more.length === 0
    ? [`${title}: ${first}`]
    : [`${title}:`, ...[first, ...more].map((line) => `  ${line}`)];
}

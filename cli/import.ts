// `datakit import`: the plugin in another tool's file as Datakit YAML. `datakit convert`: the same, written for another
// tool.
import type { Command } from './arguments.ts';
import { printJson, type Context } from './context.ts';
import { exportText } from './export.ts';
import { faultLines, readImport, underGiven, type ReadImport } from './read-import.ts';
import { pluginText } from '../src/formats.ts';
import { visibleLines } from './visible.ts';

type ImportCommand = Extract<Command, { readonly name: 'import' }>;
type ConvertCommand = Extract<Command, { readonly name: 'convert' }>;

export function importPlugin(command: ImportCommand, context: Context): number {
  const { host, json } = context;
  const read = readImport(host, command);
  if (!read.ok) return refuse(command.file, read.error, context);
  if (json) printJson(host, reportOf(command.file, read.value));
  else {
    host.out(read.value.plugin.text);
    host.say(faultLines(read.value.text, read.value));
  }
  return 0;
}

export async function convert(command: ConvertCommand, context: Context): Promise<number> {
  const { host, json } = context;
  const read = readImport(host, command);
  if (!read.ok) return refuse(command.file, read.error, context);
  const { text, plugin } = read.value;
  if (!json) host.say(faultLines(text, read.value));
  const { format, settings: given } = command;
  const settings = underGiven(plugin, format.id, given);
  return exportText(pluginText(plugin), { ...command, settings }, context);
}

function refuse(file: string, problem: string, { host, json }: Context): number {
  if (json) printJson(host, { file, problem });
  else host.say(`${visibleLines(problem)}\n`);
  return 2;
}

function reportOf(file: string, { imported, plugin }: ReadImport) {
  const { title, text, config, source, filled, faults } = plugin;
  return {
    file,
    format: imported.format,
    title,
    text,
    config,
    scope: source.scope,
    options: source.options,
    filled,
    written: plugin.written ?? null,
    faults: [...imported.faults, ...faults],
  };
}

// `datakit export`: the flow as a file for another tool. A flow that the gateway would refuse is not written.
import { exportFormats, filledFrom, kindsOf, pluginEntity, type Rendering } from '../src/index.ts';
import type { Command } from './arguments.ts';
import { printJson, type Context } from './context.ts';
import { writeText } from './host.ts';
import { readOneFlow, refuse } from './one-flow.ts';
import { showReport } from './show-report.ts';
import { visible } from './visible.ts';

type ExportCommand = Extract<Command, { readonly name: 'export' }>;

export async function exportFlow(command: ExportCommand, context: Context): Promise<number> {
  const { host, json } = context;
  const flow = await readOneFlow(command, context);
  if (!flow.ok) return refuse(flow.error, context);
  const { report, analysis } = flow.value;
  const config = analysis.flow?.config ?? null;
  const format = exportFormats.find(({ id }) => id === command.format);
  if (!report.valid || config === null || format === undefined) {
    if (json) printJson(host, { ...report, export: null });
    else host.say(showReport(report, host.colours));
    return 1;
  }
  const rendered = format.render(
    pluginEntity(config, analysis.source.options, kindsOf(analysis.source.scope)),
    {},
    filledFrom(analysis.source.scope),
  );
  if (!rendered.ok) {
    host.say(`${visible(rendered.error.message)}\n`);
    return 1;
  }
  if (json)
    printJson(host, {
      ...report,
      export: { format: format.id, fileName: rendered.value.files[0].name, ...rendered.value },
    });
  return hand(rendered.value, command, context);
}

/** The text goes to the file named, or to standard output, which JSON has for itself. */
function hand(
  { files: [{ text }], notes }: Rendering,
  { output }: ExportCommand,
  { host, json }: Context,
): number {
  if (output === null) {
    if (!json) host.out(text);
  } else {
    const problem = writeText(host, output, text);
    if (problem !== null) {
      host.say(`${visible(problem)}\n`);
      return 2;
    }
  }
  if (!json) host.say(notes.map((note) => `note: ${visible(note)}\n`).join(''));
  return 0;
}

// `datakit merge`: the flow put where a file has an older one. Comments and other entities of the file stay, and with
// the export that it began as also what was changed there since.
import { mergeInto, placesToMerge, sourceOf, type Merged } from '../src/formats.ts';
import { err, ok, showPath, type Analysis, type JsonObject, type Result } from '../src/index.ts';
import type { Command } from './arguments.ts';
import { exitCode, printJson, type Context } from './context.ts';
import { readText, writeText } from './host.ts';
import { judge, judgePlace } from './judge.ts';
import { readOneFlow, refuse, type NoFlow } from './one-flow.ts';
import { readImport } from './read-import.ts';
import { showReport } from './show-report.ts';
import { visible } from './visible.ts';

type MergeCommand = Extract<Command, { readonly name: 'merge' }>;

export async function merge(command: MergeCommand, context: Context): Promise<number> {
  const flow = await readOneFlow(command, context);
  if (!flow.ok) return refuse(flow.error, context);
  const { report, analysis } = flow.value;
  const config = analysis.flow?.config ?? null;
  if (!report.valid || config === null) {
    if (context.json) printJson(context.host, { ...report, merge: null });
    else context.host.say(showReport(report, context.host.colours));
    return 1;
  }
  const merged = mergeFiles(command, { config, source: sourceOf(analysis) }, context);
  return merged.ok ? hand(merged.value, command, context) : refuse(merged.error, context);
}

interface MergedFile extends Merged {
  /** Which of the file's configs it is. */
  readonly place: number;
}

function mergeFiles(
  { into, base, intoConfig }: MergeCommand,
  { config, source }: { readonly config: JsonObject; readonly source: Analysis['source'] },
  { host }: Context,
): Result<MergedFile, NoFlow> {
  const text = readText(host, into);
  if (!text.ok) return err({ file: into, message: text.error });
  const place = placeIn(into, text.value, intoConfig);
  if (!place.ok) return place;
  const earlier = base === null ? null : readImport(host, { file: base, config: null });
  if (earlier !== null && !earlier.ok) return err({ file: base ?? '', message: earlier.error });
  const merged = mergeInto(text.value, place.value, config, earlier?.value.plugin.config, source);
  if (!merged.ok) return err({ file: into, message: merged.error.message });
  return ok({ ...merged.value, place: place.value });
}

function placeIn(file: string, text: string, wanted: number | null): Result<number, NoFlow> {
  const places = placesToMerge(text);
  if (places.length === 0)
    return err({
      file,
      message: `${file} holds no datakit config in YAML or JSON. A script or a Terraform file is written anew: datakit export.`,
    });
  if (wanted === null && places.length > 1)
    return err({
      file,
      message: [
        `${file} holds ${places.length} datakit configs. Choose one with --into-config:`,
        ...places.map((title, i) => `  ${i + 1}  ${visible(title)}`),
      ].join('\n'),
    });
  const index = (wanted ?? 1) - 1;
  return index < places.length
    ? ok(index)
    : err({ file, message: `${file} has no datakit config number ${wanted}: it holds ${places.length}.` });
}

/** With conflicts, or a flow that the gateway would refuse, the exit code is 1: no pipeline goes on unseen. */
async function hand(merged: MergedFile, { into, output }: MergeCommand, context: Context): Promise<number> {
  const { host, json } = context;
  const { text } = merged;
  const problem = output === null ? null : writeText(host, output, text);
  if (problem !== null) {
    host.say(`${visible(problem)}\n`);
    return 2;
  }
  const { report } = await judgeMerged(output ?? into, merged, context);
  const conflicts = conflictsOf(merged);
  const { notes } = merged;
  if (json)
    printJson(host, { ...report, file: into, text, conflicts: conflicts.map(([path]) => path), notes });
  else {
    if (output === null) host.out(text);
    for (const note of notes) host.say(`note: ${visible(note)}\n`);
    for (const [path, message] of conflicts) host.say(`conflict: ${visible(path)}: ${visible(message)}\n`);
    if (!report.valid) host.say(showReport(report, host.colours));
  }
  return conflicts.length > 0 ? 1 : exitCode(report);
}

/** A config in two places is judged as decK reads it. */
const judgeMerged = (file: string, { text, place, combined }: MergedFile, context: Context) =>
  combined === null
    ? judgePlace(file, text, place, context)
    : judge(`${file}, as decK reads it`, `${JSON.stringify(combined, null, 2)}\n`, context);

const conflictsOf = ({
  conflicts,
  broken,
}: Merged): readonly (readonly [path: string, message: string])[] => [
  ...conflicts.map((path) => [showPath(path), bothChanged] as const),
  ...broken.map(({ path, message }) => [showPath(path), `${together} ${message}`] as const),
];

const bothChanged = "the file and the flow changed it differently. The flow's stands.";
const together = 'the file or the flow changed what the other one still uses.';

// The commands that work on one flow: read the file, judge it, take the config that is meant.
import { err, ok, type Analysis, type Result } from '../src/index.ts';
import { printJson, type Context } from './context.ts';
import { readText } from './host.ts';
import { judge } from './judge.ts';
import { unreadable, wholeFile, type FileReport, type Mistake } from './report.ts';
import { visible, visibleLines } from './visible.ts';

export interface OneFlow {
  readonly report: FileReport;
  readonly analysis: Analysis;
}

/** Why there is no flow to work on. */
export interface NoFlow {
  readonly file: string;
  /** What people read. */
  readonly message: string;
  /** The same one by one, where there are places to point at. */
  readonly mistakes?: readonly Mistake[];
}

export async function readOneFlow(
  { file, config }: { readonly file: string; readonly config: number | null },
  context: Context,
): Promise<Result<OneFlow, NoFlow>> {
  const text = readText(context.host, file);
  if (!text.ok) return err({ file, message: text.error });
  const { report, analyses } = await judge(file, text.value, context);
  const places = analyses[0].places;
  if (config === null && places.length > 1) return err({ file, message: choice(file, places) });
  if (config !== null && config > Math.max(places.length, 1))
    return err({
      file,
      message: `${file} has no datakit config number ${config}: it holds ${places.length}.`,
    });
  return ok({ report, analysis: analyses[config === null ? 0 : config - 1] ?? analyses[0] });
}

const choice = (file: string, places: Analysis['places']): string =>
  [
    `${file} holds ${places.length} datakit configs. Choose one with --config:`,
    ...places.map(({ title }, i) => `  ${i + 1}  ${visible(title)}`),
  ].join('\n');

/** Wrong usage or an unreadable file: exit code 2. */
export function refuse(noFlow: NoFlow, { host, json, gateway }: Context): number {
  const { file, message, mistakes = [wholeFile(message)] } = noFlow;
  if (json) printJson(host, unreadable(file, gateway, mistakes));
  else host.say(`${visibleLines(message)}\n`);
  return 2;
}

// One text judged for one gateway: every datakit config that it holds, jq programs included.
import { analyse, inTextOrder, placeFindings, type Analysis, type Diagnostic } from '../src/index.ts';
import type { Context } from './context.ts';
import { oldestGateway, programFindings } from './jq-programs.ts';
import { isValid, reported, type FileReport } from './report.ts';

interface Judged {
  readonly report: FileReport;
  /** What the report says, with ranges in the text. */
  readonly diagnostics: readonly Diagnostic[];
  /** One for each datakit config, at least one. */
  readonly analyses: readonly [Analysis, ...Analysis[]];
}

export function judge(file: string, text: string, context: Context): Promise<Judged> {
  const { gateway } = context;
  const first = analyse({ text, layout: {}, place: 0 }, gateway);
  const others = first.places.slice(1).map((_, i) => analyse({ text, layout: {}, place: i + 1 }, gateway));
  return judgeAll(file, text, [first, ...others], context);
}

/** One of the configs alone: what is wrong with the others is left unsaid. */
export const judgePlace = (file: string, text: string, place: number, context: Context): Promise<Judged> =>
  judgeAll(file, text, [analyse({ text, layout: {}, place }, context.gateway)], context);

async function judgeAll(
  file: string,
  text: string,
  analyses: Judged['analyses'],
  { gateway, jq, ignored }: Context,
): Promise<Judged> {
  const flows = analyses.map(({ flow }) => flow);
  const programs = await Promise.all(
    analyses.map(async ({ flow, place }) =>
      placeFindings({ text, layout: {}, place }, await programFindings(flow, gateway, jq)),
    ),
  );
  const found = analyses.flatMap(({ diagnostics }, i) => [...diagnostics, ...(programs[i] ?? [])]);
  const diagnostics = inTextOrder(distinct(found)).filter((one) => !isIgnored(one, ignored));
  const report = {
    file,
    valid: isValid(diagnostics),
    gateway,
    minGateway: await oldestGateway(flows, jq),
    diagnostics: reported(text, diagnostics),
  };
  return { report, diagnostics, analyses };
}

/** A rule may call some of its findings errors though it is none itself. Those stay. */
const isIgnored = ({ rule, severity }: Diagnostic, ignored: readonly string[]): boolean =>
  severity !== 'error' && ignored.includes(rule);

/** What is wrong with the text itself comes with each of its configs. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Map(
    diagnostics.map((one) => [`${one.range.start} ${one.range.end} ${one.rule} ${one.message}`, one]),
  );
  return [...seen.values()];
}

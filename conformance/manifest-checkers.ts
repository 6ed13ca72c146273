// The checkers that come with the material, one process and more for each text, on as many texts as time allows: each
// family in each scope. The rules that they share with this folder run over every text elsewhere.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { groupBy } from './group-by.ts';
import type { Exported } from './manifest-cells.ts';
import type { Report } from './report.ts';
import { runTool } from './run-tool.ts';
import type { Script } from './manifest-shells.ts';

interface Check {
  readonly name: string;
  readonly run: (folder: string) => Promise<string | null>;
}

/** Without --all, one check in so many. */
const sampled = 4;
/** How many checkers run at a time. */
const beside = 2;

export async function checkersReport(
  tools: string | null,
  texts: readonly Exported[],
  scripts: readonly Script[],
  all: boolean,
): Promise<Report> {
  const name = 'manifests before deck_check, k8s_check and sh_roundtrip';
  const every = [
    ...someOf(texts).flatMap((exported) => fileCheck(tools ?? '', exported) ?? []),
    ...someOf(scripts).flatMap((script) => scriptChecks(tools ?? '', script)),
  ];
  const checks = every.filter((_, i) => all || i % sampled === 0);
  const report = { name, run: 0, of: checks.length, failures: [], notRun: [], notes: [] };
  if (tools === null || (await runTool('kubectl', ['version', '--client'], '')) === null)
    return { ...report, notRun: [{ tool: 'kubectl', cells: checks.length }] };
  const folder = mkdtempSync(join(tmpdir(), 'manifests-'));
  const left = checks.entries();
  const failures: string[] = [];
  const work = async (): Promise<void> => {
    for (const [, check] of left) {
      // oxlint-disable-next-line no-await-in-loop -- a few at a time
      const fault = await check.run(folder);
      if (fault !== null) failures.push(`${check.name}: ${fault.trim().slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: beside }, work));
  rmSync(folder, { recursive: true });
  return { ...report, run: checks.length, failures };
}

type Scoped = Pick<Exported, 'family' | 'scope'> | { readonly exported: Exported };
const cellOf = (one: Scoped): string => {
  const { family, scope } = 'exported' in one ? one.exported : one;
  return `${family} ${scope.join('+')}`;
};

/** One from each family and scope, spread over the configs. */
const someOf = <T extends Scoped>(texts: readonly T[]): readonly T[] =>
  [...groupBy(texts, cellOf).values()].flatMap((same, i) => same[(i * 7) % same.length] ?? []);

function fileCheck(tools: string, { family, name, text }: Exported): Check | null {
  if (family === 'dbless') return null;
  const deck = family === 'deck' || family === 'kongctl';
  const checker = deck ? 'deck_check' : 'k8s_check';
  const flags = family === 'kubernetes' ? ['--kic'] : [];
  return {
    name: `${checker}, ${family}, ${name}`,
    run: async () => {
      const answer = await runTool(process.execPath, [join(tools, `${checker}.mjs`), '-', ...flags], text);
      return answer?.status === 0 ? null : (answer?.stdout ?? '') + (answer?.stderr ?? 'not started');
    },
  };
}

/** What the checker prints, as far as it is looked at. */
interface Printed {
  readonly rc: number;
  readonly calls: readonly { readonly manifests?: readonly { readonly config?: unknown }[] }[];
}

const scriptChecks = (tools: string, { exported, text }: Script): readonly Check[] =>
  ['bash', 'dash'].map((shell) => ({
    name: `sh_roundtrip ${shell}, ${exported.family}, ${exported.name}`,
    run: async (folder) => {
      const file = join(
        folder,
        `${shell}-${exported.family}-${exported.scope.join('-')}-${Math.random()}.sh`,
      );
      writeFileSync(file, text);
      const args = [join(tools, 'sh_roundtrip.mjs'), file, '--shell', shell];
      const answer = await runTool(process.execPath, args, '');
      if (answer?.status !== 0) return answer?.stderr ?? 'not started';
      const { rc, calls } = JSON.parse(answer.stdout) as Printed;
      const config = calls[0]?.manifests?.[0]?.config;
      return rc === 0 && isDeepStrictEqual(config, exported.expected.config) ? null : answer.stdout;
    },
  }));

// Runs beside the corpus: every valid flow, on a sample made for it, reaches the service or an exit without a failed
// node, at its lowest gateway and at the newest; where the corpus says what a run gives, it gives that.
import type { GatewayVersion } from '../src/base/gateway.ts';
import { atLeast, newestTarget } from '../src/base/gateway.ts';
import type { JsonObject } from '../src/base/json.ts';
import type { JqEngine, JqService, JqVersion } from '../src/jq/engine.ts';
import { loadJqEngine } from '../src/jq/load-engine.ts';
import { resolveConnections } from '../src/model/resolve.ts';
import { makePlan } from '../src/plan/make-plan.ts';
import { generateSample } from '../src/run/generate-sample.ts';
import type { RunResult } from '../src/run/result.ts';
import { runToEnd } from '../src/run/run-flow.ts';
import { parseText } from '../src/text/parse-text.ts';
import { readFlow } from '../src/text/read-flow.ts';
import { jqWasm } from '../scripts/jq-wasm-files.ts';
import type { CorpusFlow } from './flow-corpus.ts';
import { readCorpus } from './flow-corpus.ts';
import type { Report } from './report.ts';

/** Sound flows that end otherwise on the sample made for them, with the rule of the semantics that says so. */
const exceptions: { readonly [file: string]: string } = {};

interface Cell {
  readonly what: string;
  readonly failures: readonly string[];
}

export async function runs(shared: string): Promise<Report> {
  const corpus = (await readCorpus(shared)).filter(({ valid }) => valid);
  const targets = corpus.filter(({ minVersion }) => atLeast(newestTarget, minVersion));
  const flows = targets.filter((flow) => !usesUnsupported(flow));
  const jq = await directJq();
  const cells: Cell[] = [];
  for (const flow of flows) {
    // oxlint-disable-next-line no-await-in-loop -- one run at a time
    for (const gateway of gatewaysOf(flow)) cells.push(await runCell(flow, gateway, jq));
  }
  return {
    name: 'runs',
    run: cells.length,
    of: cells.length,
    failures: cells.flatMap(({ what, failures }) => failures.map((failure) => `${what}: ${failure}`)),
    notRun: [],
    notes: [
      `${flows.length} valid flows, ${flows.filter(({ runtime }) => runtime !== null).length} with a known result`,
      `left out: ${targets.length - flows.length} with jwt or xml nodes, which the engine names as unsupported; ` +
        `${corpus.length - targets.length} for gateways after ${newestTarget}`,
      ...Object.entries(exceptions).map(([file, rule]) => `exception: ${file} (semantics ${rule})`),
    ],
  };
}

const usesUnsupported = ({ text }: CorpusFlow): boolean => /type: *["']?(jwt|xml|json_to_xml)/.test(text);

const gatewaysOf = ({ minVersion }: CorpusFlow): readonly GatewayVersion[] => [
  ...new Set<GatewayVersion>([minVersion, newestTarget]),
];

async function runCell(corpusFlow: CorpusFlow, gateway: GatewayVersion, jq: JqService): Promise<Cell> {
  const what = `${corpusFlow.file} at ${gateway}`;
  const parsed = parseText(corpusFlow.text);
  const [place] = parsed.places;
  if (place === undefined) return { what, failures: ['no datakit config found'] };
  const flow = readFlow(parsed, place);
  const plan = makePlan(flow, resolveConnections(flow, gateway), gateway);
  const sample = generateSample(flow, plan);
  const result = await runToEnd({ flow, plan, sample, gateway, services: { jq, random: () => 0.5 } });
  return { what, failures: judge(corpusFlow, result) };
}

function judge({ file, runtime }: CorpusFlow, result: RunResult): readonly string[] {
  if (runtime !== null && 'error' in runtime) {
    const isRight = result.outcome === 'error' && result.response?.status === 500;
    return isRight
      ? []
      : [`expected ${JSON.stringify(runtime)}, got ${result.outcome} ${result.response?.status}`];
  }
  if (Object.hasOwn(exceptions, file)) return result.outcome === 'error' ? [] : ['no longer an exception'];
  const failed = Object.entries(result.nodes).flatMap(([name, { status, error }]) =>
    status === 'fail' ? [`${name} failed: ${error ?? ''}`] : [],
  );
  const ended = result.outcome === 'error' ? ['the run ended in an error'] : [];
  return [...failed, ...ended, ...(runtime === null ? [] : differences(runtime, result))];
}

function differences(runtime: JsonObject, result: RunResult): readonly string[] {
  return Object.entries(runtime).flatMap(([name, expected]) => {
    if (name === 'status')
      return result.response?.status === expected ? [] : [`status ${result.response?.status}`];
    const node = result.nodes[name];
    const found = node?.outputs['$self'] ?? null;
    const isSame = JSON.stringify(found) === JSON.stringify(expected);
    return isSame ? [] : [`${name} gives ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`];
  });
}

async function directJq(): Promise<JqService> {
  const load = async (version: JqVersion): Promise<JqEngine> =>
    loadJqEngine(version, await WebAssembly.compile(await jqWasm(version)));
  const engines = { '1.7.1': await load('1.7.1'), '1.8.2': await load('1.8.2') };
  return {
    compile: (version, program) => {
      const problems = engines[version].compile(program);
      return Promise.resolve(
        problems.length === 0 ? { kind: 'done', outputs: [] } : { kind: 'compile-error', problems },
      );
    },
    run: (version, program, input, { now = 0 } = {}) =>
      Promise.resolve(engines[version].run(program, input, now)),
  };
}

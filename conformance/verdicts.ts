// Validation beside the corpus: every flow that is known to be valid passes from its lowest version on, every other
// one is refused (by a rule or by jq), and where Kong's documentation prints the error, the same text comes out.
import type { Finding } from '../src/base/diagnostic.ts';
import type { GatewayVersion } from '../src/base/gateway.ts';
import { atLeast, gatewayVersions, newestTarget } from '../src/base/gateway.ts';
import type { JqEngine, JqVersion } from '../src/jq/engine.ts';
import { jqVersionFor } from '../src/jq/engine.ts';
import { loadJqEngine } from '../src/jq/load-engine.ts';
import type { FlowNode } from '../src/model/flow.ts';
import { parseText } from '../src/text/parse-text.ts';
import { readFlow } from '../src/text/read-flow.ts';
import { examine } from '../src/validate/examine.ts';
import { jqFindings } from '../src/validate/jq.ts';
import { jqWasm } from '../scripts/jq-wasm-files.ts';
import type { CorpusFlow } from './flow-corpus.ts';
import { readCorpus } from './flow-corpus.ts';
import type { Report } from './report.ts';

interface Cell {
  readonly what: string;
  readonly failure: string | null;
}

type Errors = (flow: CorpusFlow, gateway: GatewayVersion) => readonly Finding[];

export async function verdicts(shared: string): Promise<Report> {
  const corpus = await readCorpus(shared);
  const errors = withEngines(await engines());
  const cells = corpus.flatMap((flow) =>
    flow.valid ? validCells(flow, errors) : invalidCells(flow, errors),
  );
  const byJq = corpus.filter((flow) => refusedByJqAlone(errors(flow, flow.minVersion)));
  return {
    name: 'verdicts',
    run: cells.length,
    of: cells.length,
    failures: cells.flatMap(({ what, failure }) => (failure === null ? [] : [`${what}: ${failure}`])),
    notRun: [],
    notes: [
      `${corpus.length} flows, ${corpus.filter((flow) => flow.valid).length} valid`,
      ...byJq.map((flow) => `${flow.file}: refused for its jq program alone (semantics 9.6)`),
    ],
  };
}

const refusedByJqAlone = (found: readonly Finding[]): boolean =>
  found.length > 0 && found.every(({ rule }) => rule === 'jq-program');

function validCells(flow: CorpusFlow, errors: Errors): readonly Cell[] {
  const versions = new Set<GatewayVersion>([flow.minVersion]);
  if (atLeast(newestTarget, flow.minVersion)) versions.add(newestTarget);
  return [...[...versions].map((gateway) => passes(flow, gateway, errors)), ...belowCells(flow, errors)];
}

function passes(flow: CorpusFlow, gateway: GatewayVersion, errors: Errors): Cell {
  const [first] = errors(flow, gateway);
  const failure = first === undefined ? null : `refused by ${first.rule}: ${first.message}`;
  return { what: `${flow.file} at ${gateway} is valid`, failure };
}

function belowCells(flow: CorpusFlow, errors: Errors): readonly Cell[] {
  const lower = gatewayVersions[gatewayVersions.indexOf(flow.minVersion) - 1];
  if (lower === undefined) return [];
  const found = errors(flow, lower);
  const what = `${flow.file} at ${lower}`;
  const cells: Cell[] = [];
  if (flow.below === 'refused') {
    cells.push({ what: `${what} is refused`, failure: found.length > 0 ? null : 'no error' });
  }
  // Codes such as D438 belong to Konnect's checks of older data planes, not to the gateway.
  const text = flow.errorBelow;
  if (text?.startsWith('invalid ') === true) cells.push(says(what, found, text));
  return cells;
}

function invalidCells(flow: CorpusFlow, errors: Errors): readonly Cell[] {
  const versions = [...new Set<GatewayVersion>([flow.minVersion, newestTarget])];
  const refused = versions.map((gateway) => ({
    what: `${flow.file} at ${gateway} is refused`,
    failure: errors(flow, gateway).length > 0 ? null : `no error; expected ${flow.expectedError ?? 'one'}`,
  }));
  if (flow.errorSource !== 'documented' || flow.expectedError === null) return refused;
  return [...refused, says(flow.file, errors(flow, flow.minVersion), flow.expectedError)];
}

function says(what: string, found: readonly Finding[], text: string): Cell {
  const isSaid = found.some(({ message }) => message === text);
  const said = found.map(({ message }) => message).join(' | ');
  return { what: `${what} says ${text}`, failure: isSaid ? null : `says ${said}` };
}

type Engines = Readonly<Record<JqVersion, JqEngine>>;

async function engines(): Promise<Engines> {
  const load = async (version: JqVersion): Promise<JqEngine> =>
    loadJqEngine(version, await WebAssembly.compile(await jqWasm(version)));
  return { '1.7.1': await load('1.7.1'), '1.8.2': await load('1.8.2') };
}

const withEngines =
  (available: Engines): Errors =>
  (corpusFlow, gateway) => {
    const parsed = parseText(corpusFlow.text);
    const [place] = parsed.places;
    if (place === undefined) return [noConfig];
    const flow = readFlow(parsed, place);
    const programs = flow.nodes.flatMap((node) => programFindings(node, available[jqVersionFor(gateway)]));
    const all = [...examine(flow, gateway).findings, ...programs];
    return all.filter(({ severity }) => severity === 'error');
  };

function programFindings(node: FlowNode, engine: JqEngine): readonly Finding[] {
  const program = node.type === 'jq' ? node.attributes['jq'] : undefined;
  if (typeof program !== 'string') return [];
  const problems = engine.compile(program);
  return problems.length === 0 ? [] : jqFindings(node, { kind: 'compile-error', problems });
}

const noConfig: Finding = {
  rule: 'no-datakit-config',
  severity: 'error',
  message: 'no datakit config found',
  path: [],
  documented: false,
};

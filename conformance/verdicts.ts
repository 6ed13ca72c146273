// Validation beside the corpus: every flow that is known to be valid passes from its lowest version on and not without a
// word below it; every other one is refused for exactly the reasons in verdict-table.ts, and where Kong's documentation
// prints the error, the same text comes out.
import type { Finding } from '../src/base/diagnostic.ts';
import type { GatewayVersion } from '../src/base/gateway.ts';
import { atLeast, gatewayVersions, newestTarget } from '../src/base/gateway.ts';
import { showPath } from '../src/base/path.ts';
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
import type { Refusals } from './verdict-table.ts';
import { refusals } from './verdict-table.ts';

interface Cell {
  readonly what: string;
  readonly failure: string | null;
}

type Findings = (flow: CorpusFlow, gateway: GatewayVersion) => readonly Finding[];

export async function verdicts(shared: string): Promise<Report> {
  const corpus = await readCorpus(shared);
  const findings = withEngines(await engines());
  const cells = corpus.flatMap((flow) =>
    flow.valid ? validCells(flow, findings) : invalidCells(flow, findings),
  );
  const byJq = corpus.filter((flow) => refusedByJqAlone(errorsIn(findings(flow, flow.minVersion))));
  const failures = cells.flatMap(({ what, failure }) => (failure === null ? [] : [`${what}: ${failure}`]));
  return {
    name: 'verdicts',
    run: cells.length,
    of: cells.length,
    failures: [...failures, ...strayEntries(corpus)],
    notRun: [],
    notes: [
      `${corpus.length} flows, ${corpus.filter((flow) => flow.valid).length} valid`,
      ...byJq.map((flow) => `${flow.file}: refused for its jq program alone (semantics 9.6)`),
    ],
  };
}

const errorsIn = (found: readonly Finding[]): readonly Finding[] =>
  found.filter(({ severity }) => severity === 'error');

const refusedByJqAlone = (errors: readonly Finding[]): boolean =>
  errors.length > 0 && errors.every(({ rule }) => rule === 'jq-program');

function strayEntries(corpus: readonly CorpusFlow[]): readonly string[] {
  const invalid = new Set(corpus.flatMap(({ file, valid }) => (valid ? [] : [file])));
  const stray = Object.keys(refusals).filter((file) => !invalid.has(file));
  return stray.map((file) => `verdict-table.ts names ${file}, which is no invalid flow of the corpus`);
}

function validCells(flow: CorpusFlow, findings: Findings): readonly Cell[] {
  const versions = new Set<GatewayVersion>([flow.minVersion]);
  if (atLeast(newestTarget, flow.minVersion)) versions.add(newestTarget);
  return [...[...versions].map((gateway) => passes(flow, gateway, findings)), ...belowCells(flow, findings)];
}

function passes(flow: CorpusFlow, gateway: GatewayVersion, findings: Findings): Cell {
  const [first] = errorsIn(findings(flow, gateway));
  const failure = first === undefined ? null : `refused by ${first.rule}: ${first.message}`;
  return { what: `${flow.file} at ${gateway} is valid`, failure };
}

function belowCells(flow: CorpusFlow, findings: Findings): readonly Cell[] {
  const lower = gatewayVersions[gatewayVersions.indexOf(flow.minVersion) - 1];
  if (lower === undefined) return [];
  const found = findings(flow, lower);
  const errors = errorsIn(found);
  const what = `${flow.file} at ${lower}`;
  const cells: Cell[] = [];
  if (flow.below === 'refused') {
    cells.push({ what: `${what} is refused`, failure: errors.length > 0 ? null : 'no error' });
  }
  if (flow.below === 'silent') {
    cells.push(passes(flow, lower, findings), hasNote(what, found));
  }
  // What no target has yet is refused with the version that will have it.
  if (!atLeast(newestTarget, flow.minVersion)) cells.push(names(what, errors, flow.minVersion));
  // Codes such as D438 belong to Konnect's checks of older data planes, not to the gateway.
  const text = flow.errorBelow;
  if (text?.startsWith('invalid ') === true) cells.push(says(what, errors, text));
  return cells;
}

/** A flow that runs differently one version lower is told so. */
function hasNote(what: string, found: readonly Finding[]): Cell {
  const noted = found.some(({ rule, severity }) => rule.startsWith('version-') && severity !== 'error');
  return { what: `${what} has a note`, failure: noted ? null : 'no version-* finding' };
}

function names(what: string, errors: readonly Finding[], version: GatewayVersion): Cell {
  const failure = errors.some(({ message }) => message.includes(version)) ? null : saidIn(errors);
  return { what: `${what} is refused naming ${version}`, failure };
}

function invalidCells(flow: CorpusFlow, findings: Findings): readonly Cell[] {
  const pinned = refusals[flow.file] ?? [];
  const { lowest, newest } = 'lowest' in pinned ? pinned : { lowest: pinned, newest: pinned };
  const cells = [
    refusedBy(flow, flow.minVersion, lowest, findings),
    ...(flow.minVersion === newestTarget ? [] : [refusedBy(flow, newestTarget, newest, findings)]),
  ];
  if (flow.errorSource !== 'documented' || flow.expectedError === null) return cells;
  return [...cells, says(flow.file, errorsIn(findings(flow, flow.minVersion)), flow.expectedError)];
}

function refusedBy(flow: CorpusFlow, gateway: GatewayVersion, pinned: Refusals, findings: Findings): Cell {
  const found = new Set(
    errorsIn(findings(flow, gateway)).map(({ rule, path }) => `${rule} ${showPath(path)}`.trim()),
  );
  const problems = [
    ...(pinned.length === 0 ? [`not in verdict-table.ts; expected ${flow.expectedError ?? 'an error'}`] : []),
    ...pinned.filter((entry) => !found.has(entry)).map((entry) => `no ${entry}`),
    ...[...found].filter((entry) => !pinned.includes(entry)).map((entry) => `also ${entry}`),
  ];
  const what = `${flow.file} at ${gateway} is refused as pinned`;
  return { what, failure: problems.length === 0 ? null : problems.join(', ') };
}

function says(what: string, errors: readonly Finding[], text: string): Cell {
  const isSaid = errors.some(({ message }) => message === text);
  return { what: `${what} says ${text}`, failure: isSaid ? null : saidIn(errors) };
}

const saidIn = (errors: readonly Finding[]): string =>
  errors.length === 0 ? 'no error' : `says ${errors.map(({ message }) => message).join(' | ')}`;

type Engines = Readonly<Record<JqVersion, JqEngine>>;

async function engines(): Promise<Engines> {
  const load = async (version: JqVersion): Promise<JqEngine> =>
    loadJqEngine(version, await WebAssembly.compile(await jqWasm(version)));
  return { '1.7.1': await load('1.7.1'), '1.8.2': await load('1.8.2') };
}

const withEngines =
  (available: Engines): Findings =>
  (corpusFlow, gateway) => {
    const parsed = parseText(corpusFlow.text);
    const [place] = parsed.places;
    if (place === undefined) return [noConfig];
    const flow = readFlow(parsed, place);
    const programs = flow.nodes.flatMap((node) => programFindings(node, available[jqVersionFor(gateway)]));
    return [...examine(flow, gateway).findings, ...programs];
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

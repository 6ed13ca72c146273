// Validation beside the corpus: every flow that is known to be valid passes from its lowest version on, every other
// one is refused, and where Kong's documentation prints the error, the same text comes out.
import type { Finding } from '../src/base/diagnostic.ts';
import type { GatewayVersion } from '../src/base/gateway.ts';
import { atLeast, gatewayVersions, newestTarget } from '../src/base/gateway.ts';
import { parseText } from '../src/text/parse-text.ts';
import { readFlow } from '../src/text/read-flow.ts';
import { examine } from '../src/validate/examine.ts';
import type { CorpusFlow } from './flow-corpus.ts';
import { readCorpus } from './flow-corpus.ts';
import type { Report } from './report.ts';

/** Flows whose only fault is a jq program; they are refused where programs are compiled. */
const refusedByJq = new Map([['legacy-property.yaml', 'semantics 9.6: the program does not compile']]);

interface Cell {
  readonly what: string;
  readonly failure: string | null;
}

export async function verdicts(shared: string): Promise<Report> {
  const corpus = await readCorpus(shared);
  const cells = corpus.flatMap((flow) => (flow.valid ? validCells(flow) : invalidCells(flow)));
  const known = corpus.filter((flow) => refusedByJq.has(flow.file));
  return {
    name: 'verdicts',
    run: cells.length,
    of: cells.length,
    failures: cells.flatMap(({ what, failure }) => (failure === null ? [] : [`${what}: ${failure}`])),
    notRun: [],
    notes: [
      `${corpus.length} flows, ${corpus.filter((flow) => flow.valid).length} valid`,
      ...known.map((flow) => `${flow.file}: refused by jq alone — ${refusedByJq.get(flow.file) ?? ''}`),
    ],
  };
}

function validCells(flow: CorpusFlow): readonly Cell[] {
  const versions = new Set<GatewayVersion>([flow.minVersion]);
  if (atLeast(newestTarget, flow.minVersion)) versions.add(newestTarget);
  return [...[...versions].map((gateway) => passes(flow, gateway)), ...belowCells(flow)];
}

function passes(flow: CorpusFlow, gateway: GatewayVersion): Cell {
  const [first] = errors(flow, gateway);
  const failure = first === undefined ? null : `refused by ${first.rule}: ${first.message}`;
  return { what: `${flow.file} at ${gateway} is valid`, failure };
}

function belowCells(flow: CorpusFlow): readonly Cell[] {
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

function invalidCells(flow: CorpusFlow): readonly Cell[] {
  if (refusedByJq.has(flow.file)) {
    const unexpected =
      errors(flow, newestTarget).length > 0 ? 'refused by a rule too; drop the exception' : null;
    return [{ what: `${flow.file} is refused by jq alone`, failure: unexpected }];
  }
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

function errors(flow: CorpusFlow, gateway: GatewayVersion): readonly Finding[] {
  const parsed = parseText(flow.text);
  const [place] = parsed.places;
  if (place === undefined) return [noConfig];
  return examine(readFlow(parsed, place), gateway).findings.filter(({ severity }) => severity === 'error');
}

const noConfig: Finding = {
  rule: 'no-datakit-config',
  severity: 'error',
  message: 'no datakit config found',
  path: [],
  documented: false,
};

// What the engine does between two key strokes, beside one parse of the same text by the YAML package; and whole runs.
import { parseDocument } from 'yaml';
import { createNodeJqService } from '../cli/jq-host.ts';
import { analyse, applyEdit, generateSample, jqVersionFor, runToEnd } from '../src/index.ts';
import type {
  Document,
  ExecutionPlan,
  Flow,
  FlowEdit,
  GatewayVersion,
  JqService,
  Sample,
} from '../src/index.ts';
import { parseText } from '../src/text/parse-text.ts';
import { flow64 } from './flow-64.ts';
import { least, type Work } from './least.ts';
import { besideParsing, type BenchRow } from './row.ts';

const gateway = '3.15';

const text = flow64();
/** Another text each time: the engine remembers the last ones. */
const variant = (round: number): string => `${text}# ${round}\n`;
const documentOf = (round: number): Document => ({ text: variant(round), layout: {}, place: 0 });

const edits: { readonly [name: string]: FlowEdit } = {
  'change a field': { kind: 'set-attribute', node: 'FETCH_STOCK', path: ['timeout'], value: 5000 },
  connect: {
    kind: 'connect',
    from: { node: 'PICK_STOCK', field: null },
    to: { node: 'FETCH_PRICES', field: 'body' },
  },
  rename: { kind: 'rename-node', node: 'FETCH_STOCK', name: 'ASK_STOCK' },
};

function edited(round: number, edit: FlowEdit): void {
  const result = applyEdit(documentOf(round), edit, gateway);
  if (!result.ok) throw new Error(result.error.message);
  parseText(result.value.text);
}

/** The studio has read the text before a person can edit it. */
const editWork = (edit: FlowEdit): Work => ({
  prepare: (round) => void analyse(documentOf(round), gateway),
  measured: (round) => edited(round, edit),
});

export function engineBench(): readonly BenchRow[] {
  const times = least({
    yardstick: { measured: (round) => void parseDocument(variant(round)) },
    derive: { measured: (round) => void analyse(documentOf(round), gateway) },
    ...Object.fromEntries(Object.entries(edits).map(([name, edit]) => [name, editWork(edit)])),
  });
  const { yardstick = NaN } = times;
  const row = (name: string, value: number, bar: number): BenchRow =>
    besideParsing(name, value, yardstick, bar);
  return [
    row('parse, validate and plan', times['derive'] ?? NaN, 2),
    ...Object.keys(edits).map((name) => row(`canvas edit and re-parse: ${name}`, times[name] ?? NaN, 1.6)),
  ];
}

/** Each service answers with three items after 20 ms; simulated time costs nothing. */
function sampleFor(flow: Flow, plan: ExecutionPlan): Sample {
  const made = generateSample(flow, plan);
  const items = [1, 2, 3].map((id) => ({ id, name: `item ${id}`, price: id * 1.5, count: id }));
  const answer = {
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: { items },
    latency: 20,
  };
  const calls = Object.fromEntries(Object.keys(made.calls).map((name) => [name, [answer]]));
  return { ...made, calls };
}

async function runOnce(jq: JqService, gateway: GatewayVersion): Promise<number> {
  const { flow, plan } = analyse(documentOf(0), gateway);
  if (flow === null || plan === null) throw new Error('the flow cannot be read');
  const sample = sampleFor(flow, plan);
  const began = performance.now();
  const { outcome } = await runToEnd({ flow, plan, sample, gateway, services: { jq, random: () => 0 } });
  if (outcome !== 'proxied') throw new Error(`the run ended with ${outcome}`);
  return performance.now() - began;
}

async function runRows(gateway: GatewayVersion): Promise<readonly BenchRow[]> {
  const jq = createNodeJqService();
  const cold = await runOnce(jq, gateway);
  let repeated = Infinity;
  for (let round = 0; round < 10; round++) repeated = Math.min(repeated, await runOnce(jq, gateway));
  jq.close();
  const name = `whole run, 64 nodes, 32 of them jq ${jqVersionFor(gateway)}`;
  return [
    { name: `${name}, cold: the engine is loaded`, value: cold, unit: 'ms' },
    { name: `${name}, repeated`, value: repeated, unit: 'ms' },
  ];
}

export const runBench = async (): Promise<readonly BenchRow[]> => [
  ...(await runRows('3.12')),
  ...(await runRows('3.15')),
];

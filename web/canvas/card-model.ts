// What the canvas draws of one analysis: cards, docks and lines as plain data, built once per analysis. Parts that
// did not change keep their identity, so that an edit draws only what it touched.
import {
  implicitNodes,
  inputPorts,
  nodeTypes,
  outputPorts,
  type Analysis,
  type Connection,
  type Diagnostic,
  type FlowNode,
  type Phase,
  type Port,
} from '../../src/index.ts';
import { branchSlots, type FrameId, type Slot } from './frames.ts';
import { groupBy } from './group-by.ts';
import { linesOf, type Line } from './lines.ts';

export type PortState = 'free' | 'taken' | 'needed' | 'via';

export interface CardPort {
  readonly side: 'inputs' | 'outputs';
  /** Null for the node as a whole. */
  readonly field: string | null;
  readonly type: string;
  readonly state: PortState;
  /** For `via`: the node whose whole value fills this field. */
  readonly via: string | null;
  readonly help: string;
}

export interface CardModel {
  readonly key: string;
  readonly name: string;
  /** `dock`: an implicit node at the edge; `chip`: the vault. */
  readonly kind: 'card' | 'dock' | 'chip';
  /** As written, for a type the catalogue does not know. */
  readonly type: string;
  readonly family: 'implicit' | 'network' | 'control' | 'transform' | 'value' | 'token' | null;
  readonly glyph: string;
  readonly summary: string;
  readonly phase: Phase;
  /** The frame that holds the card. */
  readonly frame: FrameId | null;
  readonly slot: Slot | null;
  readonly wholeInput: CardPort | null;
  readonly wholeOutput: CardPort | null;
  readonly ports: readonly CardPort[];
  /** Of a branch: how many nodes each side lists. */
  readonly members: { readonly whenTrue: number; readonly whenFalse: number } | null;
  readonly errors: number;
  readonly warnings: number;
  /** The first problem's message. */
  readonly problem: string | null;
}

export interface FlowModel {
  readonly cards: readonly CardModel[];
  readonly docks: readonly CardModel[];
  readonly lines: readonly Line[];
}

export const emptyModel: FlowModel = { cards: [], docks: [], lines: [] };

/** `previous` lends the parts that are equal; `diagnostics` may know more than the analysis (jq programs). */
export function buildModel(
  analysis: Analysis,
  previous: FlowModel = emptyModel,
  diagnostics: readonly Diagnostic[] = analysis.diagnostics,
): FlowModel {
  const { flow } = analysis;
  if (!flow) return emptyModel;
  const context = contextOf(analysis, diagnostics);
  const slots = branchSlots(flow, context.phaseOf);
  const cards = flow.nodes.map((node) => cardOf(node, context, slots.get(node.key) ?? null));
  const docks = Object.values(implicitNodes).flatMap((spec) => dockOf(spec, context) ?? []);
  const next = {
    cards: keep(cards, previous.cards, (card) => card.key),
    docks: keep(docks, previous.docks, (card) => card.key),
    lines: keep(linesOf(analysis.connections, slots), previous.lines, (line) => line.id),
  };
  const isSame =
    next.cards === previous.cards && next.docks === previous.docks && next.lines === previous.lines;
  return isSame ? previous : next;
}

/** Equal parts are taken from `before`; the whole list when nothing changed. */
export function keep<T>(next: readonly T[], before: readonly T[], idOf: (part: T) => string): readonly T[] {
  const known = new Map(before.map((part) => [idOf(part), part]));
  const kept = next.map((part) => {
    const old = known.get(idOf(part));
    return old !== undefined && JSON.stringify(old) === JSON.stringify(part) ? old : part;
  });
  const same = kept.length === before.length && kept.every((part, index) => part === before[index]);
  return same ? before : kept;
}

interface Context {
  readonly analysis: Analysis;
  /** By node index. */
  readonly diagnostics: ReadonlyMap<string | number | undefined, readonly Diagnostic[]>;
  readonly vault: readonly string[];
  readonly phaseOf: (key: string) => Phase;
  readonly into: ReadonlyMap<string, readonly Connection[]>;
  readonly outOf: ReadonlyMap<string, readonly Connection[]>;
}

function contextOf(analysis: Analysis, diagnostics: readonly Diagnostic[]): Context {
  const phases = new Map(analysis.plan?.nodes.map((node) => [node.name, node.phase]));
  return {
    analysis,
    diagnostics: groupBy(diagnostics, ({ path }) => (path[0] === 'nodes' ? path[1] : undefined)),
    vault: analysis.flow?.vault ?? [],
    phaseOf: (key) => phases.get(key) ?? 'access',
    into: groupBy(analysis.connections, (connection) => connection.to.node),
    outOf: groupBy(analysis.connections, (connection) => connection.from.node),
  };
}

function cardOf(node: FlowNode, context: Context, slot: Slot | null): CardModel {
  const { gateway } = context.analysis;
  const spec = node.type === null ? null : nodeTypes[node.type];
  const inputs = node.type === null ? unknownPorts : inputPorts(node.type, node.attributes, gateway);
  const outputs =
    node.type === null ? unknownPorts : outputPorts(node.type, node.attributes, gateway, context.vault);
  const problems = context.diagnostics.get(node.index) ?? [];
  return {
    key: node.key,
    name: node.name === '' ? node.key : node.name,
    kind: 'card',
    type: node.type ?? node.typeText,
    family: spec?.family ?? null,
    glyph: spec?.glyph ?? 'circle-question-mark',
    summary: spec ? spec.summary(node.attributes) : `unknown type ${node.typeText}`.trim(),
    phase: context.phaseOf(node.key),
    frame: slot?.frame ?? null,
    slot,
    ...portsOf(node.key, inputs, outputs, context),
    members: node.type === 'branch' ? membersOf(node) : null,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    problem: problems.find(({ severity }) => severity !== 'info')?.message ?? null,
  };
}

const unknownPorts: readonly Port[] = [{ name: null, type: 'any', help: '', required: false, since: '3.11' }];

const count = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
const membersOf = ({ attributes }: FlowNode): NonNullable<CardModel['members']> => ({
  whenTrue: count(attributes['then']),
  whenFalse: count(attributes['else']),
});

/** Vault is drawn where it is declared or read; the other four always, since they can always be connected. */
function dockOf(
  spec: (typeof implicitNodes)[keyof typeof implicitNodes],
  context: Context,
): CardModel | null {
  const { type, family, glyph, phase } = spec;
  if (type === 'vault' && context.vault.length === 0 && !context.outOf.has(type)) return null;
  const { gateway } = context.analysis;
  return {
    key: type,
    name: type,
    kind: type === 'vault' ? 'chip' : 'dock',
    type,
    family,
    glyph,
    summary: '',
    phase: phase === 'response' ? 'response' : 'access',
    frame: null,
    slot: null,
    ...portsOf(type, inputPorts(type, {}, gateway), outputPorts(type, {}, gateway, context.vault), context),
    members: null,
    errors: 0,
    warnings: 0,
    problem: null,
  };
}

function portsOf(
  key: string,
  inputs: readonly Port[],
  outputs: readonly Port[],
  context: Context,
): Pick<CardModel, 'wholeInput' | 'wholeOutput' | 'ports'> {
  const into = context.into.get(key) ?? [];
  const outOf = context.outOf.get(key) ?? [];
  const taking = into.map(({ to, toType }) => ({ field: to.field, type: toType }));
  const giving = outOf.map(({ from, fromType }) => ({ field: from.field, type: fromType }));
  const ports = [
    ...withConnected(inputs, taking).map((port) => inputState(port, into)),
    ...withConnected(outputs, giving).map((port) => outputState(port, outOf)),
  ];
  const whole = (side: CardPort['side']): CardPort | null =>
    ports.find((port) => port.side === side && port.field === null) ?? null;
  return {
    wholeInput: whole('inputs'),
    wholeOutput: whole('outputs'),
    ports: ports.filter((port) => port.field !== null),
  };
}

/** A label on the other node may name a field that this one does not list (an input of a jq program). */
function withConnected(
  ports: readonly Port[],
  ends: readonly { readonly field: string | null; readonly type: Port['type'] }[],
): readonly Port[] {
  const known = new Set(ports.map((port) => port.name));
  const extra: Port[] = [];
  for (const { field, type } of ends) {
    if (known.has(field)) continue;
    known.add(field);
    extra.push({ name: field, type, help: '', required: false, since: '3.11' });
  }
  return extra.length === 0 ? ports : [...ports, ...extra];
}

function inputState(port: Port, into: readonly Connection[]): CardPort {
  const own = into.find((connection) => connection.to.field === port.name);
  const isSpread = own !== undefined && own.declared.to.field === null;
  // A value that is taken as a whole fills every field (plugin documentation, "any to object").
  const whole = into.find((connection) => connection.to.field === null);
  const source = port.name === null ? undefined : isSpread ? own : own ? undefined : whole;
  const isTaken =
    own !== undefined ||
    (port.name === null && into.some((connection) => connection.declared.to.field === null));
  return {
    side: 'inputs',
    field: port.name,
    type: port.type,
    state: source ? 'via' : isTaken ? 'taken' : port.required ? 'needed' : 'free',
    via: source?.from.node ?? null,
    help: port.help,
  };
}

function outputState(port: Port, outOf: readonly Connection[]): CardPort {
  const isTaken = outOf.some(({ from, declared }) =>
    port.name === null
      ? declared.from.field === null
      : from.field === port.name && declared.from.field !== null,
  );
  return {
    side: 'outputs',
    field: port.name,
    type: port.type,
    state: isTaken ? 'taken' : 'free',
    via: null,
    help: port.help,
  };
}

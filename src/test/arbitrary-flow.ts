// Random flows for property tests, most of them nearly valid: nodes of every type, wired from both sides with labels
// that mostly fit, members of branches, secrets, and now and then a flaw.
import * as fc from 'fast-check';
import type { GatewayVersion } from '../base/gateway.ts';
import { targetVersions } from '../base/gateway.ts';
import type { JsonObject } from '../base/json.ts';
import type { NodeType } from '../nodes/index.ts';
import { nodeTypes } from '../nodes/index.ts';
import { attributesOf, configFlaws, flawsFor } from './arbitrary-attributes.ts';
import type { Slot } from './arbitrary-wiring.ts';
import { inputsOf, membersOf, targetsOf } from './arbitrary-wiring.ts';

export interface FlowCase {
  readonly config: JsonObject;
  readonly gateway: GatewayVersion;
}

/** Names that nodes of random flows may have; no word of a message is among them. */
export const nodeNames: readonly string[] = [
  'FETCH',
  'ORDERS',
  'TOKEN',
  'JOIN',
  'PICK_ONE',
  'STOCK-2',
  'STOCK-3',
  'GUARD',
  'DONE',
  'IN',
  'OUT',
];

function nodeAt(slots: readonly Slot[], at: number, flaws: boolean): fc.Arbitrary<JsonObject> {
  const { name, type } = slots[at] ?? { name: '', type: 'jq' };
  const flaw = flaws
    ? fc.oneof({ weight: 14, arbitrary: fc.constant({}) }, fc.constantFrom(...flawsFor(type)))
    : fc.constant({});
  return fc
    .tuple(attributesOf[type], inputsOf(slots, at), targetsOf(slots, at), membersOf(slots, at), flaw)
    .map((parts) => Object.assign({ name, type }, ...parts) as JsonObject);
}

const nodeType = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<NodeType[]>('jq', 'call', 'static', 'exit', 'property') },
  { weight: 2, arbitrary: fc.constantFrom(...(Object.keys(nodeTypes) as NodeType[])) },
);

function nodesOf(names: readonly string[], flaws: boolean): fc.Arbitrary<readonly JsonObject[]> {
  const types = fc.array(nodeType, { minLength: names.length, maxLength: names.length });
  return types
    .map((list) => list.map((type, i): Slot => ({ name: names[i] ?? '', type })))
    .chain((slots) => fc.tuple(...slots.map((_, at) => nodeAt(slots, at, flaws))))
    .chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length }));
}

const resources = {
  cache: { strategy: 'memory' },
  vault: { key: '{vault://env/key}', other: '{vault://env/other}' },
};

export interface FlowOptions {
  /** Two nodes may have one name. */
  readonly repeats?: true;
  /** No node has a flaw of its own: connections may still not hold. */
  readonly plain?: true;
}

export function arbitraryFlow({ repeats, plain }: FlowOptions = {}): fc.Arbitrary<FlowCase> {
  const own = fc.shuffledSubarray([...nodeNames], { minLength: 1, maxLength: 7 });
  const names = repeats
    ? fc.oneof(
        { weight: 9, arbitrary: own },
        own.map((list) => [...list, ...list.slice(0, 1)]),
      )
    : own;
  const around = fc.oneof(
    { weight: 12, arbitrary: fc.constant<JsonObject>({ resources }) },
    { weight: 2, arbitrary: fc.constant<JsonObject>({}) },
    ...(plain ? [] : [{ weight: 2, arbitrary: fc.constantFrom(...configFlaws) }]),
  );
  const nodes = names.chain((list) => nodesOf(list, plain !== true));
  const gateway = fc.oneof(fc.constant<GatewayVersion>('3.15'), fc.constantFrom(...targetVersions));
  return fc
    .record({ around, nodes, gateway })
    .map(({ around, nodes, gateway }) => ({ config: { ...around, nodes }, gateway }));
}

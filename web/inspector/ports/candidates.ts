// What a port could be connected to: every end of the other side, grouped by node, fitting ones first; the others say
// why not. Asked only when the list is opened, since each end is a question to the engine.
import {
  canConnect,
  implicitNodes,
  inputPorts,
  outputPorts,
  showEnd,
  type Analysis,
  type CatalogueType,
  type ConnectAnswer,
  type End,
  type ImplicitName,
  type JsonObject,
  type Port,
  type Resolution,
} from '../../../src/index.ts';
import type { Side } from './port-links.ts';

export interface Candidate {
  readonly end: End;
  readonly port: Port;
  readonly answer: ConnectAnswer;
}

interface Subject {
  readonly key: string;
  readonly type: CatalogueType;
  readonly attributes: JsonObject;
}

// The registry's keys are the implicit names.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const implicit = Object.keys(implicitNodes) as readonly ImplicitName[];

/** Implicit nodes where the request meets them: before the flow for outputs, after it for inputs. */
function subjects(analysis: Analysis): readonly Subject[] {
  const declared = (analysis.flow?.nodes ?? []).flatMap(({ key, type, attributes }) =>
    type === null ? [] : [{ key, type, attributes }],
  );
  return [...implicit.map((name) => ({ key: name, type: name, attributes: {} })), ...declared];
}

export function portsOf(analysis: Analysis, { type, attributes }: Subject, side: Side): readonly Port[] {
  const { gateway, flow } = analysis;
  return side === 'inputs'
    ? inputPorts(type, attributes, gateway)
    : outputPorts(type, attributes, gateway, flow?.vault ?? []);
}

/** Ends that could feed the port (of inputs), or that it could feed (of outputs). */
export function candidatesFor(
  analysis: Analysis,
  resolution: Resolution,
  side: Side,
  port: End,
): readonly Candidate[] {
  const { flow, gateway } = analysis;
  if (!flow) return [];
  const groups = subjects(analysis)
    .filter(({ key }) => key !== port.node)
    .map((subject) =>
      portsOf(analysis, subject, side === 'inputs' ? 'outputs' : 'inputs').map((found): Candidate => {
        const end: End = { node: subject.key, field: found.name };
        const [from, to] = side === 'inputs' ? [end, port] : [port, end];
        return { end, port: found, answer: canConnect(flow, gateway, from, to, resolution) };
      }),
    );
  const fits = (group: readonly Candidate[]): boolean => group.some(({ answer }) => answer.ok);
  const fitFirst = (group: readonly Candidate[]): readonly Candidate[] => [
    ...group.filter(({ answer }) => answer.ok),
    ...group.filter(({ answer }) => !answer.ok),
  ];
  return [...groups.filter(fits), ...groups.filter((group) => !fits(group))].flatMap(fitFirst);
}

/** The list stands beside one end and names the other. */
const ends = /^invalid connection \("[^"]*" -> "[^"]*"\): /;

/** What a candidate says in a list. */
export function candidateTitle({ end, port, answer }: Candidate): string {
  const title = `${showEnd(end)}  ${port.type}`;
  if (!answer.ok) return `${title}: ${answer.why.replace(ends, '')}`;
  const replaced = answer.replaces.map(({ from }) => showEnd(from));
  return replaced.length > 0 ? `${title}, replaces ${replaced.join(', ')}` : title;
}

/** A name for a new input, after what feeds it. */
export const inputNameFor = ({ node, field }: End): string =>
  (field ?? node).toLowerCase().replaceAll(/[^a-z0-9_]+/g, '_') || 'value';

// Declarations into connections, as the gateway resolves them after reading the config: ends are looked up, types
// compared, object-to-object declarations spread over the fields that both have at this gateway version, and each
// input given to the first that claims it. Faulty declarations leave the sound ones standing.
import type { GatewayVersion } from '../base/gateway.ts';
import type { ConnectionProblem } from './connection-problem.ts';
import type { Connection, Declaration } from './connection.ts';
import { connectionId } from './connection.ts';
import { collectDeclarations } from './declarations.ts';
import type { Flow } from './flow.ts';
import { bothSides, conflicting } from './problem-texts.ts';
import type { FlowIndex } from './flow-index.ts';
import { indexFlow } from './flow-index.ts';
import { findEnds } from './find-ends.ts';
import { matchTypes } from './match-types.ts';
import { Occupancy } from './occupancy.ts';

export interface Resolution {
  readonly index: FlowIndex;
  /** Sound connections, in the order in which they are taken. One that needs a newer gateway is among them. */
  readonly connections: readonly Connection[];
  /** Every readable declaration, sound or not. */
  readonly declarations: readonly Declaration[];
  readonly problems: readonly ConnectionProblem[];
}

export function resolveConnections(flow: Flow, gateway: GatewayVersion): Resolution {
  const index = indexFlow(flow);
  const { declarations, problems } = collectDeclarations(index);
  const taking = new Taking(index, gateway, [...problems]);
  for (const declaration of declarations) taking.add(declaration);
  return { index, connections: taking.connections, declarations, problems: taking.problems };
}

class Taking {
  readonly connections: Connection[] = [];
  readonly problems: ConnectionProblem[];
  readonly #index: FlowIndex;
  readonly #gateway: GatewayVersion;
  readonly #occupancy = new Occupancy();
  readonly #declared = new Map<string, Declaration>();

  constructor(index: FlowIndex, gateway: GatewayVersion, problems: ConnectionProblem[]) {
    this.#index = index;
    this.#gateway = gateway;
    this.problems = problems;
  }

  add(declaration: Declaration): void {
    const id = connectionId(declaration);
    if (this.#declared.has(id)) {
      this.problems.push(bothSides(declaration));
      return;
    }
    this.#declared.set(id, declaration);
    const { ends, problems } = findEnds(this.#index, declaration, this.#gateway);
    this.problems.push(...problems);
    if (ends === null) return;
    const matched = matchTypes(ends, declaration, this.#gateway);
    this.problems.push(...matched.problems);
    for (const connection of matched.connections) this.#take(connection);
  }

  #take(connection: Connection): void {
    const conflict = this.#occupancy.take(connection);
    if (conflict === null) this.connections.push(connection);
    else this.problems.push(conflicting(connection.declared, conflict));
  }
}

// A flow run on a sample, as the gateway would: the access phase, the service, the response phase. Yields Kong's
// trace events as they happen and returns what came of it.
import type { HttpAnswer, HttpRequest } from '../http/exchange.ts';
import { decodeQuery } from '../http/query.ts';
import { joinUrl } from '../http/url.ts';
import { jqVersionFor } from '../jq/engine.ts';
import { answerFrom } from './exchange-from.ts';
import { nodesOf } from './flow-nodes.ts';
import { foldEvents, recordOf } from './fold-events.ts';
import { failureAnswer, serviceFailureAnswer } from './gateway-answers.ts';
import { Network } from './network.ts';
import type { RunResult, ServiceRequest, TraceEvent } from './result.ts';
import type { RunSetting } from './run-state.ts';
import { RunState } from './run-state.ts';
import { Simulation } from './simulation.ts';

export type RunOptions = RunSetting;

/**
 * Throws the reason of `signal` once that is aborted, and for a sample whose address or clock cannot be read
 * (`readSamples` refuses those).
 */
export async function* runFlow(options: RunOptions): AsyncGenerator<TraceEvent, RunResult> {
  const run = new Run(options);
  const events: TraceEvent[] = [];
  const walk = run.walk();
  for (;;) {
    const step = await walk.next();
    if (step.done === true) return run.result(step.value, events);
    events.push(step.value);
    yield step.value;
  }
}

/** Runs to the end, for those who do not watch. */
export async function runToEnd(options: RunOptions): Promise<RunResult> {
  const run = runFlow(options);
  for (;;) {
    const step = await run.next();
    if (step.done === true) return step.value;
  }
}

/** What the client gets, and how the flow came to it. */
interface Conclusion {
  readonly outcome: RunResult['outcome'];
  /** Null when nobody knows: the studio cannot run a node on the way. */
  readonly answer: HttpAnswer | null;
  /** Null when the request did not reach the service. */
  readonly sent: HttpRequest | null;
}

class Run {
  readonly #options: RunOptions;
  readonly #state: RunState;
  readonly #network: Network;
  readonly #simulation: Simulation;

  constructor(options: RunOptions) {
    const { flow, plan, sample, gateway, signal } = options;
    const state = new RunState(options);
    this.#options = options;
    this.#state = state;
    this.#network = new Network(state.trace, sample.name, (node) => state.memory.nextAnswer(sample, node));
    this.#simulation = new Simulation({
      nodes: nodesOf(flow, plan, gateway),
      trace: state.trace,
      network: this.#network,
      contextOf: (node) => state.contextOf(node),
      assume: (rule, node) => state.assumptions.add(rule, node),
      checkWanted: () => signal?.throwIfAborted(),
    });
  }

  async *walk(): AsyncGenerator<TraceEvent, Conclusion> {
    const conclusion = yield* this.#phases();
    yield* this.#simulation.cancelRest();
    return conclusion;
  }

  async *#phases(): AsyncGenerator<TraceEvent, Conclusion> {
    yield* this.#simulation.runPhase('access');
    const early = this.#ended(null);
    if (early !== null) return early;
    const sent = this.#state.exchange.toService;
    const failure = this.#askService();
    if (failure !== null) return { outcome: 'proxied', answer: failure, sent };
    yield* this.#simulation.runPhase('response');
    const late = this.#ended(sent);
    return late ?? { outcome: 'proxied', answer: this.#toClient(), sent };
  }

  #ended(sent: HttpRequest | null): Conclusion | null {
    const { ending } = this.#simulation;
    if (ending === null) return null;
    if (ending.kind === 'exit') return { outcome: 'exit', answer: ending.answer, sent };
    if (ending.kind === 'limit') return { outcome: 'error', answer: null, sent };
    const { node, error } = ending;
    const failed = { name: node.planned.name, type: node.type, error, node: node.node };
    const { flow, services } = this.#options;
    return { outcome: 'error', answer: failureAnswer(failed, flow.debug, services.random), sent };
  }

  /** Waits for the service; returns the gateway's own answer when it cannot be reached. */
  #askService(): HttpAnswer | null {
    const { sample, services } = this.#options;
    const { trace, exchange } = this.#state;
    trace.at += sample.service.latency;
    if (sample.service.error !== undefined) {
      this.#simulation.assumeNoResponsePhase();
      return serviceFailureAnswer(sample.service.error, services.random);
    }
    exchange.fromService = answerFrom(sample.service);
    exchange.toClient = exchange.fromService;
    return null;
  }

  #toClient(): HttpAnswer {
    const { toClient } = this.#state.exchange;
    if (toClient === null) throw new Error('the response phase ran without an answer of the service');
    return toClient;
  }

  result({ outcome, answer, sent }: Conclusion, events: readonly TraceEvent[]): RunResult {
    const { sample, gateway } = this.#options;
    const views = foldEvents(events);
    return {
      sample: sample.name,
      gateway,
      jq: jqVersionFor(gateway),
      outcome,
      service_request: sent === null ? null : serviceRequest(sent),
      response: answer,
      nodes: Object.fromEntries([...views].map(([name, view]) => [name, recordOf(view)])),
      calls: Object.fromEntries(this.#network.records),
      events,
      assumptions: this.#state.assumptions.list(),
      duration: this.#state.trace.at,
    };
  }
}

const serviceRequest = ({ method, url, headers, body }: HttpRequest): ServiceRequest => ({
  method,
  url: joinUrl(url),
  headers,
  query: decodeQuery(url.query),
  body,
});

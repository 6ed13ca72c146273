// Calls under way: scheduled ones leave together once no other node is ready, and each lands after its mocked
// latency. Nothing here waits for real time.
import type { CallInFlight, Outcome } from '../nodes/behaviour.ts';
import { fail } from '../nodes/behaviour.ts';
import { joinUrl } from '../http/url.ts';
import { answerFrom } from './exchange-from.ts';
import type { RunNode } from './flow-nodes.ts';
import type { CallRecord } from './result.ts';
import type { Answer } from './sample.ts';
import type { Trace } from './trace.ts';

interface Departure {
  readonly node: RunNode;
  readonly call: CallInFlight;
}

interface Flight extends Departure {
  readonly answer: Answer;
  readonly lands: number;
}

export class Network {
  readonly records = new Map<string, readonly CallRecord[]>();
  readonly #trace: Trace;
  readonly #answerFor: (node: string) => Answer | undefined;
  readonly #sample: string;
  #departures: Departure[] = [];
  #flights: Flight[] = [];

  constructor(trace: Trace, sample: string, answerFor: (node: string) => Answer | undefined) {
    this.#trace = trace;
    this.#sample = sample;
    this.#answerFor = answerFor;
  }

  get hasDepartures(): boolean {
    return this.#departures.length > 0;
  }

  depart(node: RunNode, call: CallInFlight): void {
    this.#departures.push({ node, call });
  }

  /** Sends what is scheduled; returns the calls that the sample has no answer for. */
  dispatch(): readonly (readonly [RunNode, Outcome])[] {
    const departures = this.#departures;
    this.#departures = [];
    return departures.flatMap((departure) => {
      const { node, call } = departure;
      const { name } = node.planned;
      this.#trace.tell(node, { action: 'dispatch' });
      this.#record(departure, null);
      const answer = this.#answerFor(name);
      const missing = `no mocked answer for ${name} in sample ${this.#sample}`;
      if (answer === undefined) return [[node, fail(missing, { limit: 'unmocked' })] as const];
      const lands = this.#trace.at + Math.min(answer.latency, call.timeout);
      this.#flights.push({ ...departure, answer, lands });
      return [];
    });
  }

  /** Moves the clock to the next answer and gives its node what came; null when no call is under way. */
  land(): readonly [RunNode, Outcome] | null {
    const next = this.#flights.reduce<Flight | null>(
      (first, flight) => (first === null || flight.lands < first.lands ? flight : first),
      null,
    );
    if (next === null) return null;
    this.#flights = this.#flights.filter((flight) => flight !== next);
    this.#trace.at = next.lands;
    this.#trace.tell(next.node, { action: 'resume' });
    return [next.node, this.#outcome(next)];
  }

  #outcome(flight: Flight): Outcome {
    const { answer, call } = flight;
    if (answer.latency > call.timeout) return fail('timeout');
    if (answer.error !== undefined) return fail(answer.error, { documented: true }); // the sample's words
    this.#record(flight, answer.status);
    return call.resume(answerFrom(answer));
  }

  #record({ node, call }: Departure, status: number | null): void {
    const { method, url, headers, body } = call.request;
    this.records.set(node.planned.name, [{ method, url: joinUrl(url), headers, body, status }]);
  }
}

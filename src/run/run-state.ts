// Everything that nodes of one run share: the exchange, properties, secrets, the cache and the simulated time; and
// the context that each of them sees of it.
import type { GatewayVersion } from '../base/gateway.ts';
import { instantOf } from '../base/instant.ts';
import type { Json } from '../base/json.ts';
import { isObject } from '../base/json.ts';
import type { Exchange } from '../http/exchange.ts';
import type { JqOutcome } from '../jq/engine.ts';
import { jqVersionFor } from '../jq/engine.ts';
import type { Flow } from '../model/flow.ts';
import type { RunContext, Secret } from '../nodes/behaviour.ts';
import type { ExecutionPlan } from '../plan/plan.ts';
import { Assumptions } from './assumptions.ts';
import { exchangeFrom } from './exchange-from.ts';
import type { RunNode } from './flow-nodes.ts';
import type { RunMemory } from './memory.ts';
import { createMemory } from './memory.ts';
import { SharedUses } from './shared-uses.ts';
import type { Sample } from './sample.ts';
import type { RunServices } from './services.ts';
import { Trace } from './trace.ts';

export interface RunSetting {
  readonly flow: Flow;
  readonly plan: ExecutionPlan;
  readonly sample: Sample;
  readonly gateway: GatewayVersion;
  readonly services: RunServices;
  readonly signal?: AbortSignal;
}

export class RunState {
  readonly trace = new Trace();
  readonly assumptions = new Assumptions();
  readonly exchange: Exchange;
  readonly memory: RunMemory;
  readonly #setting: RunSetting;
  readonly #start: number;
  readonly #properties: Map<string, Json>;
  readonly #vault: ReadonlyMap<string, Secret>;
  readonly #shared: SharedUses;

  constructor(setting: RunSetting) {
    const { flow, plan, sample, services } = setting;
    this.#setting = setting;
    this.exchange = exchangeFrom(sample);
    this.memory = services.memory ?? createMemory();
    this.#start = startOf(sample);
    this.#properties = new Map(Object.entries(sample.properties));
    this.#vault = secretsOf(flow, sample);
    this.#shared = new SharedUses(plan);
    this.#fillCache(sample);
  }

  /** Milliseconds since 1970. */
  get now(): number {
    return this.#start + this.trace.at;
  }

  contextOf(node: RunNode): RunContext {
    const { name, phase } = node.planned;
    return {
      gateway: this.#setting.gateway,
      phase,
      exchange: this.exchange,
      cache: this.memory.cache,
      vault: this.#vault,
      properties: this.#properties,
      now: this.now,
      jq: (program, input) => this.#jq(name, program, input),
      isRead: (port) => node.read.has(port) || node.read.has(null),
      assume: (rule) => this.assumptions.add(rule, name),
      uses: (what, isWrite) => {
        if (this.#shared.add(what, { node: node.planned, isWrite }))
          this.assumptions.add('config-order', name);
      },
    };
  }

  #jq(node: string, program: string, input: string): Promise<JqOutcome> {
    const { gateway, services, signal } = this.#setting;
    const version = jqVersionFor(gateway);
    if (version === '1.8.2') this.assumptions.add('jq-patch', node);
    const options = { now: this.now, ...(signal === undefined ? {} : { signal }) };
    return services.jq.run(version, program, input, options);
  }

  /** Entries that an earlier run stored win over those the sample starts with. */
  #fillCache({ cache }: Sample): void {
    for (const [key, value] of Object.entries(cache)) {
      if (this.memory.cache.get(key, this.now) === undefined) this.memory.cache.set(key, value, Infinity);
    }
  }
}

function startOf({ name, clock }: Sample): number {
  const start = instantOf(clock);
  if (start === null)
    throw new Error(
      `The clock of sample ${name} cannot be read: ${clock}. Write it as 2026-01-01T00:00:00Z.`,
    );
  return start;
}

function secretsOf(flow: Flow, sample: Sample): ReadonlyMap<string, Secret> {
  const resources = flow.config?.['resources'];
  const declared = isObject(resources) && isObject(resources['vault']) ? resources['vault'] : {};
  return new Map(
    flow.vault.map((name) => {
      const reference = declared[name];
      const value = Object.hasOwn(sample.vault, name) ? (sample.vault[name] ?? null) : null;
      return [name, { reference: typeof reference === 'string' ? reference : '', value }];
    }),
  );
}

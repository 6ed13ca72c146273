// Runs jobs on workers that may hang or die: one active, one warm spare that takes over, a queue that outlives both.
// A jq program cannot be interrupted, so its worker is ended; an engine that trapped is never used again.
import { runLimit, type JqOptions, type JqOutcome, type JqService, type JqVersion } from './engine.ts';
import type { FromWorker, ToWorker } from './protocol.ts';

export interface JqWorker {
  post(message: ToWorker): void;
  /** Ends it at once, whatever it does. */
  end(): void;
}

/** What the supervisor asks of the place it runs in. */
export interface JqHost {
  start(receive: (message: FromWorker) => void): JqWorker;
  /** The compiled wasm file of a version. */
  module(version: JqVersion): Promise<WebAssembly.Module>;
  /** Calls back after some milliseconds; answers how to call that off. */
  after(ms: number, then: () => void): () => void;
  /** Milliseconds since 1970. */
  now(): number;
  readonly keepsSpare: boolean;
}

export interface SupervisedJq extends JqService {
  /** Ends all workers; jobs still waiting are cancelled. */
  close(): void;
}

/** Milliseconds that loading an engine may take: it is fetched over a network. */
const loadLimit = 60_000;
/** Milliseconds that a cancelled program may still run before its worker is ended: a new worker costs more. */
const patience = 30;

interface Job {
  readonly id: number;
  readonly version: JqVersion;
  readonly program: string;
  readonly input: string | null;
  readonly options: JqOptions;
  readonly settle: (outcome: JqOutcome) => void;
  cancelled: boolean;
}

export const superviseJq = (host: JqHost): SupervisedJq => new Supervisor(host);

/** One worker and the engines it has. */
class Station {
  readonly ready = new Set<JqVersion>();
  private readonly asked = new Set<JqVersion>();
  private readonly host: JqHost;
  private readonly receive: (message: FromWorker) => void;
  private readonly worker: JqWorker;

  constructor(host: JqHost, receive: (station: Station, message: FromWorker) => void) {
    this.host = host;
    this.receive = (message) => receive(this, message);
    this.worker = host.start((message) => {
      if (message.kind === 'ready') this.ready.add(message.version);
      this.receive(message);
    });
  }
  async load(version: JqVersion): Promise<void> {
    if (this.asked.has(version)) return;
    this.asked.add(version);
    try {
      this.worker.post({ kind: 'load', version, module: await this.host.module(version) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.receive({ kind: 'crash', message: `jq ${version} could not be loaded: ${reason}` });
    }
  }
  give({ id, version, program, input, options }: Job): void {
    this.worker.post({ kind: 'job', id, version, program, input, now: options.now ?? this.host.now() });
  }
  end(): void {
    this.worker.end();
  }
}

function ended(station: Station): undefined {
  station.end();
}

class Supervisor implements SupervisedJq {
  private readonly host: JqHost;
  private readonly queue: Job[] = [];
  private readonly used = new Set<JqVersion>();
  private active: Station | undefined;
  private spare: Station | undefined;
  private job: Job | undefined;
  private callOff: () => void = () => undefined;
  private lastId = 0;

  constructor(host: JqHost) {
    this.host = host;
  }

  compile(version: JqVersion, program: string, options: JqOptions = {}): Promise<JqOutcome> {
    return this.submit(version, program, null, options);
  }
  run(version: JqVersion, program: string, input: string, options: JqOptions = {}): Promise<JqOutcome> {
    return this.submit(version, program, input, options);
  }
  close(): void {
    this.callOff();
    this.active?.end();
    this.spare?.end();
    this.active = this.spare = undefined;
    for (const job of [this.job, ...this.queue.splice(0)]) job?.settle({ kind: 'cancelled' });
    this.job = undefined;
  }

  private submit(
    version: JqVersion,
    program: string,
    input: string | null,
    options: JqOptions,
  ): Promise<JqOutcome> {
    const { signal } = options;
    if (signal?.aborted) return Promise.resolve({ kind: 'cancelled' });
    return new Promise((resolve) => {
      const cancel = (): void => this.cancel(job);
      const settle = (outcome: JqOutcome): void => {
        signal?.removeEventListener('abort', cancel);
        resolve(outcome);
      };
      const job: Job = { id: ++this.lastId, version, program, input, options, settle, cancelled: false };
      signal?.addEventListener('abort', cancel);
      this.queue.push(job);
      this.advance();
    });
  }

  private cancel(job: Job): void {
    job.cancelled = true;
    job.settle({ kind: 'cancelled' });
    const place = this.queue.indexOf(job);
    if (place >= 0) this.queue.splice(place, 1);
    else if (this.job === job && this.active?.ready.has(job.version))
      this.limit(patience, () => this.replace());
  }

  /** Gives the next job to the active worker, when that is free and has the engine. */
  private advance(): void {
    if (this.job) return;
    const job = (this.job = this.queue.shift());
    if (!job) return this.warm();
    this.used.add(job.version);
    this.active ??= this.promoted() ?? this.start();
    if (this.active.ready.has(job.version)) return this.begin(this.active, job);
    this.limit(loadLimit, () => this.lose(`jq ${job.version} did not load in time.`));
    void this.active.load(job.version);
  }

  private begin(station: Station, job: Job): void {
    if (job.cancelled) return this.finish();
    const limitMs = job.options.limitMs ?? runLimit;
    this.limit(limitMs, () => {
      job.settle({ kind: 'stopped', afterMs: limitMs });
      this.replace();
    });
    station.give(job);
  }

  private receive(station: Station, message: FromWorker): void {
    if (station === this.spare && message.kind === 'crash') this.spare = ended(station);
    if (station !== this.active) return;
    const { job } = this;
    switch (message.kind) {
      case 'ready':
        if (job?.version === message.version) this.begin(station, job);
        return;
      case 'answer':
        if (job?.id !== message.id) return;
        job.settle(message.answer);
        if (message.spent) this.replace();
        else this.finish();
        return;
      case 'crash':
        if (job) this.lose(message.message);
        else this.active = ended(station);
    }
  }

  /** The active worker is no more; the job it had gets the reason. */
  private lose(message: string): void {
    this.job?.settle({ kind: 'crashed', message });
    this.replace();
  }

  private replace(): void {
    this.active?.end();
    this.active = this.promoted();
    this.finish();
  }

  private finish(): void {
    this.callOff();
    this.job = undefined;
    this.advance();
  }

  private limit(ms: number, then: () => void): void {
    this.callOff();
    this.callOff = this.host.after(ms, then);
  }

  private promoted(): Station | undefined {
    const { spare } = this;
    this.spare = undefined;
    return spare;
  }

  /** When there is nothing else to do: both workers get the engines used so far. */
  private warm(): void {
    if (!this.host.keepsSpare) return;
    this.active ??= this.promoted() ?? this.start();
    this.spare ??= this.start();
    for (const station of [this.active, this.spare])
      for (const version of this.used) void station.load(version);
  }

  private start(): Station {
    return new Station(this.host, (station, message) => this.receive(station, message));
  }
}

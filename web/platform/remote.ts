// Calls across a worker border: each call is one message with a number, each answer carries it back.

/** What a worker answers: one input, one value each. */
export type Methods = { readonly [name: string]: (input: never) => unknown };

type Call = { readonly id: number; readonly method: string; readonly input: unknown };
type Answer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: string };

export interface Remote<M extends Methods> {
  /** Rejects when the method threw, or when the worker was closed first. */
  call<K extends keyof M & string>(method: K, input: Parameters<M[K]>[0]): Promise<Awaited<ReturnType<M[K]>>>;
  /** Ends the worker; the next call starts a new one. */
  close(): void;
}

export function connect<M extends Methods>(start: () => Worker): Remote<M> {
  let worker: Worker | undefined;
  let next = 0;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();

  const close = (why = 'closed'): void => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  const open = (): Worker => {
    if (worker) return worker;
    worker = start();
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const call = waiting.get(data.id);
      waiting.delete(data.id);
      if (data.ok) call?.resolve(data.value);
      else call?.reject(new Error(data.error));
    });
    worker.addEventListener('error', (event) => close(event.message || 'the worker could not start'));
    return worker;
  };
  return {
    call: (method, input) =>
      new Promise((resolve, reject) => {
        const id = next++;
        // The worker answers with what the method of that name returns.
        waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
        open().postMessage({ id, method, input } satisfies Call);
      }),
    close: () => close(),
  };
}

/** To be called once, at the top of a worker. */
export function serve<M extends Methods>(methods: M): void {
  self.addEventListener('message', ({ data }: MessageEvent<Call>) => {
    const answer = async (): Promise<Answer> => {
      try {
        return { id: data.id, ok: true, value: await methods[data.method]?.(data.input as never) };
      } catch (error) {
        return { id: data.id, ok: false, error: error instanceof Error ? error.message : String(error) };
      }
    };
    void answer().then((message) => self.postMessage(message));
  });
}

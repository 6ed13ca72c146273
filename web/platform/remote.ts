// Calls across a worker border: each call is one message with a number, each answer carries it back.

/** What a worker answers: one input, one value each. */
export type Methods = { readonly [name: string]: (input: never) => unknown };

type Call<Input> = { readonly id: number; readonly method: string; readonly input: Input };
type Answer<Value> =
  | { readonly id: number; readonly ok: true; readonly value: Value }
  | { readonly id: number; readonly ok: false; readonly error: string };

// What a message holds is known to the method it belongs to alone: `never` fits whatever that one expects.
type Arriving = never;

export interface Remote<M extends Methods> {
  /** Rejects when the method threw, or when the worker was closed first. */
  call<K extends keyof M & string>(method: K, input: Parameters<M[K]>[0]): Promise<Awaited<ReturnType<M[K]>>>;
  /** Ends the worker; the next call starts a new one. */
  close(): void;
}

export function connect<M extends Methods>(start: () => Worker): Remote<M> {
  let worker: Worker | undefined;
  let next = 0;
  const waiting = new Map<number, { resolve: (value: Arriving) => void; reject: (error: Error) => void }>();

  const close = (why: string): void => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  const open = (): Worker => {
    if (worker) return worker;
    worker = start();
    worker.addEventListener('message', ({ data }: MessageEvent<Answer<Arriving>>) => {
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
        waiting.set(id, { resolve, reject });
        open().postMessage({ id, method, input } satisfies Call<unknown>, {});
      }),
    close: () => close('closed'),
  };
}

/** To be called once, at the top of a worker. */
export function serve(methods: Methods): void {
  const answer = async ({ id, method, input }: Call<Arriving>): Promise<Answer<unknown>> => {
    try {
      return { id, ok: true, value: await methods[method]?.(input) };
    } catch (error) {
      return { id, ok: false, error: error instanceof Error ? error.message : String(error) };
    }
  };
  self.addEventListener('message', ({ data }: MessageEvent<Call<Arriving>>) => {
    void answer(data).then((message) => self.postMessage(message, {}));
  });
}

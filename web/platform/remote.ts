// Calls across a worker border: each call is one message with a number, each answer carries it back. Long work may tell
// how far it is in between.

/** What a worker answers: one input, one value each; `tell` sends word before the answer. */
export type Methods = { readonly [name: string]: (input: never, tell: (word: unknown) => void) => unknown };

type Call<Input> = { readonly id: number; readonly method: string; readonly input: Input };
type Answer<Value> =
  | { readonly id: number; readonly ok: true; readonly value: Value }
  | { readonly id: number; readonly ok: false; readonly error: string }
  | { readonly id: number; readonly word: Value };

// What a message holds is known to the method it belongs to alone: `never` fits whatever that one expects.
type Arriving = never;

export interface Remote<M extends Methods> {
  /** Rejects when the method threw, or when the worker was closed first. */
  call<K extends keyof M & string>(
    method: K,
    input: Parameters<M[K]>[0],
    onWord?: Parameters<M[K]>[1],
  ): Promise<Awaited<ReturnType<M[K]>>>;
  /** Ends the worker; the next call starts a new one. */
  close(): void;
}

interface Waiting {
  readonly resolve: (value: Arriving) => void;
  readonly reject: (error: Error) => void;
  readonly onWord: ((word: never) => void) | undefined;
}

export function connect<M extends Methods>(start: () => Worker): Remote<M> {
  let worker: Worker | undefined;
  let next = 0;
  const waiting = new Map<number, Waiting>();

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
      if ('word' in data) return call?.onWord?.(data.word);
      waiting.delete(data.id);
      if (data.ok) call?.resolve(data.value);
      else call?.reject(new Error(data.error));
    });
    worker.addEventListener('error', (event) => close(event.message || 'the worker could not start'));
    return worker;
  };
  return {
    call: (method, input, onWord) =>
      new Promise((resolve, reject) => {
        const id = next++;
        waiting.set(id, { resolve, reject, onWord });
        open().postMessage({ id, method, input } satisfies Call<unknown>, {});
      }),
    close: () => close('closed'),
  };
}

/** To be called once, at the top of a worker. */
export function serve(methods: Methods): void {
  const answer = async ({ id, method, input }: Call<Arriving>): Promise<Answer<unknown>> => {
    try {
      const tell = (word: unknown): void => self.postMessage({ id, word } satisfies Answer<unknown>, {});
      return { id, ok: true, value: await methods[method]?.(input, tell) };
    } catch (error) {
      return { id, ok: false, error: error instanceof Error ? error.message : String(error) };
    }
  };
  self.addEventListener('message', ({ data }: MessageEvent<Call<Arriving>>) => {
    void answer(data).then((message) => self.postMessage(message, {}));
  });
}

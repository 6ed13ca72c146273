// Changes from forms, one after the other: a long text takes its time per edit, and keys must not be lost meanwhile.
import type { FlowEdit } from '../../src/index.ts';

type MakeEdit = (change: FlowEdit, label: string, how: { readonly merge?: string }) => Promise<boolean>;

interface Job {
  readonly changes: readonly FlowEdit[];
  readonly label: string;
  readonly merge: string | undefined;
  readonly settle: (done: boolean) => void;
  readonly fail: (reason: unknown) => void;
}

/** True when every change was made; a refused one ends the rest. */
export type Write = (changes: readonly FlowEdit[], label: string, merge?: string) => Promise<boolean>;

/** A waiting change gives way to a newer one of the same burst. */
export function createWriter(makeEdit: MakeEdit): Write {
  let waiting: Job[] = [];
  let busy = false;

  async function work(job: Job): Promise<void> {
    busy = true;
    try {
      job.settle(await makeAll(job));
    } catch (reason) {
      job.fail(reason);
    }
    busy = false;
    const next = waiting.shift();
    if (next) void work(next);
  }
  async function makeAll({ changes, label, merge }: Job): Promise<boolean> {
    for (const change of changes) {
      // One after the other: each is meant in the text that the one before made.
      // oxlint-disable-next-line no-await-in-loop
      if (!(await makeEdit(change, label, merge === undefined ? {} : { merge }))) return false;
    }
    return true;
  }
  return (changes, label, merge) =>
    // oxlint-disable-next-line promise/avoid-new -- settled when the job's turn has come
    new Promise((settle, fail) => {
      const job: Job = { changes, label, merge, settle, fail };
      if (!busy) {
        void work(job);
        return;
      }
      const [older, kept] = [waiting.filter(isOlder(job)), waiting.filter((other) => !isOlder(job)(other))];
      waiting = [...kept, job];
      for (const { settle: drop } of older) drop(true);
    });
}

const isOlder =
  ({ merge }: Job) =>
  (other: Job): boolean =>
    merge !== undefined && other.merge === merge;

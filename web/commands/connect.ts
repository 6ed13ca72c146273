// Making and cutting connections, said aloud once done.
import { showEnd, type End } from '../../src/index.ts';
import { announce, edit } from '../state/store.ts';

/** What the input has now gives way. */
export async function connectEnds(from: End, to: End, merge?: string): Promise<boolean> {
  const done = await edit(
    { kind: 'connect', from, to, replace: true },
    `Connect ${showEnd(from)} to ${showEnd(to)}`,
    merge === undefined ? {} : { merge },
  );
  if (done) announce(`Connected ${showEnd(from)} to ${showEnd(to)}`);
  return done;
}

export async function disconnectEnds(from: End, to: End): Promise<boolean> {
  const done = await edit(
    { kind: 'disconnect', from, to },
    `Disconnect ${showEnd(from)} from ${showEnd(to)}`,
  );
  if (done) announce(`Disconnected ${showEnd(from)} from ${showEnd(to)}`);
  return done;
}

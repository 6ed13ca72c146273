// Copies of the selected nodes: in their order beside one another as their models are, in the nearest free place, and
// selected in their stead.
import type { Layout, Position } from '../../src/index.ts';
import { announce, edit, project, select, store } from '../state/store.ts';
import { whenRead } from '../state/when-read.ts';
import { freePlace } from './free-place.ts';
import { obstacles } from './new-place.ts';
import { union } from './rect.ts';
import type { Picture } from './use-arrangement.ts';

/** How far the copies stand from their models; null where these are not drawn. */
export function shiftOf(
  keys: readonly string[],
  { arrangement }: Pick<Picture, 'arrangement'>,
): Position | null {
  const box = union(keys.flatMap((key) => arrangement.rects.get(key) ?? []));
  if (!box) return null;
  const { x, y } = freePlace(box, box, obstacles(null, arrangement));
  return { x: x - box.x, y: y - box.y };
}

const keysNow = (): readonly string[] => store.getState().shown?.flow?.nodes.map(({ key }) => key) ?? [];

let copied = 0;

/** Answers the keys of the copies; none where it was refused. */
export async function duplicate(picture: Picture): Promise<readonly string[]> {
  const { selection } = store.getState();
  const before = keysNow();
  const models = before.filter((key) => selection.includes(key));
  const what = models.length === 1 ? (models[0] ?? '') : `${models.length} nodes`;
  const label = `Duplicate ${what}`;
  const merge = `duplicate:${(copied += 1)}`;
  const shift = shiftOf(models, picture);
  if (!(await edit({ kind: 'duplicate-nodes', nodes: models }, label, { merge }))) return [];
  await whenRead();
  const copies = keysNow().filter((key) => !before.includes(key));
  const positions = shift && moved(models, copies, shift);
  if (positions) await edit({ kind: 'move-cards', positions }, label, { merge });
  select(copies);
  announce(copies.length === 1 ? `Duplicated ${what} as ${copies[0] ?? ''}` : `Duplicated ${what}`);
  return copies;
}

/** Copies come in the order of their models. */
function moved(models: readonly string[], copies: readonly string[], by: Position): Layout {
  const { layout } = project().document;
  return Object.fromEntries(
    models.flatMap((model, index) => {
      const [at, copy] = [layout[model], copies[index]];
      return at && copy !== undefined ? [[copy, { x: at.x + by.x, y: at.y + by.y }]] : [];
    }),
  );
}

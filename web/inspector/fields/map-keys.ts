// Keys of a map under edit. Where keys name outputs of a node, the connections that read them follow a new name.
import { renameKey, renamePort, resolveConnections, type JsonObject, type Path } from '../../../src/index.ts';
import { store } from '../../state/store.ts';
import { makeStep, setValue } from '../changes.ts';
import type { Form } from '../form.ts';

export function renameMapKey(form: Form, path: Path, map: JsonObject, from: string, to: string): void {
  const { shown } = store.getState();
  const node = form.outputsNamedBy(path);
  const renamed = form.editOf(path, renameKey(map, from, to));
  const readers =
    node === null || !shown?.flow
      ? []
      : renamePort(shown.flow, resolveConnections(shown.flow, form.gateway).declarations, {
          node,
          side: 'outputs',
          from,
          to,
        });
  void makeStep([renamed, ...readers], `Rename ${from} to ${to}`);
}

/** The last entry of an optional map takes the map along: an empty one says nothing, or is refused. */
export function removeMapKey(form: Form, path: Path, map: JsonObject, key: string, keepEmpty: boolean): void {
  const isLast = Object.keys(map).length === 1 && !keepEmpty;
  void setValue(form, isLast ? path : [...path, key], undefined);
}

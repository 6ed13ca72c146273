// How a decK file says what it is for, as the options of the format that writes such a file: nothing of it is lost when
// the plugin goes back into one.
import { isList, isObject, type Json, type JsonObject } from '../base/json.ts';
import { textAt, valueAt } from './foreign.ts';

/** Null for a file that says nothing of it, which need not be decK's: a gateway without a database takes it too. */
export function deckOptions(file: Json | undefined): JsonObject | null {
  if (!isObject(file)) return null;
  const { _info: info, _konnect: konnect } = file;
  const tags = valueAt(info, ['select_tags']);
  const workspace = textAt(file, '_workspace');
  const selected = isList(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
  if (info === undefined && konnect === undefined && workspace === null) return null;
  return {
    ...(selected.length === 0 ? {} : { select_tags: selected }),
    ...(isObject(konnect) ? { konnect: true } : {}),
    ...(workspace === null ? {} : { workspace }),
  };
}

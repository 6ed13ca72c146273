// What a manifest applies to by the objects, bindings and commented commands around it: the same for an import and for
// the text that is open in the studio.
import { isObject, type JsonObject } from '../base/json.ts';
import type { Scope } from '../model/scope.ts';
import type { SourcePlugin } from '../model/source-plugin.ts';
import type { ConfigPlace, ParsedText } from '../text/parse-text.ts';
import { objectsOf, pluginPath, valueAt, type Foreign } from './foreign.ts';
import { annotationsIn, commentedCommands } from './kubectl-calls.ts';
import {
  bindingsIn,
  bindsPlugin,
  different,
  namesPlugin,
  pluginName,
  relationsIn,
  scopesFrom,
  type Binding,
  type Relation,
} from './kubernetes-scope.ts';

export interface Around {
  readonly relations: readonly Relation[];
  readonly bindings: readonly Binding[];
}

/** Of texts that are applied together, with the commands beside them. */
export const surroundings = (together: readonly Foreign[], commands: readonly Relation[]): Around => ({
  relations: [...commands, ...together.flatMap((text) => relationsIn(text, objectsOf(text)))],
  bindings: bindingsIn(together.flatMap(objectsOf)),
});

export const isManifest = ({ kind }: ConfigPlace): boolean => kind.startsWith('kong-');

export const objectAt = ({ parsed }: Pick<Foreign, 'parsed'>, place: ConfigPlace): JsonObject => {
  const object = valueAt(parsed.documents[place.documentIndex]?.json, pluginPath(place));
  return isObject(object) ? object : {};
};

interface Applied {
  /** Several where a manifest applies to several things: Kong then has as many plugins. Null where nothing tells. */
  readonly scopes: readonly Scope[] | null;
  /** Name of the object of the control plane that a binding names. */
  readonly controlPlane: string | null;
}

export function appliedTo(foreign: Foreign, place: ConfigPlace, { bindings, relations }: Around): Applied {
  if (!isManifest(place)) return { scopes: null, controlPlane: null };
  const { source } = place;
  const name = pluginName(objectAt(foreign, place));
  const bound = bindings.filter((binding) => bindsPlugin(binding, name));
  const named = relations.filter((relation) => namesPlugin(relation, name));
  const told = [...bound.map(({ scope }) => scope), ...scopesFrom(named)];
  return {
    // A cluster-wide plugin that is global stays so, whatever names it besides.
    scopes: told.length === 0 ? null : different(source.namedElsewhere ? told : [source.scope, ...told]),
    controlPlane: bound.find(({ controlPlane }) => controlPlane !== null)?.controlPlane ?? null,
  };
}

/** The plugin of a place in an open text. One that applies to several things stays named elsewhere. */
export function sourceAt(parsed: ParsedText, place: ConfigPlace): SourcePlugin {
  const { source } = place;
  if (!source.namedElsewhere) return source;
  const foreign: Foreign = { parsed, outside: (range) => range };
  const { relations } = annotationsIn(commentedCommands(parsed.text));
  const [scope, ...others] = appliedTo(foreign, place, surroundings([foreign], relations)).scopes ?? [];
  return scope === undefined || others.length > 0 ? source : { ...source, scope, namedElsewhere: false };
}

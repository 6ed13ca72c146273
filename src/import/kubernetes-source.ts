// What a manifest applies to by the objects, bindings and commented commands around it: the same for an import and for
// the text that is open in the studio.
import { isObject, type JsonObject } from '../base/json.ts';
import type { Scope } from '../model/scope.ts';
import type { SourcePlugin } from '../model/source-plugin.ts';
import { parseText, type ConfigPlace } from '../text/parse-text.ts';
import { objectsOf, pluginPath, valueAt, type Foreign } from './foreign.ts';
import { annotationsIn, commentedCommands } from './kubectl-calls.ts';
import { namedObjects, withKongName, type NamedObject } from './kubernetes-names.ts';
import {
  bindingsIn,
  bindsPlugin,
  different,
  namesPlugin,
  pluginName,
  relationsIn,
  scopeOf,
  scopesFrom,
  type Binding,
  type Relation,
} from './kubernetes-scope.ts';

export interface Around {
  /** With the names of the objects, as they are written. */
  readonly relations: readonly Relation[];
  readonly bindings: readonly Binding[];
  readonly named: readonly NamedObject[];
}

/** Of texts that are applied together, with the commands beside them. */
export function surroundings(together: readonly Foreign[], commands: readonly Relation[]): Around {
  const texts = together.map((text) => ({ text, objects: objectsOf(text) }));
  return {
    relations: [...commands, ...texts.flatMap(({ text, objects }) => relationsIn(text, objects))],
    bindings: texts.flatMap(({ text, objects }) => bindingsIn(text, objects)),
    named: namedObjects(texts.flatMap(({ objects }) => objects)),
  };
}

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

/** What names the plugin of a manifest: in an annotation, or as the target of a binding. */
export function aboutPlugin(
  foreign: Pick<Foreign, 'parsed'>,
  place: ConfigPlace,
  { bindings, relations }: Around,
): { readonly named: readonly Relation[]; readonly bound: readonly Binding[] } {
  if (!isManifest(place)) return { named: [], bound: [] };
  const name = pluginName(objectAt(foreign, place));
  return {
    named: relations.filter((relation) => namesPlugin(relation, name)),
    bound: bindings.filter((binding) => bindsPlugin(binding, name)),
  };
}

export function appliedTo(foreign: Foreign, place: ConfigPlace, around: Around): Applied {
  const { source } = place;
  const { named, bound } = aboutPlugin(foreign, place, around);
  const inKong = (all: readonly Relation[]): readonly Relation[] =>
    all.map((one) => withKongName(one, around.named));
  const told = [...bound.map(({ targets }) => scopeOf(inKong(targets))), ...scopesFrom(inKong(named))];
  return {
    // A cluster-wide plugin that is global stays so, whatever names it besides.
    scopes: told.length === 0 ? null : different(source.namedElsewhere ? told : [source.scope, ...told]),
    controlPlane: bound.find(({ controlPlane }) => controlPlane !== null)?.controlPlane ?? null,
  };
}

/** A text with the number of one of its configs, from 0. */
export interface OpenPlugin {
  readonly text: string;
  readonly place: number;
  readonly source: SourcePlugin;
}

/**
 * The plugin of a place in an open text, with what the objects around a manifest say that it applies to. One that applies
 * to several things stays named elsewhere. `source` is what the plugin says itself.
 */
export function sourceOf({ text, place, source }: OpenPlugin): SourcePlugin {
  if (!source.namedElsewhere) return source;
  const parsed = parseText(text);
  const found = parsed.places[place];
  if (found === undefined) return source;
  const foreign: Foreign = { parsed, outside: (range) => range };
  const { relations } = annotationsIn(commentedCommands(text));
  const [scope, ...others] = appliedTo(foreign, found, surroundings([foreign], relations)).scopes ?? [];
  return scope === undefined || others.length > 0 ? source : { ...source, scope, namedElsewhere: false };
}

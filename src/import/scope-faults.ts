// Names that are still placeholders in what a plugin applies to.
import { isObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import type { Range } from '../base/diagnostic.ts';
import { kindsOf, titleOfScope, type Scope, type ScopeKind } from '../model/scope.ts';
import type { ConfigPlace } from '../text/parse-text.ts';
import type { ImportFault } from './define.ts';
import { pluginPath, rangeAt, valueAt, type Foreign } from './foreign.ts';
import type { Relation } from './kubernetes-scope.ts';
import { placeholderIn } from './placeholder-left.ts';

export const placeholderFault = (
  placeholder: string,
  kind: ScopeKind,
  range: Range | null,
  what: 'name' | 'UUID' = 'name',
): ImportFault => ({
  id: 'placeholder-left',
  about: placeholder,
  message: `\`${placeholder}\` stands where the ${what} of the ${titleOfScope(kind)} goes. Put the ${what} in before you use the text.`,
  range,
});

/** In a file whose plugins name entities, or are nested in them. */
export const scopeFaults = (foreign: Foreign, place: ConfigPlace, scope: Scope): readonly ImportFault[] =>
  kindsOf(scope).flatMap((kind) => {
    const { name, id } = scope[kind] ?? {};
    const placeholder = placeholderIn(name ?? id ?? '');
    if (placeholder === null) return [];
    const range = rangeAt(foreign, place.documentIndex, namePath(foreign, place, kind));
    return [placeholderFault(placeholder, kind, range, name === undefined ? 'UUID' : 'name')];
  });

/** Where the plugin names an entity, or the entity that holds it says its own name. */
function namePath({ parsed }: Foreign, place: ConfigPlace, kind: ScopeKind): Path {
  const path = pluginPath(place);
  const plugin = valueAt(parsed.documents[place.documentIndex]?.json, path);
  if (isObject(plugin) && plugin[kind] !== undefined) return [...path, kind];
  const list = path.lastIndexOf(`${kind}s`);
  return list < 0 ? path : [...path.slice(0, list + 2), kind === 'consumer' ? 'username' : 'name'];
}

/** In annotations, each of which stands for one object. */
export const relationFaults = (relations: readonly Relation[]): readonly ImportFault[] =>
  relations.flatMap(({ kind, ref, range }) => {
    const placeholder = placeholderIn(ref.name ?? '');
    return placeholder === null ? [] : [placeholderFault(placeholder, kind, range)];
  });

/** Commands about plugins that the text does not hold. */
export const strayFaults = (relations: readonly Relation[]): readonly ImportFault[] =>
  relations.map(({ plugins, range }) => ({
    id: 'annotates-other-plugin',
    about: plugins.join(','),
    message: `The command names ${plugins.join(' and ')}, and no plugin of this text is called so.`,
    range,
  }));

// The content of a decK file around one plugin. What the plugin names has to be found: in the file itself, or in the
// gateway by a tag (`default_lookup_tags`).
import type { JsonObject } from '../base/json.ts';
import type { ScopeKind } from '../model/scope.ts';
import type { PluginOptions } from '../model/source-plugin.ts';
import type { PluginEntity } from './entity.ts';
import { divide, partialType, type Divided, type PlacedLink } from './partials.ts';
import type { Fill, Known } from './placeholders.ts';
import { besideConfig } from './plugin-object.ts';
import { entityLists, referencesBy, type References } from './references.ts';

export interface DeckWishes {
  readonly entity: PluginEntity;
  readonly form: 'top-level' | 'nested';
  readonly reference: 'lookup' | 'include';
  readonly selectTags: readonly string[];
  /** `_konnect` or `_workspace`. */
  readonly target: JsonObject;
  readonly fill: Fill;
  readonly known: Known;
}

export interface DeckFile {
  readonly content: JsonObject;
  /** Entities that the file holds, and so writes over. */
  readonly included: readonly ScopeKind[];
  /** Entities that decK finds in the gateway by a tag. */
  readonly looked: readonly (ScopeKind | 'partial')[];
  /** Redis settings of the flow that stand nowhere in the file. */
  readonly redisLost: boolean;
}

/** A number in place of this text fails decK's schema, so the emitter has to quote it. */
const formatVersion = '3.0';

export function deckFile(wishes: DeckWishes): DeckFile {
  const { entity, fill, known, target } = wishes;
  const divided = divide(entity);
  const references = referencesBy(fill, known);
  const owner = wishes.form === 'nested' ? entity.scope[0] : undefined;
  const included = wishes.reference === 'include' ? entity.scope : owner === undefined ? [] : [owner];
  const settled = wishes.reference === 'include' && divided.redis !== null;
  const found = entity.scope.filter((kind) => !included.includes(kind));
  const looked = [...found, ...(divided.links.length > 0 && !settled ? (['partial'] as const) : [])];
  // Called where the text has it, so that placeholders are told in the order of the text.
  const plugin = (): JsonObject => pluginEntry(wishes, divided, references, owner);
  return {
    content: {
      _format_version: formatVersion,
      ...info(wishes, looked),
      ...target,
      ...(settled ? includedPartial(wishes, divided) : {}),
      ...entityLists(included, (kind) => ({
        ...references.entity(kind),
        ...tagged(wishes.selectTags),
        ...(kind === owner ? { plugins: [plugin()] } : {}),
      })),
      ...(owner === undefined ? { plugins: [plugin()] } : {}),
    },
    included,
    looked,
    redisLost: divided.redis !== null && !settled,
  };
}

function info({ selectTags, fill }: DeckWishes, looked: DeckFile['looked']): JsonObject {
  const lookup = Object.fromEntries(looked.map((kind) => [`${kind}s`, [fill('lookup_tag')]]));
  const parts = {
    ...(selectTags.length === 0 ? {} : { select_tags: selectTags }),
    ...(looked.length === 0 ? {} : { default_lookup_tags: lookup }),
  };
  return Object.keys(parts).length === 0 ? {} : { _info: parts };
}

const tagged = (tags: readonly string[]): JsonObject => (tags.length === 0 ? {} : { tags });

/** decK refuses a selected entity that lacks the tags. */
function pluginEntry(
  { entity: { options, scope }, selectTags, fill }: DeckWishes,
  { config, links }: Divided,
  references: References,
  owner: ScopeKind | undefined,
): JsonObject {
  const tags = [...new Set([...(options.tags ?? []), ...selectTags])];
  const others = scope.filter((kind) => kind !== owner);
  const own: PluginOptions = { ...options, tags };
  return {
    name: 'datakit',
    ...Object.fromEntries(others.map((kind) => [kind, references.name(kind)])),
    ...besideConfig(own),
    ...(links.length === 0
      ? {}
      : { partials: links.map((link) => ({ ...identity(link, fill), path: link.path })) }),
    config,
  };
}

const identity = ({ name, id }: PlacedLink, fill: Fill): JsonObject =>
  name === undefined ? { id: id ?? fill('partial_id') } : { name };

/** A partial can be in the file only where its settings are known: those that the flow has for the same place. */
function includedPartial({ selectTags, fill }: DeckWishes, { links, redis }: Divided): JsonObject {
  const own = { type: partialType, config: redis, ...tagged(selectTags) };
  return { partials: links.map((link) => ({ ...identity(link, fill), ...own })) };
}

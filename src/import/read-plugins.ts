// Every datakit plugin of a YAML or JSON text, with what the text says around it. The same for a file, for manifests in
// a script, and for a body in a request.
import { isObject, type JsonObject } from '../base/json.ts';
import type { Filled, PlaceholderName } from '../export/placeholders.ts';
import type { SourcePlugin } from '../model/source-plugin.ts';
import type { ConfigPlace } from '../text/parse-text.ts';
import { titleOf } from '../text/source-plugin.ts';
import { configAt } from './config-at.ts';
import { deckOptions } from './deck-options.ts';
import { deckFaults } from './deck-faults.ts';
import type { ImportedPlugin, ImportFault } from './define.ts';
import { objectsOf, rangeAt, textAt, valueAt, type Foreign } from './foreign.ts';
import { namesPlugin, pluginName, type Relation } from './kubernetes-scope.ts';
import { nameFaults } from './kubernetes-names.ts';
import {
  aboutPlugin,
  appliedTo,
  isManifest,
  objectAt,
  surroundings,
  type Around,
} from './kubernetes-source.ts';
import { manifestFaults } from './manifest-faults.ts';
import { mendQuotes, type BrokenProgram } from './mend-quotes.ts';
import { placeholdersLeft } from './placeholder-left.ts';
import { relationFaults, scopeFaults } from './scope-faults.ts';

interface ReadPlugins {
  readonly plugins: readonly ImportedPlugin[];
  readonly faults: readonly ImportFault[];
  /** Commands that name none of the plugins. */
  readonly strays: readonly Relation[];
}

interface Outside {
  /** Relations that stand outside the text, such as `kubectl annotate` beside a manifest. */
  readonly commands?: readonly Relation[];
  /** The text stood where no double quote can, so that renderers wrote single ones. */
  readonly mend?: boolean;
  /** All texts that are applied together, this one among them. */
  readonly together?: readonly Foreign[];
}

export function readPlugins(
  foreign: Foreign,
  { commands = [], mend = false, together = [foreign] }: Outside = {},
): ReadPlugins {
  const objects = together.flatMap(objectsOf);
  const around = surroundings(together, commands);
  const absent: ImportFault[] = [];
  const plugins = foreign.parsed.places.flatMap((place) => {
    const here = configAt(foreign, place, objects);
    if (here.absent) {
      absent.push(...here.faults);
      return [];
    }
    const mended = mend ? mendQuotes(here.config, here.text) : { ...here, programs: [] };
    const sources = sourcesOf(foreign, place, around);
    const written =
      place.kind === 'deck' ? deckOptions(foreign.parsed.documents[place.documentIndex]?.json) : null;
    const faults = [
      ...here.faults,
      ...mended.programs.map((program) => quoteFault(foreign, place, program)),
      ...faultsOf(foreign, place, around),
    ];
    return sources.map(({ title, source, filled }) => ({
      title,
      config: mended.config,
      text: mended.text,
      source,
      filled,
      faults,
      ...(written === null ? {} : { written: { format: 'deck', options: written } }),
    }));
  });
  const names = foreign.parsed.places.filter(isManifest).map((place) => pluginName(objectAt(foreign, place)));
  const strays = commands.filter((command) => !names.some((name) => namesPlugin(command, name)));
  const told = new Set(plugins.flatMap(({ faults }) => faults.map(({ about }) => about)));
  const left = placeholdersLeft(foreign).filter(({ about }) => !told.has(about));
  return { plugins, faults: [...textFaults(foreign), ...absent, ...left], strays };
}

function quoteFault(
  foreign: Foreign,
  { documentIndex, path: start }: ConfigPlace,
  { node, path, mended }: BrokenProgram,
): ImportFault {
  const outcome =
    mended === null
      ? 'Which of them were double ones cannot be told: mend it by hand.'
      : 'They are double ones again here.';
  return {
    id: 'single-quoted-jq',
    about: node,
    message: `The jq program of ${node} has single quotes, which jq cannot read. ${outcome}`,
    range: rangeAt(foreign, documentIndex, [...start, ...path]),
  };
}

function faultsOf(foreign: Foreign, place: ConfigPlace, around: Around): readonly ImportFault[] {
  if (!isManifest(place))
    return [
      ...scopeFaults(foreign, place, place.source.scope),
      ...(place.kind === 'deck' ? deckFaults(foreign, place) : []),
    ];
  const { named, bound } = aboutPlugin(foreign, place, around);
  return [
    ...manifestFaults(foreign, place),
    ...relationFaults(named),
    ...nameFaults([...named, ...bound.flatMap(({ targets }) => targets)], around.named),
  ];
}

interface Source {
  readonly title: string;
  readonly source: SourcePlugin;
  readonly filled: Filled;
}

/** Several where a manifest applies to several things: Kong then has as many plugins. */
function sourcesOf(foreign: Foreign, place: ConfigPlace, around: Around): readonly Source[] {
  const { title, source } = place;
  const object = place.path.length === 0 ? {} : objectAt(foreign, place);
  const filled = filledAround(foreign, place, object);
  const { scopes, controlPlane: plane } = appliedTo(foreign, place, around);
  if (scopes === null) return [{ title, source, filled }];
  return scopes.map((scope) => ({
    title: `${title} on ${titleOf(scope) || 'every request'}`,
    source: { ...source, scope, namedElsewhere: false },
    filled: plane === null ? filled : { ...filled, control_plane_object: plane },
  }));
}

/** Names and ids that stand around a plugin. */
function filledAround(foreign: Foreign, { kind, documentIndex }: ConfigPlace, object: JsonObject): Filled {
  const file = foreign.parsed.documents[documentIndex]?.json;
  const found: { [N in PlaceholderName]?: string | null } = {
    plugin_id: textAt(object, 'id'),
    namespace: kind === 'kong-plugin' ? textAt(object, 'metadata', 'namespace') : null,
    control_plane: textAt(file, '_konnect', 'control_plane_name'),
    lookup_tag: lookupTag(isObject(file) ? valueAt(file, ['_info', 'default_lookup_tags']) : undefined),
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  );
}

const lookupTag = (tags: ReturnType<typeof valueAt>): string | null => {
  const first = isObject(tags) ? valueAt(Object.values(tags)[0], [0]) : undefined;
  return typeof first === 'string' ? first : null;
};

/** What faults of the plugins say in more words. */
const toldOfPlugins: ReadonlySet<string> = new Set(['config-elsewhere', 'config-patches']);

/** Problems of the text itself. */
const textFaults = (foreign: Foreign): readonly ImportFault[] => [
  ...foreign.parsed.problems
    .filter(({ rule }) => !toldOfPlugins.has(rule))
    .map(({ rule, message, range }) => ({
      id: rule,
      about: '',
      message,
      range: foreign.outside(range),
    })),
  ...foreign.parsed.documents.flatMap(({ json }, documentIndex) => {
    if (textAt(json, 'next') === null && textAt(json, 'offset') === null) return [];
    const message = 'The list goes on in another answer: get the next page, too.';
    return [{ id: 'more-pages', about: '', message, range: rangeAt(foreign, documentIndex, ['next']) }];
  }),
];

// The config of one place, wherever its file keeps it: beside the plugin's name, in decK's shared `_plugin_configs`, or
// in a Secret.
import { isObject, type Json, type JsonObject } from '../base/json.ts';
import { emitYaml } from '../export/yaml-emitter.ts';
import { secretTitle } from '../text/out-of-secrets.ts';
import { sharedMissing } from '../text/place-problems.ts';
import { parseText, type ConfigPlace } from '../text/parse-text.ts';
import { configJson } from '../text/read-flow.ts';
import type { ImportFault } from './define.ts';
import { pluginPath, rangeAt, textAt, valueAt, type Foreign, type ForeignObject } from './foreign.ts';
import { ownText } from './own-text.ts';

interface ConfigHere {
  readonly config: JsonObject;
  readonly text: string;
  readonly faults: readonly ImportFault[];
  /** The config stands elsewhere: there is no flow, not even an empty one. */
  readonly absent?: true;
}

export function configAt(
  foreign: Foreign,
  place: ConfigPlace,
  objects: readonly ForeignObject[],
): ConfigHere {
  const document = foreign.parsed.documents[place.documentIndex]?.json;
  const plugin = valueAt(document, pluginPath(place));
  const own = configJson(foreign.parsed, place);
  const shared = place.kind === 'deck' ? textAt(plugin, '_config') : null;
  if (shared !== null)
    return withShared(foreign, place, valueAt(document, [...pluginPath(place), 'config']) ?? null, shared);
  const from = isObject(plugin) && place.path.length > 0 ? plugin['configFrom'] : undefined;
  if (from !== undefined) return fromSecret(foreign, place, from, objects);
  return isObject(own) ? written(foreign, place, own) : without(foreign, place);
}

function written(foreign: Foreign, place: ConfigPlace, config: JsonObject): ConfigHere {
  const { text, rewritten } = ownText(foreign.parsed, place, config);
  const message =
    'The config shares values with the rest of the text through anchors. It is written anew, with its own copies and without its comments.';
  const range = rangeAt(foreign, place.documentIndex, place.path);
  return { config, text, faults: rewritten ? [{ id: 'text-rewritten', about: '', message, range }] : [] };
}

function without(foreign: Foreign, place: ConfigPlace): ConfigHere {
  const message = 'The plugin has no config, so the flow is empty.';
  const range = rangeAt(foreign, place.documentIndex, place.path);
  return { ...empty, faults: [{ id: 'no-config', about: '', message, range }] };
}

const empty = { config: { nodes: [] }, text: 'nodes: []\n' };

/** decK fills in what the plugin's own config leaves out, key by key. */
function withShared(foreign: Foreign, place: ConfigPlace, own: Json, name: string): ConfigHere {
  const { documentIndex } = place;
  const path = ['_plugin_configs', name];
  const shared = valueAt(foreign.parsed.documents[documentIndex]?.json, path);
  const range = rangeAt(foreign, documentIndex, [...pluginPath(place), '_config']);
  if (!isObject(shared)) {
    const faults = [{ id: 'no-config', about: name, message: sharedMissing(name), range }];
    return isObject(own) ? { ...written(foreign, place, own), faults } : { ...empty, faults, absent: true };
  }
  const message = `The config ${name} may be shared by several plugins of the file. The flow is a copy of its own.`;
  const fault: ImportFault = { id: 'config-shared', about: name, message, range };
  if (!isObject(own)) {
    const copy = written(foreign, { ...place, path }, shared);
    return { ...copy, faults: [fault, ...copy.faults] };
  }
  const config = { ...shared, ...own };
  return { config, text: emitYaml(config), faults: [fault] };
}

function fromSecret(
  foreign: Foreign,
  place: ConfigPlace,
  source: Json,
  objects: readonly ForeignObject[],
): ConfigHere {
  const range = rangeAt(foreign, place.documentIndex, [...pluginPath(place), 'configFrom']);
  const title = secretTitle(source);
  const text = secretText(source, objects);
  const parsed = parseText(text ?? '');
  const [inside] = parsed.places;
  const config = inside === undefined ? null : configJson(parsed, inside);
  if (inside === undefined || !isObject(config)) {
    const message = `The config stands in ${title}, not in this text. Paste that Secret with it, or its value alone.`;
    const faults = [{ id: 'config-from-secret', about: title, message, range }];
    return { ...empty, faults, absent: true };
  }
  const message = `The config was read from ${title}. Exports write it openly: put what is secret into a vault.`;
  return {
    config,
    text: ownText(parsed, inside, config).text,
    faults: [{ id: 'config-from-secret', about: title, message, range }],
  };
}

/** The value of a Secret in the same text; null where there is none. */
function secretText(source: Json, objects: readonly ForeignObject[]): string | null {
  const name = textAt(source, 'secretKeyRef', 'name');
  const key = textAt(source, 'secretKeyRef', 'key') ?? '';
  const secret = objects.find(
    ({ json }) => json['kind'] === 'Secret' && textAt(json, 'metadata', 'name') === name,
  )?.json;
  if (secret === undefined) return null;
  const encoded = textAt(secret, 'data', key);
  return textAt(secret, 'stringData', key) ?? (encoded === null ? null : decoded(encoded));
}

function decoded(base64: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

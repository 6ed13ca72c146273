// The address of a request to Kong: of the Admin API or of Konnect, with what it says of scope, workspace and control
// plane.
import type { Filled, PlaceholderName } from '../export/placeholders.ts';
import { scopeKinds, titleOfScope, type EntityRef, type Scope, type ScopeKind } from '../model/scope.ts';
import type { JsonObject } from '../base/json.ts';
import type { ImportFault } from './define.ts';
import { refOf } from '../text/source-plugin.ts';
import { placeholderIn } from './placeholder-left.ts';
import { expansionFaults } from './script-input.ts';
import { inScript } from './shell-text.ts';
import type { ShellWord } from './shell-words.ts';

export interface ApiUrl {
  readonly format: 'admin-api' | 'konnect-api';
  readonly scope: Scope;
  readonly filled: Filled;
  /** Options of the format that writes such a request. */
  readonly options: JsonObject;
  readonly faults: readonly ImportFault[];
}

interface Part {
  readonly text: string;
  readonly start: number;
}

/** Null when the address has nothing of Kong's APIs. */
export function readApiUrl(url: ShellWord): ApiUrl | null {
  const [, base = '', host = '', path = ''] = /^((?:\w+:\/\/)?([^/?#]+))([^?#]*)/.exec(url.text) ?? [];
  const parts = partsOf(path, base.length);
  const core = parts.findIndex(({ text }) => text === 'core-entities');
  const own = core < 0 ? parts : parts.slice(core + 1);
  const at = own.findIndex(({ text }, i) => text === 'plugins' && i >= own.length - 2);
  if (at < 0) return null;
  const parent = own.slice(0, at).findLastIndex(({ text }) => kindIn(text) !== null);
  const named = parent < 0 ? undefined : own[parent + 1];
  const kind = kindIn(own[parent]?.text ?? '');
  const id = own[at + 1];
  const around =
    core < 0 ? adminParts(base, own.slice(0, parent < 0 ? at : parent)) : konnectParts(host, parts);
  const left = [
    ...around.left,
    ...(kind !== null && named !== undefined ? leftIn(named, `the ${titleOfScope(kind)}`) : []),
    ...(id === undefined ? [] : leftIn(id, 'the plugin')),
  ];
  const scope = kind === null || named === undefined ? {} : { [kind]: refIn(named) };
  return {
    format: core < 0 ? 'admin-api' : 'konnect-api',
    scope,
    filled: { ...around.filled, ...filledWith('plugin_id', id?.text ?? '') },
    options: around.options,
    faults: [...left.map((one) => leftFault(url, one)), ...expansionFaults(url)],
  };
}

function partsOf(path: string, offset: number): readonly Part[] {
  return [...path.matchAll(/[^/]+/g)].map(({ 0: text, index }) => ({ text, start: offset + index }));
}

const kindIn = (text: string): ScopeKind | null => scopeKinds.find((kind) => `${kind}s` === text) ?? null;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

interface Left extends Part {
  readonly what: string;
  readonly length: number;
}

/** Nothing is known of an entity for which a placeholder or a variable of the shell stands. */
const refIn = ({ text }: Part): EntityRef => (isKnown(text) ? refOf(decode(text)) : {});

/** `$` and backticks that reached curl as they are would have been percent-encoded. */
const isKnown = (text: string): boolean => placeholderIn(decode(text)) === null && !/[$`]/.test(text);
interface Around {
  readonly filled: Filled;
  readonly options: JsonObject;
  readonly left: readonly Left[];
}

const leftIn = (part: Part, what: string): readonly Left[] => {
  const placeholder = placeholderIn(decode(part.text));
  return placeholder === null
    ? []
    : [{ text: placeholder, start: part.start, length: part.text.length, what }];
};

function filledWith(name: PlaceholderName, text: string): Filled {
  return text === '' || !isKnown(text) ? {} : { [name]: decode(text) };
}

/** What stands before the entity names the workspace; what stands before that belongs to the address of the API. */
function adminParts(base: string, before: readonly Part[]): Around {
  const workspace = before.at(-1);
  const whole = [base, ...before.slice(0, -1).map(({ text }) => text)].join('/');
  const address = /^\w+:\/\//.test(whole) ? whole : `http://${whole}`;
  return {
    filled: isKnown(whole) ? { admin_url: address } : {},
    options: workspace === undefined || !isKnown(workspace.text) ? {} : { workspace: decode(workspace.text) },
    left: workspace === undefined ? [] : leftIn(workspace, 'the workspace'),
  };
}

function konnectParts(host: string, parts: readonly Part[]): Around {
  const region = host.split('.')[0] ?? '';
  const plane = parts[parts.findIndex(({ text }) => text === 'control-planes') + 1];
  const start = 'https://'.length;
  return {
    filled: plane === undefined ? {} : filledWith('control_plane_id', plane.text),
    options: isKnown(region) ? { region } : {},
    left: [
      ...leftIn({ text: region, start }, 'the region'),
      ...(plane === undefined ? [] : leftIn(plane, 'the control plane')),
    ],
  };
}

const leftFault = (url: ShellWord, { text, start, length, what }: Left): ImportFault => ({
  id: 'placeholder-left',
  about: text,
  message: `\`${text}\` stands where ${what} is named. Put the name or ID in before you use the command.`,
  range: inScript(url)({ start, end: start + length }),
});

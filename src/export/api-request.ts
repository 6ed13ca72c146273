// A plugin as a request to an API of Kong: the Admin API and Konnect take the same body at nearly the same paths.
import type { Json, JsonObject } from '../base/json.ts';
import { ok, type Result } from '../base/result.ts';
import { titleOfScope, type ScopeKind } from '../model/scope.ts';
import { refusal, type ExportProblem, type Rendered } from './define.ts';
import type { PluginEntity } from './entity.ts';
import { jsonText } from './json-text.ts';
import { gatewayNeeds } from './gateway-needs.ts';
import { divide, partialWarnings } from './partials.ts';
import type { Fill } from './placeholders.ts';
import { besideConfig } from './plugin-object.ts';
import { overLines, shellWord, withInput } from './shell.ts';

export type Method = 'POST' | 'PUT' | 'PATCH';

/** Entities that a path or a body names: those of a path go into the URL, those of a body by their ids. */
interface Target {
  readonly path: readonly string[];
  readonly refs: JsonObject;
}

interface Wish {
  readonly method: Method;
  /** There is no path: the body has to name everything. */
  readonly bodyOnly: boolean;
  /** How a path names an entity. */
  readonly parent: (kind: ScopeKind) => string;
}

/** A new plugin is made under the first entity of its scope; one that is written over is named itself. */
function targetOf(scope: readonly ScopeKind[], { method, bodyOnly, parent }: Wish, fill: Fill): Target {
  const refs = (kinds: readonly ScopeKind[]): JsonObject =>
    Object.fromEntries(kinds.map((kind): [string, Json] => [kind, { id: fill(`${kind}_id`) }]));
  if (bodyOnly) return { path: [], refs: refs(scope) };
  if (method !== 'POST') return { path: ['plugins', fill('plugin_id')], refs: refs(scope) };
  const [first, ...rest] = scope;
  if (first === undefined) return { path: ['plugins'], refs: {} };
  return { path: [`${first}s`, parent(first), 'plugins'], refs: refs(rest) };
}

export const urlOf = (base: string, path: readonly string[]): string =>
  [base.replace(/\/+$/, ''), ...path.map(segment)].join('/');

/** Half of a character that takes two has no encoding. */
const segment = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));

/** curl and gateways take these for steps in the path, however they are encoded: `/services/../plugins` is global. */
const stepIn = (path: readonly string[]): string | null =>
  path.find((part) => part === '.' || part === '..') ?? null;

/** The body, and what it leaves out because a partial stands for it. */
function bodyOf(entity: PluginEntity, refs: JsonObject, fill: Fill): JsonObject {
  const { config, links } = divide(entity);
  const partials = links.map(({ id, path }): Json => ({ id: id ?? fill('partial_id'), path }));
  return {
    name: 'datakit',
    ...refs,
    ...besideConfig(entity.options),
    ...(partials.length === 0 ? {} : { partials }),
    config,
  };
}

interface Request {
  readonly method: Method | 'DELETE';
  readonly url: string;
  /** With the quotes of the shell, since some hold a variable that is to be expanded. */
  readonly headers: readonly string[];
}

/** `curl` takes brackets and braces for ranges. */
const globs = /[[\]{}]/;

function curl({ method, url, headers }: Request): readonly string[] {
  const glob = globs.test(url) ? ' --globoff' : '';
  const head = `curl --fail-with-body${glob} --request ${method} ${shellWord(url)}`;
  return [head, ...headers.map((header) => `--header ${header}`)];
}

const asJson = ["'Accept: application/json'", "'Content-Type: application/json'"];

/** Reads its body from standard input. */
export const requestCommand = (request: Request): string =>
  overLines([...curl({ ...request, headers: [...asJson, ...request.headers] }), '--data-binary @-']);

/** A heredoc: no quote of the body needs care, and its length has no limit. */
export const requestScript = (request: Request, body: JsonObject): string =>
  withInput(requestCommand(request), jsonText(body), 'JSON');

export const deleteCommand = (request: Omit<Request, 'method'>): string =>
  overLines(curl({ ...request, method: 'DELETE' }));

/** What a request cannot say otherwise. */
const idNotes = (scope: readonly ScopeKind[], { method, bodyOnly }: Wish): readonly string[] => {
  const inBody = method === 'POST' && !bodyOnly ? scope.slice(1) : scope;
  const list = inBody.map((kind) => `the ${titleOfScope(kind)}`).join(' and ');
  return inBody.length === 0 ? [] : [`The body names ${list} by ID: the API takes no names there.`];
};

const undoNote =
  'Undo names the plugin by `PLUGIN_ID`: it is the `id` in the answer to the request that made it.';

/** What one API has of its own. */
interface Api {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly wish: Wish;
  /** Address and first parts of every path. Not asked for a body alone. */
  readonly place: () => { readonly base: string; readonly path: readonly string[] };
  readonly headers: readonly string[];
  readonly notes: readonly string[];
  readonly needs: readonly string[];
}

/** The script that sends the plugin, or the body alone. */
export function requestRendering(
  entity: PluginEntity,
  fill: Fill,
  { name, wish, place, headers, notes, needs }: Api,
): Result<Rendered, ExportProblem> {
  const { method, bodyOnly } = wish;
  const { path, refs } = targetOf(entity.scope, wish, fill);
  const shared = { warnings: partialWarnings(entity), notes: [...idNotes(entity.scope, wish), ...notes] };
  const body = bodyOf(entity, refs, fill);
  if (bodyOnly) {
    const file = { name: `${name}.json`, language: 'json', text: jsonText(body) } as const;
    return ok({ ...shared, files: [file], needs: gatewayNeeds(entity), apply: null, undo: null });
  }
  const around = place();
  const whole = [...around.path, ...path];
  const step = stepIn(whole);
  if (step !== null)
    return refusal(
      `A name "${step}" cannot stand in an address: it means another place there. Use the ID instead.`,
    );
  const script = requestScript({ method, url: urlOf(around.base, whole), headers }, body);
  const own = method === 'POST' ? 'PLUGIN_ID' : fill('plugin_id');
  const file = { name: `${name}.sh`, language: 'shell', text: script } as const;
  return ok({
    ...shared,
    files: [file],
    notes: method === 'POST' ? [...shared.notes, undoNote] : shared.notes,
    needs: ['curl 7.76 or later', ...needs, ...gatewayNeeds(entity)],
    apply: `sh ${file.name}`,
    undo: deleteCommand({ url: urlOf(around.base, [...around.path, 'plugins', own]), headers }),
  });
}

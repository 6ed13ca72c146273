// curl commands to the Admin API or to Konnect, pasted or in a script, in any quoting.
import { kindsOf } from '../model/scope.ts';
import { titleOf } from '../text/source-plugin.ts';
import { readApiUrl, type ApiUrl } from './api-url.ts';
import { readCurl, type CurlArguments } from './curl-arguments.ts';
import type { Imported, ImportedPlugin, ImportFault, ImportFormat } from './define.ts';
import { foreignText } from './foreign.ts';
import { looksLikeYaml } from './looks-like-yaml.ts';
import { readPlugins } from './read-plugins.ts';
import { bodyOf } from './curl-body.ts';
import { expansionFaults, openFaults } from './script-input.ts';
import { readCommands, type ShellCommand } from './shell-commands.ts';
import type { ShellWord } from './shell-words.ts';

/** As a word of its own: after a prompt, a pipe, an assignment, `sudo`, `if !`. A comment may name it too. */
const known = /^[^#\n]*?(?<![\w-])curl(?:\.exe)?[ \t]/m;

export const curl: ImportFormat = {
  id: 'curl',
  title: 'curl command',
  recognise: (text) => known.test(text) && !looksLikeYaml(text),
  read,
};

interface Call {
  readonly words: readonly ShellWord[];
  readonly command: ShellCommand;
  /** The command whose output this one reads. */
  readonly before: ShellCommand | null;
  /** Every command of the script: one may have written the file that holds the body. */
  readonly all: readonly ShellCommand[];
  /** A `|` of the address that the shell takes for a pipe. */
  readonly pipe: number | null;
}

function read(script: string): Imported {
  const calls = callsIn(script);
  const found = calls.map(readCall);
  const format = found.find(({ api }) => api !== null)?.api?.format ?? 'curl';
  return {
    format,
    plugins: found.flatMap(({ plugins }) => plugins),
    faults: found.flatMap(({ faults }) => faults),
  };
}

function callsIn(script: string): readonly Call[] {
  const commands = readCommands(script);
  return commands.flatMap((command, i) => {
    const at = command.words.findIndex(({ text }) => /(?:^|\/)curl(?:\.exe)?$/.test(text));
    if (at < 0) return substituted(command).flatMap(callsIn);
    const words = command.words.slice(at + 1);
    const [next] = commands.slice(i + 1);
    const before = command.piped ? (commands[i - 1] ?? null) : null;
    const call = { words, command, before, all: commands, pipe: null };
    return [next?.piped === true ? acrossPipe(call, next) : call];
  });
}

/** Scripts in `$(…)`, as in `ID=$(curl … | jq -r .id)`; blanks before them keep their places. */
const substituted = ({ words }: ShellCommand): readonly string[] =>
  words
    .flatMap(({ expansions }) => expansions)
    .filter(({ text }) => /^\$\((?!\().*\bcurl\b/s.test(text))
    .map(({ text, range }) => ' '.repeat(range.start + 2) + text.slice(2, -1));

/** `{serviceName|Id}` without quotes: what stands after the `|` belongs to the address, not to a command. */
function acrossPipe(call: Call, next: ShellCommand): Call {
  const { words, command } = call;
  const last = words.at(-1);
  const [first, ...rest] = next.words;
  const isCut =
    last !== undefined &&
    first?.range.start === last.range.end + 1 &&
    /\{[^}]*$/.test(last.text) &&
    /^[^{]*\}/.test(first.text);
  if (!isCut) return call;
  const joined: ShellWord = {
    ...last,
    text: `${last.text}|${first.text}`,
    at: [...last.at, ...first.at],
    expansions: [...last.expansions, ...first.expansions],
    range: { start: last.range.start, end: first.range.end },
  };
  const whole = { ...command, document: next.document, range: { ...command.range, end: next.range.end } };
  return { ...call, words: [...words.slice(0, -1), joined, ...rest], command: whole, pipe: last.range.end };
}

interface ReadCall {
  readonly api: ApiUrl | null;
  readonly plugins: readonly ImportedPlugin[];
  readonly faults: readonly ImportFault[];
}

function readCall({ words, command, before, all, pipe }: Call): ReadCall {
  const given = readCurl(words);
  const api = given.url === null ? null : readApiUrl(given.url);
  const { text, faults } = bodyOf(given, command, { before, all });
  const around = [...(api?.faults ?? []), ...pipeFaults(pipe, given), ...openFaults(words), ...faults];
  if (text === null) return { api, plugins: [], faults: around };
  const body = readPlugins(foreignText(text.text, text.outside));
  const expanded = expansionFaults(text);
  const plugins = body.plugins.map((plugin) => placed(plugin, api, given, [...around, ...expanded]));
  return plugins.length > 0
    ? { api, plugins, faults: body.faults }
    : { api, plugins, faults: [...around, ...expanded, ...body.faults] };
}

function pipeFaults(pipe: number | null, { url }: CurlArguments): readonly ImportFault[] {
  if (pipe === null || url === null) return [];
  const message =
    'The address is not in quotes: the shell takes the `|` for a pipe, and curl the braces for a range. Put it in single quotes.';
  return [{ id: 'url-not-quoted', about: '', message, range: url.range }];
}

/** Of an Admin API with RBAC. The exports write the variable of the environment, never the token itself. */
const isToken = ({ text }: ShellWord): boolean => /^kong-admin-token[ \t]*:/i.test(text);

/** A plugin of the body under the entity that the address names. */
function placed(
  plugin: ImportedPlugin,
  api: ApiUrl | null,
  { method, headers }: CurlArguments,
  faults: readonly ImportFault[],
): ImportedPlugin {
  const token = api?.format === 'admin-api' && headers.some(isToken) ? { token: true } : {};
  const scope = { ...plugin.source.scope, ...api?.scope };
  const on = kindsOf(scope).length === 0 ? '' : ` on ${titleOf(scope)}`;
  const instance = plugin.source.options.instance_name;
  return {
    ...plugin,
    title: `datakit${instance === undefined ? '' : ` ${instance}`}${on}`,
    source: { ...plugin.source, scope },
    filled: { ...plugin.filled, ...api?.filled },
    faults: [...faults, ...plugin.faults],
    ...(api === null
      ? {}
      : { written: { format: api.format, options: { ...api.options, ...token, method } } }),
  };
}

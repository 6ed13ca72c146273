// curl commands to the Admin API or to Konnect, pasted or in a script, in any quoting.
import { kindsOf } from '../model/scope.ts';
import { titleOf } from '../text/source-plugin.ts';
import { readApiUrl, type ApiUrl } from './api-url.ts';
import { readCurl, type CurlArguments } from './curl-arguments.ts';
import type { Imported, ImportedPlugin, ImportFault, ImportFormat } from './define.ts';
import { foreignText } from './foreign.ts';
import { readPlugins } from './read-plugins.ts';
import { inScript, type ShellText } from './shell-text.ts';
import { readCommands, type ShellCommand } from './shell-commands.ts';
import type { ShellWord } from './shell-words.ts';

/** A command may stand after a prompt or an assignment, but not inside a line of something else. */
const known = /^[ \t]*(?:\$[ \t]+)?(?:[A-Z_]+=\S*[ \t]+)*curl[ \t]/m;

export const curl: ImportFormat = {
  id: 'curl',
  title: 'curl command',
  recognise: (text) => known.test(text),
  read,
};

interface Call {
  readonly words: readonly ShellWord[];
  readonly command: ShellCommand;
  /** A `|` of the address that the shell takes for a pipe. */
  readonly pipe: number | null;
}

function read(script: string): Imported {
  const calls = callsIn(readCommands(script));
  const found = calls.map(readCall);
  const format = found.find(({ api }) => api !== null)?.api?.format ?? 'curl';
  return {
    format,
    plugins: found.flatMap(({ plugins }) => plugins),
    faults: found.flatMap(({ faults }) => faults),
  };
}

function callsIn(commands: readonly ShellCommand[]): readonly Call[] {
  return commands.flatMap((command, i) => {
    const at = command.words.findIndex(({ text }) => /(?:^|\/)curl$/.test(text));
    if (at < 0) return [];
    const words = command.words.slice(at + 1);
    const [next] = commands.slice(i + 1);
    return [next?.piped === true ? acrossPipe(words, command, next) : { words, command, pipe: null }];
  });
}

/** `{serviceName|Id}` without quotes: what stands after the `|` belongs to the address, not to a command. */
function acrossPipe(words: readonly ShellWord[], command: ShellCommand, next: ShellCommand): Call {
  const last = words.at(-1);
  const [first, ...rest] = next.words;
  const isCut =
    last !== undefined &&
    first?.range.start === last.range.end + 1 &&
    /\{[^}]*$/.test(last.text) &&
    /^[^{]*\}/.test(first.text);
  if (!isCut) return { words, command, pipe: null };
  const joined: ShellWord = {
    ...last,
    text: `${last.text}|${first.text}`,
    at: [...last.at, ...first.at],
    expansions: [...last.expansions, ...first.expansions],
    range: { start: last.range.start, end: first.range.end },
  };
  const whole = { ...command, document: next.document, range: { ...command.range, end: next.range.end } };
  return { words: [...words.slice(0, -1), joined, ...rest], command: whole, pipe: last.range.end };
}

interface ReadCall {
  readonly api: ApiUrl | null;
  readonly plugins: readonly ImportedPlugin[];
  readonly faults: readonly ImportFault[];
}

function readCall({ words, command, pipe }: Call): ReadCall {
  const given = readCurl(words);
  const api = given.url === null ? null : readApiUrl(given.url);
  const { text, faults } = bodyOf(given, command);
  const around = [...(api?.faults ?? []), ...pipeFaults(pipe, given), ...faults];
  if (text === null) return { api, plugins: [], faults: around };
  const body = readPlugins(foreignText(text.text, inScript(text)));
  const expanded = text.expansions.map(expandedFault);
  const plugins = body.plugins.map((plugin) => placed(plugin, api, given.method, [...around, ...expanded]));
  return plugins.length > 0
    ? { api, plugins, faults: body.faults }
    : { api, plugins, faults: [...around, ...expanded, ...body.faults] };
}

/** The body, and why there is none. */
function bodyOf(
  { data, files, url }: CurlArguments,
  { document, range }: ShellCommand,
): { readonly text: ShellText | null; readonly faults: readonly ImportFault[] } {
  const [file] = files;
  if (file !== undefined) {
    if (/^@(?:-|\/dev\/stdin)$/.test(file.text) && document !== null) return { text: document, faults: [] };
    const name = file.text.slice(1);
    const message = `The body stands in \`${name}\`, which the command reads. Open that file instead.`;
    return { text: null, faults: [{ id: 'body-elsewhere', about: name, message, range: file.range }] };
  }
  const [only, ...more] = data;
  if (only === undefined) {
    const message = 'The command sends no body, so it holds no plugin.';
    return { text: null, faults: [{ id: 'no-body', about: '', message, range: url?.range ?? range }] };
  }
  if (more.length === 0 && /^\s*[{[]/.test(only.text)) return { text: only, faults: [] };
  const message =
    'The body is a form, value by value. Kong takes it, but nodes cannot be told from it: send the plugin as JSON.';
  return { text: null, faults: [{ id: 'form-body', about: '', message, range }] };
}

function pipeFaults(pipe: number | null, { url }: CurlArguments): readonly ImportFault[] {
  if (pipe === null || url === null) return [];
  const message =
    'The address is not in quotes: the shell takes the `|` for a pipe, and curl the braces for a range. Put it in single quotes.';
  return [{ id: 'url-not-quoted', about: '', message, range: url.range }];
}

const expandedFault = ({ text, range }: ShellText['expansions'][number]): ImportFault => ({
  id: 'shell-expands',
  about: text,
  message: `The shell puts another text in place of \`${text}\`. Here it stays as it is written.`,
  range,
});

/** A plugin of the body under the entity that the address names. */
function placed(
  plugin: ImportedPlugin,
  api: ApiUrl | null,
  method: string,
  faults: readonly ImportFault[],
): ImportedPlugin {
  const scope = { ...plugin.source.scope, ...api?.scope };
  const on = kindsOf(scope).length === 0 ? '' : ` on ${titleOf(scope)}`;
  const instance = plugin.source.options.instance_name;
  return {
    ...plugin,
    title: `datakit${instance === undefined ? '' : ` ${instance}`}${on}`,
    source: { ...plugin.source, scope },
    filled: { ...plugin.filled, ...api?.filled },
    faults: [...faults, ...plugin.faults],
    ...(api === null ? {} : { written: { format: api.format, options: { ...api.options, method } } }),
  };
}

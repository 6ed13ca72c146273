// Requests to the Admin API and to Konnect: what bash and dash hand to curl, and the same commands read back.
import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../src/base/json.ts';
import { adminApi } from '../src/export/admin-api.ts';
import type { ExportFormat } from '../src/export/define.ts';
import { pluginEntity } from '../src/export/entity.ts';
import { konnectApi } from '../src/export/konnect-api.ts';
import { readForeign } from '../src/import/read-foreign.ts';
import type { ScopeKind } from '../src/model/scope.ts';
import type { PluginOptions } from '../src/model/source-plugin.ts';
import { cellsOf, everythingFilled, exportConfigs, type ExportCell } from './export-cells.ts';
import type { Report } from './report.ts';
import { callsOf } from './shell-function.ts';

const partial = '66666666-6666-4666-8666-666666666666';
const path = 'config.resources.cache.redis';

const besides: readonly PluginOptions[] = [
  {},
  { instance_name: 'Orders: it\'s "1"', tags: ['team', 'a b'] },
  {
    enabled: false,
    protocols: ['http', 'https'],
    ordering: { before: { access: ['key-auth'] } },
    condition: 'http.path == "/it\'s" && http.host != "$HOME"',
  },
  { partials: [{ id: partial, path }] },
];

const wishes: { readonly [format: string]: readonly JsonObject[] } = {
  'admin-api': [{}, { method: 'PUT' }, { workspace: 'team ä', token: true }, { method: 'PATCH' }, {}],
  'konnect-api': [{}, { method: 'PUT', region: 'eu' }, { region: 'sg' }],
};

interface Request extends ExportCell {
  readonly format: ExportFormat;
  readonly options: PluginOptions;
  readonly wish: JsonObject;
  readonly script: string;
}

const requestsOf = (cells: readonly ExportCell[]): readonly Request[] =>
  [adminApi, konnectApi].flatMap((format) =>
    cells.map((cell, i) => {
      const round = i + Math.floor(i / 12);
      const own = wishes[format.id] ?? [{}];
      const wish = own[round % own.length] ?? {};
      // A partial stands for Redis settings, so only flows without them come back as they were.
      const options = besides[round % (JSON.stringify(cell.config).includes('"redis"') ? 3 : 4)] ?? {};
      const entity = pluginEntity(cell.config, options, cell.scope);
      const made = format.render(entity, wish, everythingFilled);
      if (!made.ok) throw new Error(`${format.id}, ${cell.name}: ${made.error.message}`);
      return { ...cell, config: entity.config, format, options, wish, script: made.value.files[0].text };
    }),
  );

const tokens = 'KONG_ADMIN_TOKEN=the-admin-token KONNECT_TOKEN=the-konnect-token\n';

const id = (kind: ScopeKind): string => everythingFilled[`${kind}_id`] ?? '';

/** Worked out from the wish alone, without the code that writes the command. */
function wanted({ format, scope, wish, options, config }: Request): { args: readonly string[]; body: Json } {
  const method = typeof wish['method'] === 'string' ? wish['method'] : 'POST';
  const isAdmin = format === adminApi;
  const [first, ...rest] = scope;
  const isNew = method === 'POST';
  const parent = first === undefined ? '' : `/${first}s/${isAdmin ? everythingFilled[first] : id(first)}`;
  const tail = isNew ? `${parent}/plugins` : `/plugins/${everythingFilled.plugin_id}`;
  const workspace = wish['workspace'] === undefined ? '' : '/team%20%C3%A4';
  const region = typeof wish['region'] === 'string' ? wish['region'] : 'us';
  const plane = everythingFilled.control_plane_id;
  const url = isAdmin
    ? `${everythingFilled.admin_url}${workspace}${tail}`
    : `https://${region}.api.konghq.com/v2/control-planes/${plane}/core-entities${tail}`;
  const token = isAdmin
    ? wish['token'] === true
      ? ['--header', 'Kong-Admin-Token: the-admin-token']
      : []
    : ['--header', 'Authorization: Bearer the-konnect-token'];
  const types = ['--header', 'Accept: application/json', '--header', 'Content-Type: application/json'];
  const refs = Object.fromEntries((isNew ? rest : scope).map((kind) => [kind, { id: id(kind) }]));
  return {
    args: ['--fail-with-body', '--request', method, url, ...types, ...token, '--data-binary', '@-'],
    body: { name: 'datakit', ...refs, ...(options as JsonObject), config },
  };
}

async function shellReport(
  shell: 'bash' | 'dash',
  requests: readonly Request[],
  whole: number,
): Promise<Report> {
  const name = `requests with curl in ${shell}`;
  const scripts = requests.map(({ script }) => script);
  const answer = await callsOf(shell, 'curl', 'true', scripts, tokens);
  const cells = { name, run: requests.length, of: whole };
  if (answer === null)
    return { ...cells, run: 0, failures: [], notRun: [{ tool: shell, cells: requests.length }], notes: [] };
  const failures = requests.flatMap((request, i) => {
    const title = `${request.format.id}, ${request.name}`;
    const [call, ...more] = answer.calls.get(i) ?? [];
    if (call === undefined || more.length > 0) return [`${title}: ${more.length + 1} calls`];
    const { args, body } = wanted(request);
    if (!isDeepStrictEqual(call.args, args)) return [`${title}: curl gets ${JSON.stringify(call.args)}`];
    return isDeepStrictEqual(JSON.parse(call.input), body) ? [] : [`${title}: another body`];
  });
  const problems = answer.stderr === '' ? [] : [`${shell}: ${answer.stderr.slice(0, 300)}`];
  return { ...cells, failures: [...problems, ...failures], notRun: [], notes: [] };
}

function importReport(requests: readonly Request[], whole: number): Report {
  const failures = requests.flatMap((request) =>
    notTheSame(request).map((fault) => `${request.format.id}, ${request.name}: ${fault}`),
  );
  return { name: 'requests read back', run: requests.length, of: whole, failures, notRun: [], notes: [] };
}

function notTheSame({ script, format, scope, options, config, wish }: Request): readonly string[] {
  const read = readForeign(script);
  const [plugin, ...more] = read.plugins;
  if (plugin === undefined || more.length > 0) return [`${read.plugins.length} plugins are read`];
  const isNew = wish['method'] === undefined;
  const refs = scope.map((kind, i) => {
    const byName = isNew && i === 0 && format === adminApi;
    return [kind, byName ? { name: everythingFilled[kind] } : { id: id(kind) }];
  });
  const faults = [...read.faults, ...plugin.faults].filter(({ id: fault }) => fault !== 'single-quoted-jq');
  return [
    ...(isDeepStrictEqual(plugin.config, config) ? [] : ['another config']),
    ...(isDeepStrictEqual(plugin.source.scope, Object.fromEntries(refs)) ? [] : ['another scope']),
    ...(isDeepStrictEqual(plugin.source.options, options) ? [] : ['other options']),
    ...(read.format === format.id ? [] : [`read as ${read.format}`]),
    ...faults.map(({ id: fault, about }) => `a fault: ${fault} ${about}`),
  ];
}

export async function requests(
  shared: string,
  { all }: { readonly all: boolean },
): Promise<readonly Report[]> {
  const { configs, chosen } = await exportConfigs(shared, all);
  const made = requestsOf(cellsOf(chosen));
  const whole = Math.round((made.length * configs.length) / chosen.length);
  return [
    await shellReport('bash', made, whole),
    await shellReport('dash', made, whole),
    importReport(made, whole),
  ];
}

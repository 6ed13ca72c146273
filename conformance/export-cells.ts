// What every export format is measured with: each valid flow of the corpus, the project's own examples, and texts and
// keys that break naive emitters, put where a flow can hold them; each in every scope that Kong allows.
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json, JsonObject } from '../src/base/json.ts';
import { isObject } from '../src/base/json.ts';
import type { Filled } from '../src/export/placeholders.ts';
import { allowedScopes, type ScopeKind } from '../src/model/scope.ts';
import { parseText } from '../src/text/parse-text.ts';
import { readFlow } from '../src/text/read-flow.ts';
import { readCorpus } from './flow-corpus.ts';

export interface NamedConfig {
  readonly name: string;
  readonly config: JsonObject;
}

/** One text that a format has to write. */
export interface ExportCell extends NamedConfig {
  readonly scope: readonly ScopeKind[];
}

/** Values for every placeholder. */
export const everythingFilled: Filled = {
  service: 'orders',
  route: 'orders-route',
  consumer: 'ann',
  consumer_group: 'gold',
  service_id: '11111111-1111-4111-8111-111111111111',
  route_id: '22222222-2222-4222-8222-222222222222',
  consumer_id: '33333333-3333-4333-8333-333333333333',
  consumer_group_id: '44444444-4444-4444-8444-444444444444',
  service_url: 'http://orders.internal:8080/v1',
  route_path: '/orders',
  lookup_tag: 'platform',
  plugin_id: '55555555-5555-4555-8555-555555555555',
  partial_id: '66666666-6666-4666-8666-666666666666',
  admin_url: 'https://admin.example.com:8444',
  control_plane_id: '77777777-7777-4777-8777-777777777777',
  control_plane: 'my control plane',
  control_plane_object: 'my-control-plane',
  namespace: 'kong',
  plugin_image: 'images.example.com/plugins/request-stamp:1.2.0',
};

export const cellsOf = (configs: readonly NamedConfig[]): readonly ExportCell[] =>
  configs.flatMap(({ name, config }) =>
    allowedScopes.map((scope) => ({ name: `${name} (${scope.join('+') || 'global'})`, config, scope })),
  );

interface Choice {
  readonly configs: readonly NamedConfig[];
  /** Those to look at. */
  readonly chosen: readonly NamedConfig[];
}

const sampled = 24;

/** Flows first, then what breaks naive emitters; without `all` one in so many, from both ends of the list. */
export async function exportConfigs(shared: string, all: boolean): Promise<Choice> {
  const corpus = (await readCorpus(shared)).filter(({ valid }) => valid);
  const own = readdirSync('public/examples')
    .filter((file) => file.endsWith('.yaml') && !file.endsWith('.samples.yaml'))
    .map((file) => ({ file, text: readFileSync(join('public/examples', file), 'utf8') }));
  const flows = [...corpus, ...own].flatMap(({ file, text }) => {
    const parsed = parseText(text);
    const [place] = parsed.places;
    const config = place === undefined ? null : readFlow(parsed, place).config;
    return config === null ? [] : [{ name: file, config }];
  });
  const configs = [...flows, ...(await nastyConfigs(shared))];
  return { configs, chosen: all ? configs : configs.filter((_, i) => i % sampled === 0) };
}

async function nastyConfigs(shared: string): Promise<readonly NamedConfig[]> {
  const groups = JSON.parse(await readFile(join(shared, 'tools/nasty.json'), 'utf8')) as JsonObject;
  const entriesOf = (group: string): readonly (readonly [string, Json])[] =>
    Object.entries(isObject(groups[group]) ? groups[group] : {});
  return [
    ...entriesOf('strings').flatMap(([key, text]) =>
      typeof text === 'string' ? [{ name: `text ${key}`, config: withText(text) }] : [],
    ),
    ...entriesOf('keys').map(([key, value]) => ({
      name: `key ${JSON.stringify(key)}`,
      config: withKey(key, value),
    })),
    { name: 'tree', config: withValues(Object.fromEntries(entriesOf('tree'))) },
  ];
}

/** The provider, like Kong, takes 1 to 255 characters for a name. */
const nameFrom = (text: string): string => (text === '' ? 'N' : Array.from(text).slice(0, 255).join(''));

const withText = (text: string): JsonObject => ({
  nodes: [
    { name: 'J', type: 'jq', jq: text === '' ? '.' : text },
    { name: nameFrom(text), type: 'jq', input: 'S', jq: '.' },
    { name: 'S', type: 'static', values: { text, list: [text, { text }] } },
    { name: 'C', type: 'call', url: text === '' ? 'https://example.com' : text },
    { name: 'T', type: 'jwt_sign', algorithm: 'HS256', static_claims: { text }, inputs: { key: 'S.text' } },
  ],
});

const withKey = (key: string, value: Json): JsonObject => ({
  nodes: [
    { name: 'S', type: 'static', values: { [key]: value, inner: { [key]: value } } },
    { name: 'J', type: 'jq', inputs: { [key === '' ? 'in' : nameFrom(key)]: 'S' }, jq: '.' },
    {
      name: 'T',
      type: 'jwt_sign',
      algorithm: 'HS256',
      static_claims: { [key]: 'claim' },
      inputs: { key: 'S.k' },
    },
  ],
});

const withValues = (values: JsonObject): JsonObject => ({ nodes: [{ name: 'S', type: 'static', values }] });

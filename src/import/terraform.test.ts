import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json.ts';
import type { ImportedPlugin, ImportFault } from './define.ts';
import { terraform } from './terraform.ts';

const resource = (body: string, type = 'konnect_gateway_plugin_datakit'): string =>
  `resource "${type}" "mine" {\n${body}\n}\n`;
const withNodes = (nodes: string): string => resource(`config = {\nnodes = [\n${nodes}\n]\n}`);

function only(text: string): ImportedPlugin {
  const { plugins } = terraform.read(text);
  const [plugin] = plugins;
  if (plugin === undefined || plugins.length > 1) throw new Error(`${plugins.length} plugins`);
  return plugin;
}
const nodesOf = (nodes: string) => only(withNodes(nodes)).config['nodes'];
const told = (faults: readonly ImportFault[]): readonly string[] =>
  faults.map(({ id, about }) => `${id} ${about}`.trim());

describe('nodes', () => {
  it.each<[string, readonly JsonObject[]]>([
    ['{ jq = { name = "J", jq = "." } },', [{ name: 'J', type: 'jq', jq: '.' }]],
    [
      '{\n jq = {\n  jq = <<-EOT\n    .a\n    EOT\n  inputs = { "a.b" = "S" }\n  name = "J"\n }\n}',
      [{ name: 'J', type: 'jq', jq: '.a\n', inputs: { 'a.b': 'S' } }],
    ],
    [
      '{ static = { name = "S", values = jsonencode({ a = null, b = [[1], {}] }) } }',
      [{ name: 'S', type: 'static', values: { a: null, b: [[1], {}] } }],
    ],
    [
      '{ static = { name = "S", values = "{\\"a\\": \\"e\\\\u0301\\"}" } }',
      [{ name: 'S', type: 'static', values: { a: 'e\u0301' } }],
    ],
    [
      '{ call = { name = "C", timeout = "5", ssl_verify = "true", url = null, inputs = { body = "S" } }, exit = null }',
      [{ name: 'C', type: 'call', timeout: 5, ssl_verify: true, inputs: { body: 'S' } }],
    ],
    [
      '{ jwt_sign = { name = "T", algorithm = "HS256", static_claims = { n = 5, b = true } } }',
      [{ name: 'T', type: 'jwt_sign', algorithm: 'HS256', static_claims: { n: '5', b: 'true' } }],
    ],
    [
      '{ branch = { name = "B", input = "J", then = ["A", "C"] } }',
      // oxlint-disable-next-line unicorn/no-thenable -- `then` is Kong's word, and nodes are never awaited.
      [{ name: 'B', type: 'branch', input: 'J', then: ['A', 'C'] }],
    ],
  ])('reads %s', (text, nodes) => {
    const plugin = only(withNodes(text));
    expect(plugin.config).toEqual({ nodes });
    expect(told(plugin.faults)).toEqual([]);
  });

  it('keeps the config around the nodes', () => {
    const text = resource(
      'config = {\n debug = true\n nodes = []\n resources = {\n vault = { key = "{vault://env/k}" }\n cache = { strategy = "redis", redis = { port = "6379", cluster_nodes = [{ ip = "a", port = 1 }] } }\n }\n}',
    );
    expect(only(text).config).toEqual({
      debug: true,
      nodes: [],
      resources: {
        vault: { key: '{vault://env/k}' },
        cache: { strategy: 'redis', redis: { port: 6379, cluster_nodes: [{ ip: 'a', port: 1 }] } },
      },
    });
    expect(told(only(text).faults)).toEqual([]);
  });

  it.each<[string, readonly string[], unknown]>([
    [
      '{ name = "J", type = "jq", jq = "." }, { name = "S", type = "static", values = { a = 1 } }',
      ['flat-nodes', 'values-not-encoded'],
      [
        { name: 'J', type: 'jq', jq: '.' },
        { name: 'S', type: 'static', values: { a: 1 } },
      ],
    ],
    [
      '{ static = { name = "S", type = "static", values = "[" } }',
      ['type-inside-node type', 'values-no-json'],
      [{ name: 'S', type: 'static', values: '[' }],
    ],
    [
      '{ property = { name = "P", property = "kong.client.ip", non_nil = true } }',
      ['dropped-attribute non_nil'],
      [{ name: 'P', type: 'property', property: 'kong.client.ip', non_nil: true }],
    ],
    [
      '{ call = { name = "C", inputs = { headrs = "S" } } }',
      ['dropped-attribute headrs'],
      [{ name: 'C', type: 'call', inputs: { headrs: 'S' } }],
    ],
    [
      '{ jq = { name = "J", jq = "." }, exit = { name = "E" } }',
      ['no-one-type'],
      [
        { name: 'J', type: 'jq', jq: '.' },
        { name: 'E', type: 'exit' },
      ],
    ],
    ['{ }', ['no-one-type'], []],
    ['{ jqq = { name = "J" } }', ['no-one-type', 'dropped-attribute jqq'], [{ name: 'J', type: 'jqq' }]],
    [
      '{ jq = { name = "J", jq = file("a.jq") } }, local.nodes',
      ['expression file("a.jq")', 'expression local.nodes'],
      [{ name: 'J', type: 'jq' }],
    ],
  ])('tells what is wrong with %s', (text, faults, nodes) => {
    expect(told(only(withNodes(text)).faults)).toEqual(faults);
    expect(nodesOf(text)).toEqual(nodes);
  });

  it('may say their type again for a self-hosted gateway', () => {
    const text = resource(
      'config = { nodes = [{ jq = { name = "J", type = "jq", jq = "." } }] }',
      'kong-gateway_plugin_datakit',
    );
    expect(only(text).faults).toEqual([]);
  });
});

describe('what stands beside the config', () => {
  const config = 'config = { nodes = [] }';

  it.each<[string, object]>([
    ['enabled = false', { enabled: false }],
    ['instance_name = "orders"\ntags = ["a"]', { instance_name: 'orders', tags: ['a'] }],
    ['protocols = ["http"]\ncondition = "a == 1"', { protocols: ['http'], condition: 'a == 1' }],
    ['ordering = { before = { access = ["cors"] } }', { ordering: { before: { access: ['cors'] } } }],
    [
      'partials = [{ id = konnect_gateway_partial.shared.id, path = "p" }, { id = "x" }]',
      { partials: [{ name: 'shared', path: 'p' }, { id: 'x' }] },
    ],
    ['partials = null\nenabled = null', {}],
  ])('%s', (body, options) => {
    const plugin = only(resource(`${body}\n${config}`));
    expect(plugin.source.options).toEqual(options);
    expect(told(plugin.faults)).toEqual(body.includes('.shared.') ? ['label-for-name shared'] : []);
  });

  it.each<[string, object]>([
    ['service = { id = konnect_gateway_service.orders.id }', { service: { name: 'orders' } }],
    ['route = { id = data.konnect_gateway_route.r.id }', { route: { name: 'r' } }],
    ['service = { id = "${konnect_gateway_service.orders.id}" }', { service: { name: 'orders' } }],
    ['consumer = { id = var.consumer_id }', { consumer: {} }],
    ['service = null', {}],
    [
      'consumer_group = { id = "11111111-1111-4111-8111-111111111111" }\nservice = { id = var.s }',
      { service: {}, consumer_group: { id: '11111111-1111-4111-8111-111111111111' } },
    ],
  ])('applies to %s', (body, scope) => {
    const plugin = only(resource(`${body}\n${config}`));
    expect(plugin.source.scope).toEqual(scope);
    const [, label] = /konnect_gateway_\w+\.(\w+)\.id/.exec(body) ?? [];
    expect(told(plugin.faults)).toEqual(label === undefined ? [] : [`label-for-name ${label}`]);
  });

  it('takes the name that a resource of the file has', () => {
    const text = `${resource(`service = { id = konnect_gateway_service.s.id }\n${config}`)}resource "konnect_gateway_service" "s" {\n  name = "checkout"\n}\n`;
    expect(only(text).title).toBe('datakit mine on service checkout');
    expect(told(only(text).faults)).toEqual([]);
  });

  it.each<[string, object, object]>([
    ['control_plane_id = konnect_gateway_control_plane.cp.id', { control_plane: 'cp' }, {}],
    ['control_plane_id = "1"', { control_plane_id: '1' }, { references: 'id' }],
    ['control_plane_id = var.cp', {}, { references: 'variable' }],
  ])('%s', (body, filled, options) => {
    const plugin = only(resource(`${body}\n${config}`));
    expect(plugin.filled).toEqual(filled);
    expect(plugin.written).toEqual({ format: 'terraform-konnect', options: { label: 'mine', ...options } });
  });

  it.each<[string, string]>([
    ['service = { id = "SERVICE_ID" }', 'placeholder-left SERVICE_ID'],
    ['service = { id = konnect_gateway_service.SERVICE_NAME.id }', 'placeholder-left SERVICE_NAME'],
    ['service = { id = konnect_gateway_service.all[0].id }', 'expression konnect_gateway_service.all[0].id'],
    ['depends_on = []', 'argument-not-read depends_on'],
    ['lifecycle {\n prevent_destroy = true\n}', 'argument-not-read lifecycle'],
    ['enabeld = true', 'argument-not-read enabeld'],
  ])('tells of %s', (body, fault) => {
    expect(told(only(resource(`${body}\n${config}`)).faults)).toEqual([fault]);
  });
});

describe('files', () => {
  it.each([
    ['provider "konnect" {\n  server_url = "https://us.api.konghq.com"\n}\n', true],
    ['# a comment\nterraform {\n}\n', true],
    [withNodes(''), true],
    ['resource: { "a": 1 }\n', false],
    ['kind: KongPlugin\nconfig:\n  nodes: []\n', false],
    ['{ "resource": {} }', false],
    ['curl -X POST localhost:8001/plugins', false],
  ])('are known: %j', (text, known) => {
    expect(terraform.recognise(text)).toBe(known);
  });

  it('may hold several plugins of both providers', () => {
    const text = resource('config = { nodes = [] }') + resource('', 'kong-gateway_plugin_datakit');
    const { plugins, format, faults } = terraform.read(text);
    expect(plugins.map(({ written }) => written?.format)).toEqual(['terraform-konnect', 'terraform-gateway']);
    expect([format, faults]).toEqual(['terraform-konnect', []]);
  });

  it.each([
    ['"$KONNECT_TOKEN"', ['literal-token personal_access_token']],
    ['"kpat_x"', ['literal-token personal_access_token']],
    ['var.token', []],
  ])('that hold the token %s', (token, faults) => {
    const text = `provider "konnect" {\n  personal_access_token = ${token}\n}\n${withNodes('')}`;
    expect(told(only(text).faults)).toEqual(faults);
  });

  it('without a datakit plugin say so', () => {
    expect(told(terraform.read('provider "konnect" {\n}\n').faults)).toEqual(['nothing-found']);
  });

  it('are read on after a mistake', () => {
    const text = `x = @\n${withNodes('{ jq = { name = "J" jq = "." } }, { exit = { name = "E" } }')}`;
    const { plugins, faults } = terraform.read(text);
    expect(faults.map(({ range }) => range && text.slice(range.start, range.end))).toContain('@');
    expect(plugins[0]?.config['nodes']).toContainEqual({ name: 'E', type: 'exit' });
  });
});

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json.ts';
import type { ScopeKind } from '../model/scope.ts';
import type { PluginOptions } from '../model/source-plugin.ts';
import { render } from '../test/render.ts';
import { pluginEntity } from './entity.ts';
import { terraformGateway, terraformKonnect } from './terraform.ts';

const config: JsonObject = { nodes: [{ name: 'J', type: 'jq', jq: '.' }] };
const withNode = (node: JsonObject): JsonObject => ({ nodes: [{ name: 'N', ...node }] });
const konnect = (
  given: JsonObject,
  options?: JsonObject,
  scope?: readonly ScopeKind[],
  own?: PluginOptions,
) => render(terraformKonnect, pluginEntity(given, own, scope), options);
const gateway = (given: JsonObject, options?: JsonObject) =>
  render(terraformGateway, pluginEntity(given), options);

/** The resource of a text, its ends apart. */
const bodyOf = (text: string): string => /resource "[^]*?\{\n([^]*)\n\}\n$/.exec(text)?.[1] ?? '';

describe('TLS to Redis', () => {
  const cached = (redis: JsonObject): JsonObject => ({
    ...config,
    resources: { cache: { strategy: 'redis', redis: { host: 'r', ...redis } } },
  });
  const told = [expect.stringContaining('The provider sends `ssl_verify = false` for Redis')];

  it.each<readonly [JsonObject, readonly unknown[]]>([
    [{ ssl: true }, told],
    [{ ssl: true, ssl_verify: true }, []],
    [{ ssl: true, ssl_verify: false }, []],
    [{}, []],
  ])('with %j', (redis, warnings) => {
    expect(konnect(cached(redis)).warnings).toEqual(warnings);
    expect(gateway(cached(redis)).warnings).toEqual([]);
  });

  it('is that of the partial where there is one', () => {
    const own = { partials: [{ name: 'shared', id: '66666666-6666-4666-8666-666666666666' }] };
    expect(konnect(cached({ ssl: true }), {}, [], own).warnings).not.toEqual(expect.arrayContaining(told));
  });
});

describe('both providers', () => {
  it('nest a node under its type', () => {
    expect(konnect(config, { provider: false }).text)
      .toBe(`resource "konnect_gateway_plugin_datakit" "datakit" {
  control_plane_id = konnect_gateway_control_plane.CONTROL_PLANE_NAME.id
  config = {
    nodes = [
      {
        jq = {
          name = "J"
          jq   = "."
        }
      },
    ]
  }
}
`);
  });

  it.each<[JsonObject, readonly string[]]>([
    [{ type: 'property', property: 'kong.client.ip', non_nil: true }, ['`nodes[0].non_nil` is left out']],
    [{ type: 'jq', jq: '.', outputs: { a: 'b' } }, ['`nodes[0].outputs` is left out']],
    [{ type: 'call', url: 'u', inputs: { bdy: 'A' } }, ['`nodes[0].inputs.bdy` is left out']],
    [
      { type: 'call', url: 'u', timeout: 'soon' },
      ['`nodes[0].timeout` has to be a number from 0 to 2147483646'],
    ],
    [{ type: 'exit', status: 99 }, ['`nodes[0].status` has to be a number from 200 to 599']],
    [{ type: 'exit', input: '' }, ['`nodes[0].input` has to be a text of 1 to 255 characters']],
    [{ type: 'jq' }, ['`nodes[0].jq` has to be there']],
    [{ type: 'jq', jq: '.', inputs: { a: 1 } }, ['`nodes[0].inputs` has to be a map of texts']],
    [
      { type: 'jq', jq: '.', input: 'e\u0301' },
      ['Terraform joins accents to their letters in `nodes[0].input`'],
    ],
    [{ type: 'branch', input: 'A', output: 'B', outputs: { else: 'C' } }, []],
    [{ type: 'static', values: { a: 'e\u0301' } }, []],
  ])('say what they do not take of %j', (node, warnings) => {
    for (const { warnings: told } of [konnect(withNode(node)), gateway(withNode(node))]) {
      expect(told).toHaveLength(warnings.length);
      warnings.forEach((warning, i) => expect(told[i]).toContain(warning));
    }
  });

  it('keep the meaning of a program that Terraform would change', () => {
    const { text, warnings, notes } = konnect(withNode({ type: 'jq', jq: '"e\u0301"' }));
    expect(text).toContain('"\\"e\\\\u0301\\""');
    expect(warnings).toEqual([]);
    expect(notes.join('\n')).toContain('`nodes[0].jq` are written as escapes of jq');
  });

  it('refuse a node of no type', () => {
    for (const format of [terraformKonnect, terraformGateway])
      expect(format.render(pluginEntity({ nodes: [{ name: 'A' }] })).ok).toBe(false);
  });

  it('carry what stands beside the config', () => {
    const options: PluginOptions = {
      enabled: false,
      instance_name: 'orders ${x}',
      tags: ['a', 'b'],
      ordering: { before: { access: ['cors'] } },
      partials: [{ id: '1' }],
    };
    const { text } = konnect({ nodes: [] }, { provider: false }, [], options);
    expect(bodyOf(text).split('\n').slice(1).join('\n')).toBe(`  instance_name    = "orders $\${x}"
  enabled          = false
  tags             = ["a", "b"]
  ordering = {
    before = {
      access = ["cors"]
    }
  }
  config = {
    nodes = []
  }
  partials = [
    {
      id   = "1"
      path = "config.resources.cache.redis"
    },
  ]`);
    expect(text).toContain('"orders_x"');
  });
});

describe('references', () => {
  it.each([
    ['resource', 'konnect_gateway_service.SERVICE_NAME.id', []],
    ['variable', 'var.service_id', ['control_plane_id', 'service_id']],
    ['id', '"SERVICE_ID"', []],
  ] as const)('as %s', (references, id, variables) => {
    const { text } = konnect(config, { references }, ['service']);
    expect(text).toContain(`  service = {\n    id = ${id}\n  }`);
    expect([...text.matchAll(/^variable "(\w+)"/gm)].map(([, name]) => name)).toEqual(variables);
  });
});

describe('the two providers', () => {
  const withPort = (port: number | string): JsonObject => ({
    nodes: [],
    resources: { cache: { strategy: 'redis', redis: { port } } },
  });

  it.each([
    [6379, '"6379"', '6379', []],
    [
      '{vault://env/p}',
      '"{vault://env/p}"',
      '"{vault://env/p}"',
      ['`resources.cache.redis.port` has to be a number'],
    ],
  ] as const)('have their own kind for the port %j', (port, text, number, warnings) => {
    expect(konnect(withPort(port)).text).toContain(`port = ${text}\n`);
    expect(konnect(withPort(port)).warnings).toEqual([]);
    expect(gateway(withPort(port)).text).toContain(`port = ${number}\n`);
    expect(gateway(withPort(port)).warnings.map((warning) => warning.split(' from')[0])).toEqual(warnings);
  });

  it('differ in what they check', () => {
    const node = withNode({ type: 'jwt_sign', algorithm: 'none' });
    expect(konnect(node).warnings).toEqual([]);
    expect(gateway(node).warnings[0]).toContain('`nodes[0].algorithm` has to be one of ES256,');
  });

  it('never hold a token', () => {
    expect(konnect(config, { token: true }).text).toContain('personal_access_token = var.konnect_token');
    expect(gateway(config, { token: true }).text).toContain('admin_token = var.admin_token');
    expect(konnect(config).text).not.toContain('token');
    expect(gateway(config, { workspace: 'team' }).text).toContain('workspace = "team"');
  });
});

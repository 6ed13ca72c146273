// What each format makes of one plugin, whole; and code that is hard to quote, read back as a tool would read it.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../base/json.ts';
import type { Filled } from '../../export/placeholders.ts';
import { stampText, stampWith, type Changes } from '../../test/custom-plugins.ts';
import { pluginsAmong } from '../custom-plugin.ts';
import { noPluginSettings, withPluginSetting } from '../settings.ts';
import { pluginFormats } from './index.ts';

const id = '7fca84d6-7d37-4a74-a7b0-93e576089a41';
const filled: Filled = { control_plane_id: id, control_plane: 'orders', plugin_image: 'r.test/stamp:1' };

function plugin(changes: Changes = {}) {
  const [first] = pluginsAmong(stampWith(changes));
  if (first === undefined) throw new Error('no plugin');
  return first;
}

function rendered(format: string, options: JsonObject = {}, changes: Changes = {}, given: Filled = filled) {
  const found = pluginFormats.find((one) => one.id === format);
  if (found === undefined) throw new Error(`no format ${format}`);
  return found.render(plugin(changes), options, given);
}

function text(format: string, options: JsonObject = {}, changes: Changes = {}): string {
  const made = rendered(format, options, changes);
  if (!made.ok) throw new Error(made.error.message);
  return made.value.files[0].text;
}

const codeOf = (name: string, changes: Changes = {}): string =>
  plugin(changes).modules.find((module) => module.name === name)?.text ?? '';

/** The JSON between the marks of a heredoc. */
const body = (script: string): unknown => JSON.parse(/<<'JSON'\n([^]*)\nJSON\n$/.exec(script)?.[1] ?? '');

const hard = stampText(
  'handler.lua',
  'return Stamp',
  `-- it's "$HOME" \`id\` \${x} %{y} \${{ env "A" }} é\\u{301}\nJSON\nlocal s = [[\n\tEOT\n]]\nreturn Stamp`,
);

describe('requests', () => {
  it('upload the schema to Konnect', () => {
    const script = text('konnect-schema');
    expect(script.split(" <<'JSON'")[0]).toBe(
      `curl --fail-with-body --request POST https://us.api.konghq.com/v2/control-planes/${id}/core-entities/plugin-schemas \\
  --header 'Accept: application/json' \\
  --header 'Content-Type: application/json' \\
  --header "Authorization: Bearer $KONNECT_TOKEN" \\
  --data-binary @-`,
    );
    expect(body(script)).toEqual({ lua_schema: codeOf('schema') });
    expect(text('konnect-schema', { method: 'PUT', region: 'eu' })).toContain(
      `--request PUT https://eu.api.konghq.com/v2/control-planes/${id}/core-entities/plugin-schemas/request-stamp `,
    );
  });

  it.each(['konnect-streaming', 'admin-streaming'])('stream both modules: %s', (format) => {
    expect(body(text(format, {}, hard))).toEqual({
      name: 'request-stamp',
      schema: codeOf('schema'),
      handler: codeOf('handler', hard),
    });
  });

  it('sign in to an Admin API', () => {
    expect(text('admin-streaming', { token: true })).toMatch(
      /POST http:\/\/localhost:8001\/custom-plugins [^]*"Kong-Admin-Token: \$KONG_ADMIN_TOKEN"/,
    );
  });
});

describe('decK', () => {
  it('keeps a sync to what the file names', () => {
    const yaml = text('deck', { konnect: true });
    expect(yaml).toMatch(
      /^_format_version: '3\.0'\n_info:\n {2}select_tags:\n {4}- custom-plugin-request-stamp\n/,
    );
    expect(yaml).toContain('  - name: request-stamp\n    schema: |\n      local NAME = "request-stamp"\n');
    const made = rendered('deck', { select_tags: ['team'] });
    expect(made).toMatchObject({
      ok: true,
      value: { apply: 'deck gateway sync kong.yaml --include-plugin-definitions', undo: null },
    });
  });

  it('writes no template that decK would run', () => {
    expect(text('deck', {}, hard)).not.toContain('${{');
  });
});

describe('Terraform', () => {
  it('writes the schema', () => {
    expect(text('terraform-schema', { provider: false, references: 'id' })).toBe(
      `resource "konnect_gateway_custom_plugin_schema" "request-stamp" {
  control_plane_id = "${id}"
  lua_schema       = <<EOT
${codeOf('schema')}EOT
}
`,
    );
  });

  it('names files, variables and resources', () => {
    const made = text('terraform-streaming', { source: 'file', references: 'variable', label: 'stamp' });
    expect(made).toContain('variable "control_plane_id"');
    expect(made).toContain(`resource "konnect_gateway_custom_plugin_streaming" "stamp" {
  name             = "request-stamp"
  control_plane_id = var.control_plane_id
  schema           = file("\${path.module}/schema.lua")
  handler          = file("\${path.module}/handler.lua")
}`);
    expect(text('terraform-streaming')).toContain('konnect_gateway_control_plane.orders.id');
  });

  it('warns of accents that Terraform changes', () => {
    const accents = stampText('handler.lua', '500', '500 -- e\u0301');
    const made = rendered('terraform-streaming', {}, accents);
    expect(made.ok && made.value.warnings).toEqual([expect.stringContaining('`handler.lua`')]);
  });
});

describe('images', () => {
  const nested: Changes = { 'migrations/init.lua': 'return {}', 'access.lua': 'return {}' };

  it('hold the files at the root for the operator', () => {
    const made = rendered('kubernetes', { pull_secret: 'pull' }, nested);
    expect(made.ok && made.value.files.map((file) => file.text)).toEqual([
      `apiVersion: gateway-operator.konghq.com/v1alpha1
kind: KongPluginInstallation
metadata:
  name: request-stamp
  namespace: default
spec:
  image: r.test/stamp:1
  imagePullSecretRef:
    name: pull
`,
      'FROM scratch\n\nCOPY ["access.lua","handler.lua","schema.lua","/"]\nCOPY ["migrations/init.lua","/migrations/"]\n',
    ]);
    expect(made.ok && made.value.apply).toBe(
      'docker build -t r.test/stamp:1 -f Dockerfile kong/plugins/request-stamp\ndocker push r.test/stamp:1\nkubectl apply -f request-stamp.yaml',
    );
  });

  it('hold them where Lua looks in a gateway of ones own', () => {
    expect(text('docker', { base: 'kong/kong-gateway:3.14' })).toBe(
      `FROM kong/kong-gateway:3.14

USER root
COPY ["handler.lua","schema.lua","/usr/local/share/lua/5.1/kong/plugins/request-stamp/"]
ENV KONG_PLUGINS=bundled,request-stamp
USER kong
`,
    );
  });
});

describe('refusals', () => {
  it('name the module that is missing', () => {
    const answers = pluginFormats.map(({ id: format }) => rendered(format, {}, { 'schema.lua': null }));
    const messages = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.message]));
    expect(new Set(messages)).toEqual(new Set(['The plugin has no `schema.lua`.']));
    expect(messages).toHaveLength(6);
  });

  it.each(pluginFormats.map((format) => [format.id] as const))(
    '%s takes no name that is a path',
    (format) => {
      const answer = rendered(format, {}, stampText('schema.lua', '"request-stamp"', '"../stamp"'));
      expect(answer).toMatchObject({ ok: false });
    },
  );

  it('say which name Kubernetes does not take', () => {
    const answer = rendered('kubernetes', {}, stampText('schema.lua', '"request-stamp"', '"request_stamp"'));
    expect(answer.ok ? '' : answer.error.message).toMatch(/"request_stamp"/);
  });
});

describe('settings', () => {
  const format = (name: string) => {
    const found = pluginFormats.find((one) => one.id === name);
    if (found === undefined) throw new Error(name);
    return found;
  };
  it.each([
    ['konnect-schema', 'region', 'eu', { options: { region: 'eu' }, filled: {} }],
    ['konnect-schema', 'control_plane_id', id, { options: {}, filled: { control_plane_id: id } }],
  ])('%s takes %s=%s', (name, key, value, settings) => {
    expect(withPluginSetting(format(name), noPluginSettings, key, value)).toMatchObject({
      ok: true,
      value: settings,
    });
  });
  it.each([
    ['region', 'mars', /One of us/],
    ['control_plane_id', 'x', /UUID/],
    ['instance_name', 'x', /cannot be set for konnect-schema\. Known: region, method,/],
  ])('refuses %s=%s', (key, value, message) => {
    const answer = withPluginSetting(format('konnect-schema'), noPluginSettings, key, value);
    expect(answer.ok ? '' : answer.error).toMatch(message);
  });
});

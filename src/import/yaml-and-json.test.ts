import { describe, expect, it } from 'vitest';
import { faultsIn, lines } from '../test/imports.ts';
import type { ImportedPlugin, ImportFault } from './define.ts';
import { yamlAndJson } from './yaml-and-json.ts';

const plugins = (text: string): readonly ImportedPlugin[] => yamlAndJson.read(text).plugins;
const only = (text: string): ImportedPlugin | undefined => plugins(text)[0];

const faultsOf = (text: string) => faultsIn(text, yamlAndJson.read(text));
const messages = (text: string): readonly string[] => {
  const { plugins, faults } = yamlAndJson.read(text);
  return [...faults, ...plugins.flatMap((plugin): readonly ImportFault[] => plugin.faults)].map(
    ({ message }) => message,
  );
};

describe('recognise', () => {
  it.each([
    ['nodes: []', true],
    ['# one\n\n---\na: 1', true],
    ['\uFEFF{"a":1}', true],
    ['[{}]', true],
    ['- a', true],
    ['"a b": 1', true],
    ['%YAML 1.2\n---\na: 1', true],
    ['curl -X POST http://localhost:8001/plugins', false],
    ["kubectl apply -f - <<'YAML'\nkind: KongPlugin\nYAML", false],
    ['resource "x" "y" {\n}', false],
    ['echo "\nkind: KongPlugin\n" | kubectl apply -f -', false],
    ['', false],
  ])('%j: %s', (text, known) => {
    expect(yamlAndJson.recognise(text)).toBe(known);
  });
});

describe('config and text', () => {
  it('come with their comments, at the left margin', () => {
    const text = lines(
      '_format_version: "3.0"',
      'plugins:',
      '  - name: datakit',
      '    config:',
      '      # why',
      '      nodes:',
      '        - name: A # what',
      '          type: jq',
      '          jq: |',
      '            .a',
      '    enabled: false',
    );
    expect(only(text)).toMatchObject({
      title: 'datakit',
      config: { nodes: [{ name: 'A', type: 'jq', jq: '.a\n' }] },
      text: lines('# why', 'nodes:', '  - name: A # what', '    type: jq', '    jq: |', '      .a'),
      source: { options: { enabled: false }, scope: {} },
      faults: [],
    });
  });

  it.each([
    ['{"config":{"nodes":[{"name":"A","type":"exit"}]}}', 'nodes:\n  - name: A\n    type: exit\n'],
    ['plugins:\n- { name: datakit, config: { nodes: [] } } # c\n', '{ nodes: [] }\n'],
    ['nodes: [] # all of it\n', 'nodes: [] # all of it\n'],
  ])('of %j', (text, own) => {
    expect(only(text)?.text).toBe(own);
  });

  it('are copies where anchors share values', () => {
    const text =
      'x: &v { a: 1 }\nplugins:\n- name: datakit\n  config:\n    nodes: # c\n    - { name: A, values: *v }\n';
    expect(only(text)).toMatchObject({
      config: { nodes: [{ name: 'A', values: { a: 1 } }] },
      text: 'nodes:\n  - name: A\n    values:\n      a: 1\n',
    });
    expect(faultsOf(text).map(([id]) => id)).toEqual(['text-rewritten']);
  });

  it('keep anchors of their own', () => {
    const own = 'nodes:\n- { name: A, values: &v { a: 1 } }\n- { name: B, values: *v }\n';
    const text = `plugins:\n- name: datakit\n  config:\n    ${own.trimEnd().replaceAll('\n', '\n    ')}\n`;
    expect(only(text)).toMatchObject({ text: own, faults: [] });
  });

  it('of every plugin of a file', () => {
    const text =
      '{"data":[{"name":"datakit","id":"1","config":{"nodes":[]}},{"name":"datakit","service":{"id":"s"},"config":{"nodes":[{}]}}],"next":"/plugins?offset=x"}';
    expect(
      plugins(text).map(({ title, config, filled, source }) => ({ title, config, filled, source })),
    ).toEqual([
      {
        title: 'datakit',
        config: { nodes: [] },
        filled: { plugin_id: '1' },
        source: { options: {}, scope: {}, namedElsewhere: false },
      },
      {
        title: 'datakit on service s',
        config: { nodes: [{}] },
        filled: {},
        source: { options: {}, scope: { service: { id: 's' } }, namedElsewhere: false },
      },
    ]);
    expect(faultsOf(text).map(([id]) => id)).toEqual(['more-pages']);
  });
});

describe('faults of decK and DB-less files', () => {
  const plugin = 'name: datakit, config: { nodes: [] }';
  it.each<[string, string, readonly (readonly [string, string, string])[]]>([
    [
      'an entity that is not there',
      `plugins: [{ ${plugin}, service: orders, consumer: ann }]\nconsumers: [{ username: ann }]`,
      [['entity-not-in-file', 'service', 'orders']],
    ],
    [
      'an entity with a lookup tag',
      `_info: { default_lookup_tags: { routes: [a] } }\nplugins: [{ ${plugin}, route: r }]`,
      [],
    ],
    [
      'a nested entity',
      `services: [{ name: s, routes: [{ name: r }] }]\nplugins: [{ ${plugin}, route: r }]`,
      [],
    ],
    [
      'placeholders',
      `consumers: [{ username: CONSUMER_NAME, plugins: [{ ${plugin} }] }]`,
      [['placeholder-left', 'CONSUMER_NAME', 'CONSUMER_NAME']],
    ],
    [
      'a placeholder that its documentation writes in braces',
      `services: [{ name: '{serviceName|Id}', plugins: [{ ${plugin} }] }]`,
      [['placeholder-left', 'serviceName|Id', "'{serviceName|Id}'"]],
    ],
    [
      'templates, but not in comments',
      'plugins:\n- name: datakit\n  config:\n    # ${{ no }}\n    nodes: ["${{ env "DECK_A" }}"]\n'
        .replaceAll('"$', "'$")
        .replaceAll('}"', "}'"),
      [['deck-template', '${{ env "DECK_A" }}', '${{ env "DECK_A" }}']],
    ],
    [
      'no templates in JSON that a gateway loads',
      '{"_format_version":"3.0","plugins":[{"name":"datakit","config":{"nodes":["${{ a }}"]}}]}',
      [],
    ],
    [
      'templates in JSON of decK',
      '{"_info":{},"plugins":[{"name":"datakit","config":{"nodes":["${{ a }}"]}}]}',
      [['deck-template', '${{ a }}', '${{ a }}']],
    ],
    [
      'a config that several plugins share',
      '_plugin_configs: { one: { nodes: [] } }\nplugins: [{ name: datakit, _config: one }]',
      [['config-shared', 'one', 'one']],
    ],
    [
      'a shared config that is not there',
      'plugins: [{ name: datakit, _config: one }]',
      [['no-config', 'one', 'one']],
    ],
    ['no config', 'plugins:\n- name: datakit\n', [['no-config', '', 'name: datakit']]],
    ['broken syntax', 'plugins: [', [['yaml-syntax', '', '']]],
    ['nothing', 'a: 1', [['no-datakit-config', '', 'a']]],
  ])('%s', (_, text, expected) => {
    expect(faultsOf(text)).toEqual(expected);
    for (const message of messages(text)) expect(message).toMatch(/[.:]$|[.`]$/);
  });

  it('a shared config is filled up by the plugin’s own', () => {
    const text =
      '_plugin_configs: { one: { nodes: [], debug: true } }\nplugins: [{ name: datakit, _config: one, config: { debug: false } }]';
    expect(only(text)?.config).toEqual({ nodes: [], debug: false });
  });

  it('what the file knows besides is kept', () => {
    const text = `_konnect: { control_plane_name: dev }\n_info: { default_lookup_tags: { services: [t] } }\nplugins: [{ ${plugin}, service: s }]`;
    expect(only(text)?.filled).toEqual({ control_plane: 'dev', lookup_tag: 't' });
  });
});

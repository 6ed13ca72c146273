import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { analyse } from '../analyse.ts';
import { deck } from './deck.ts';
import { globalPlugin, type PluginEntity } from './entity.ts';
import { exportFormats } from './index.ts';

const config = {
  nodes: [
    { type: 'static', name: 'HEADERS', values: { 'X-Gone': null, 'X-Kept': 'on' }, input: null },
    { name: 'WRAP', type: 'jq', input: 'request.body', jq: '{ "wrapped": . }\n' },
  ],
  debug: null,
  resources: { vault: { key: '{vault://env/key}' } },
};

function render(entity: PluginEntity, options = {}) {
  const result = deck.render(entity, options);
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function exportOf(text: string) {
  const { flow, source } = analyse({ text, layout: {}, place: 0 }, '3.15');
  return render(globalPlugin(flow?.config ?? {}, source));
}

describe('deck', () => {
  it('writes a whole file with one global plugin', () => {
    expect(render(globalPlugin(config)).text).toBe(`_format_version: '3.0'
plugins:
  - name: datakit
    config:
      nodes:
        - type: static
          name: HEADERS
          values:
            X-Gone: null
            X-Kept: 'on'
        - name: WRAP
          type: jq
          input: request.body
          jq: |
            { "wrapped": . }
      resources:
        vault:
          key: '{vault://env/key}'
`);
  });

  it('carries what stands beside the config', () => {
    const entity = {
      ...globalPlugin({ nodes: [] }),
      enabled: false,
      instance_name: 'orders',
      tags: ['team'],
    };
    expect(parse(render(entity).text)).toEqual({
      _format_version: '3.0',
      plugins: [
        { name: 'datakit', instance_name: 'orders', enabled: false, tags: ['team'], config: { nodes: [] } },
      ],
    });
  });

  it.each([
    ['instance_name: orders', { instance_name: 'orders' }],
    ['enabled: false', { enabled: false }],
    ['tags: [team]', { tags: ['team'] }],
    ['protocols: [grpc]', { protocols: ['grpc'] }],
    ['ordering: { before: { access: [key-auth] } }', { ordering: { before: { access: ['key-auth'] } } }],
  ])('keeps %s of the plugin in the source', (line, kept) => {
    const text = ['plugins:', '- name: datakit', `  ${line}`, '  config: { nodes: [] }'].join('\n');
    const { text: exported, notes } = exportOf(text);
    expect(parse(exported)).toMatchObject({ plugins: [{ name: 'datakit', ...kept }] });
    expect(notes.join(' ')).not.toContain('applies');
  });

  const plugin = 'name: datakit, config: { nodes: [] }';
  const kind = 'plugin: datakit, config: { nodes: [] }, kind';
  const global = 'metadata: { name: all, labels: { global: "true" } }';
  it.each([
    [`services: [{ name: orders, plugins: [{ ${plugin} }] }]`, 'the service orders'],
    [`services: [{ name: s, routes: [{ plugins: [{ ${plugin} }] }] }]`, 'the route'],
    [`consumer_groups: [{ name: gold, plugins: [{ ${plugin} }] }]`, 'the consumer group gold'],
    [`plugins: [{ ${plugin}, route: r, consumer: { username: ann } }]`, 'the route r and the consumer ann'],
    [`{ ${plugin}, service: { id: 5a }, route: null }`, 'the service 5a'],
    [`{ ${kind}: KongPlugin, consumerRef: ann }`, 'what names it in an annotation and the consumer ann'],
    [`{ ${kind}: KongClusterPlugin }`, 'what names it in an annotation'],
    [`{ ${kind}: KongClusterPlugin, ${global} }`, null],
  ])('says what the source applies to: %s', (text, appliesTo) => {
    const [first = ''] = exportOf(text).notes;
    const said = `The source applies to ${appliesTo}; this file applies to every request.`;
    expect(first.startsWith('The source') ? first : null).toBe(appliesTo === null ? null : said);
  });

  it('leaves a plugin off that a manifest disables', () => {
    expect(exportOf(`{ ${kind}: KongPlugin, disabled: true }`).text).toContain('enabled: false');
  });

  it('gives the plugin the tags that the file selects', () => {
    const entity = { ...globalPlugin({ nodes: [] }), tags: ['team', 'a'] };
    const file: unknown = parse(render(entity, { select_tags: ['a', 'b'] }).text);
    expect(file).toMatchObject({
      _info: { select_tags: ['a', 'b'] },
      plugins: [{ tags: ['team', 'a', 'b'] }],
    });
  });

  it('warns of what sync deletes', () => {
    expect(render(globalPlugin(config)).notes.join(' ')).toContain('deck gateway apply');
  });

  it('is on the list', () => {
    expect(exportFormats.map(({ id }) => id)).toEqual(['deck']);
  });
});

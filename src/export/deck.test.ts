import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { analyse } from '../analyse.ts';
import { deck } from './deck.ts';
import { kindsOf } from '../model/scope.ts';
import { render } from '../test/render.ts';
import { pluginEntity } from './entity.ts';
import { exportFormats } from './index.ts';
import { filledFrom } from './placeholders.ts';

const config = {
  nodes: [
    { type: 'static', name: 'HEADERS', values: { 'X-Gone': null, 'X-Kept': 'on' }, input: null },
    { name: 'WRAP', type: 'jq', input: 'request.body', jq: '{ "wrapped": . }\n' },
  ],
  debug: null,
  resources: { vault: { key: '{vault://env/key}' } },
};

function exportOf(text: string) {
  const { flow, source } = analyse({ text, layout: {}, place: 0 }, '3.15');
  const { options, scope } = source;
  return render(deck, pluginEntity(flow?.config ?? {}, options, kindsOf(scope)), {}, filledFrom(scope));
}

describe('deck', () => {
  it('writes a whole file with one global plugin', () => {
    expect(render(deck, pluginEntity(config)).text).toBe(`_format_version: '3.0'
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
    const options = {
      enabled: false,
      instance_name: 'orders',
      tags: ['team'],
      condition: 'http.path == "/"',
    };
    expect(parse(render(deck, pluginEntity({ nodes: [] }, options)).text)).toEqual({
      _format_version: '3.0',
      plugins: [{ name: 'datakit', ...options, config: { nodes: [] } }],
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
    expect(parse(exportOf(text).text)).toMatchObject({ plugins: [{ name: 'datakit', ...kept }] });
  });

  const plugin = 'name: datakit, config: { nodes: [] }';
  const kind = 'plugin: datakit, config: { nodes: [] }, kind';
  it.each([
    [`services: [{ name: orders, plugins: [{ ${plugin} }] }]`, { service: 'orders' }],
    [`services: [{ name: s, routes: [{ plugins: [{ ${plugin} }] }] }]`, { route: 'ROUTE_NAME' }],
    [`consumer_groups: [{ name: gold, plugins: [{ ${plugin} }] }]`, { consumer_group: 'gold' }],
    [`plugins: [{ ${plugin}, route: r, consumer: { username: ann } }]`, { route: 'r', consumer: 'ann' }],
    [`{ ${kind}: KongPlugin, consumerRef: ann }`, { consumer: 'ann' }],
  ])('keeps to the scope of the source: %s', (text, scope) => {
    expect(parse(exportOf(text).text)).toMatchObject({ plugins: [{ name: 'datakit', ...scope }] });
  });

  it('leaves a plugin off that a manifest disables', () => {
    expect(exportOf(`{ ${kind}: KongPlugin, disabled: true }`).text).toContain('enabled: false');
  });

  it('gives the plugin the tags that the file selects', () => {
    const entity = pluginEntity({ nodes: [] }, { tags: ['team', 'a'] });
    const file: unknown = parse(render(deck, entity, { select_tags: ['a', 'b'] }).text);
    expect(file).toMatchObject({
      _info: { select_tags: ['a', 'b'] },
      plugins: [{ tags: ['team', 'a', 'b'] }],
    });
  });

  it('warns of what sync deletes', () => {
    expect(render(deck, pluginEntity(config)).notes.join(' ')).toContain('deck gateway apply');
  });

  it('is on the list', () => {
    expect(exportFormats).toContain(deck);
  });
});

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
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

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emitYaml } from '../export/yaml-emitter.ts';
import type { JsonObject } from '../base/json.ts';
import { noPlugin, type SourcePlugin } from '../model/source-plugin.ts';
import { parseText } from '../text/parse-text.ts';
import { configJson } from '../text/read-flow.ts';
import { arbitraryFlow } from '../test/arbitrary-flow.ts';
import { forAll, timeLimit } from '../test/properties.ts';
import { mergeInto } from './merge.ts';

function merged(text: string, config: JsonObject, base?: JsonObject): string {
  const result = mergeInto(text, 0, config, base);
  return result.ok ? result.value.text : `refused: ${result.error.message}`;
}

const file = `# Orders, kept by hand
_format_version: '3.0'
services:
  - name: orders # the old one
    url: http://orders.internal
    plugins:
      - name: datakit
        config: # the flow
          nodes:
            # first
            - name: A
              type: static
              values: { a: 1 }
            # second
            - name: B # in the middle
              type: jq
              jq: .a
            # third
            - name: C
              type: exit
      - name: cors
`;
const nodeA = { name: 'A', type: 'static', values: { a: 1 } };
const nodeB = { name: 'B', type: 'jq', jq: '.a' };
const nodeC = { name: 'C', type: 'exit' };

describe('mergeInto', () => {
  it('changes what changed and nothing else', () => {
    expect(merged(file, { nodes: [nodeA, { ...nodeB, jq: '.b' }, nodeC] })).toBe(
      file.replace('jq: .a', 'jq: .b'),
    );
  });

  it('keeps a text that says the same already', () => {
    expect(merged(file, { nodes: [nodeA, nodeB, nodeC] })).toBe(file);
  });

  it('keeps comments with their nodes when nodes come and go', () => {
    const text = merged(file, {
      nodes: [nodeB, { name: 'D', type: 'exit', status: 204 }, nodeC],
      debug: true,
    });
    expect(text).toContain(`# second
            - name: B # in the middle
              type: jq
              jq: .a
            - name: D
              type: exit
              status: 204
            # third
            - name: C
              type: exit
          debug: true
      - name: cors
`);
    expect(text).not.toContain('name: A');
  });

  it('moves nodes with their comments', () => {
    const text = merged(file, { nodes: [nodeC, nodeA, nodeB] });
    expect(text).toContain('nodes:\n            # third\n            - name: C');
    expect(text).toContain('# first\n            - name: A');
  });

  it('takes a renamed node for the same', () => {
    expect(merged(file, { nodes: [nodeA, { ...nodeB, name: 'PICK' }, nodeC] })).toBe(
      file.replace('name: B #', 'name: PICK #'),
    );
  });

  it('gives the comments of a node that went to no other', () => {
    const tail = file.replace('jq: .a', 'jq: .a # the tail');
    const text = merged(tail, { nodes: [nodeA, { name: 'D', type: 'jq', jq: '.d' }, nodeC] });
    expect(text).not.toMatch(/the tail|in the middle|second/);
    expect(text).toContain('- name: D\n              type: jq\n              jq: .d\n            # third');
  });

  it('writes into a plugin that has no config yet', () => {
    expect(merged('plugins:\n- name: datakit # one\n', { nodes: [nodeC] })).toBe(
      'plugins:\n- name: datakit # one\n  config:\n    nodes:\n    - name: C\n      type: exit\n',
    );
  });

  it('leaves what shares an anchor as it was', () => {
    const text =
      'x: &v { a: 1 }\nplugins:\n- name: datakit\n  config:\n    nodes:\n    - { name: A, values: *v }\n';
    const result = merged(text, { nodes: [{ name: 'A', values: { a: 2 } }] });
    expect(parseText(result).documents[0]?.json).toMatchObject({
      x: { a: 1 },
      plugins: [{ config: { nodes: [{ name: 'A', values: { a: 2 } }] } }],
    });
  });

  it('writes into JSON and into manifests', () => {
    const json = '{\n  "name": "datakit",\n  "config": {"nodes": [{"name": "A"}]}\n}\n';
    expect(merged(json, { nodes: [{ name: 'A', type: 'exit' }] })).toBe(
      json.replace('"A"', '"A", "type": "exit"'),
    );
    const list = 'kind: Service\n---\nkind: KongPlugin\nplugin: datakit\nconfig:\n  nodes: [] # none\n';
    expect(merged(list, { nodes: [], debug: true })).toBe(`${list}  debug: true\n`);
  });

  it('gives a node in brackets another type', () => {
    const json = '{"nodes":[{"name":"A","type":"call","url":"u"},{"name":"B"}],"x":1}';
    expect(merged(json, { nodes: [nodeA, nodeC] })).toBe(
      '{"nodes":[{"name":"A","type":"static","values":{"a":1}},{"name":"C","type":"exit"}]}',
    );
  });

  it('indents JSON as it is indented', () => {
    const config = { nodes: [nodeA, { ...nodeB, jq: '.a["}"]' }] };
    const text = JSON.stringify({ plugins: [{ name: 'datakit', config }] }, null, '\t');
    const values = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`key-${i}`, 'a long text']));
    const changed = merged(text, { nodes: [nodeA, { ...nodeB, outputs: values }, nodeC], debug: true });
    expect(changed).toMatch(/\n\t\t\t\t\t\t"outputs": /);
    expect(changed).toMatch(/\n\t\t\t\t"debug": true\n/);
    expect(changed).not.toMatch(/^ /m);
  });

  it('says where there is nothing to write to', () => {
    expect(merged('a: 1\n', { nodes: [] })).toMatch(/^refused: .*no datakit config/);
  });

  it('keeps what was changed in the file, and tells where both sides changed', () => {
    const base = { nodes: [nodeA, nodeB, nodeC] };
    const edited = file
      .replace('a: 1', 'a: 2')
      .replace('type: exit', 'type: exit\n              status: 201');
    const flow = { nodes: [nodeA, { ...nodeB, jq: '.z' }, { ...nodeC, status: 202 }] };
    const result = mergeInto(edited, 0, flow, base);
    expect(result).toMatchObject({ ok: true, value: { conflicts: [['nodes', 'C', 'status']] } });
    const text = result.ok ? result.value.text : '';
    expect(text).toContain('values: { a: 2 }');
    expect(text).toContain('jq: .z');
    expect(text).toContain('status: 202');
  });

  it('keeps nodes that only the file has, and lets go those that either side deleted', () => {
    const base = { nodes: [nodeA, nodeB] };
    const edited = emitYaml({ nodes: [nodeB, { name: 'NEW', type: 'exit' }] });
    const result = mergeInto(edited, 0, { nodes: [nodeA, nodeB, nodeC], debug: true }, base);
    const text = result.ok ? result.value.text : '';
    expect(parseText(text).documents[0]?.json).toEqual({
      nodes: [nodeB, { name: 'NEW', type: 'exit' }, nodeC],
      debug: true,
    });
  });

  it.each<readonly [string, SourcePlugin, string | null]>([
    ['nothing', noPlugin, null],
    ['the same', { ...noPlugin, scope: { service: { name: 'orders' } } }, null],
    [
      'another scope',
      { ...noPlugin, scope: { route: { name: 'r' } } },
      'The flow applies to the route r, in the file to the service orders: change that by hand.',
    ],
    [
      'options',
      { ...noPlugin, scope: { service: { name: 'orders' } }, options: { enabled: false, tags: ['a'] } },
      'The flow has another `enabled`, `tags`: change that by hand.',
    ],
  ])('tells what the flow has beside its config and the file has not: %s', (_, source, told) => {
    const result = mergeInto(file, 0, { nodes: [nodeA] }, undefined, source);
    const expected = told === null ? [] : [`The config alone was put into the file. ${told}`];
    expect(result.ok && result.value.notes).toEqual(expected);
  });

  describe('into a config that plugins share', () => {
    const shared = (plugins: string): string =>
      `_plugin_configs:\n  dk:\n    nodes:\n    - name: C\n      type: exit\n    debug: true\nplugins:\n${plugins}`;
    const own = '- name: datakit\n  _config: dk\n  config: # own\n    resources: {}\n- name: cors\n';

    it('says which others change', () => {
      const text = shared(
        '- name: datakit\n  service: a\n  _config: dk\n- name: datakit\n  service: b\n  _config: dk\n- name: cors\n  _config: dk\n',
      );
      const result = mergeInto(text, 1, { nodes: [nodeA] });
      expect(result.ok && result.value.notes).toEqual([
        'The config dk of `_plugin_configs` is shared: datakit on service a, cors change with it.',
      ]);
      const same = mergeInto(text, 1, { nodes: [nodeC], debug: true });
      expect(same.ok && same.value.notes).toEqual([]);
    });

    it('takes out of the own config what the flow does not have', () => {
      expect(merged(shared(own), { nodes: [nodeC] })).toBe(
        shared(own)
          .replace('    debug: true\n', '')
          .replace('config: # own\n    resources: {}', 'config: {} # own'),
      );
    });

    it('writes where each value stands', () => {
      const text = merged(shared(own), { nodes: [nodeB], resources: { vault: { a: 'b' } }, debug: true });
      expect(parseText(text).documents[0]?.json).toEqual({
        _plugin_configs: { dk: { nodes: [nodeB], debug: true } },
        plugins: [
          { name: 'datakit', _config: 'dk', config: { resources: { vault: { a: 'b' } } } },
          { name: 'cors' },
        ],
      });
    });

    it('leaves the shared config alone where the own one goes before', () => {
      const text = shared(
        '- name: datakit\n  _config: dk\n  config:\n    nodes: []\n- name: cors\n  _config: dk\n',
      );
      const result = mergeInto(text, 0, { nodes: [nodeA], debug: false });
      expect(result).toMatchObject({ ok: true, value: { notes: [] } });
      expect(parseText(result.ok ? result.value.text : '').documents[0]?.json).toMatchObject({
        _plugin_configs: { dk: { nodes: [nodeC], debug: true } },
        plugins: [{ config: { nodes: [nodeA], debug: false } }, { name: 'cors' }],
      });
      const gone = mergeInto(text, 0, { nodes: [nodeA] });
      expect(gone).toMatchObject({
        ok: true,
        value: { notes: [expect.stringContaining('cors changes with')] },
      });
    });

    it('keeps what the own config has when the export had it, too', () => {
      const base = { nodes: [nodeC], debug: true, resources: {} };
      expect(
        parseText(merged(shared(own), { ...base, nodes: [nodeA] }, base)).documents[0]?.json,
      ).toMatchObject({
        _plugin_configs: { dk: { nodes: [nodeA] } },
        plugins: [{ config: { resources: {} } }, {}],
      });
    });
  });

  it.each<readonly [string, (file: JsonObject) => string]>([
    ['YAML', emitYaml],
    ['JSON', (json) => JSON.stringify(json, null, 2)],
    ['JSON on one line', (json) => JSON.stringify(json)],
    ['JSON with tabs', (json) => JSON.stringify(json, null, '\t')],
  ])(
    'puts any config in the place of any other, in %s',
    (_, emit) => {
      forAll(fc.tuple(arbitraryFlow(), arbitraryFlow()), ([{ config: old }, { config }]) => {
        const text = emit({
          services: [{ name: 's', plugins: [{ name: 'datakit', config: old }] }],
          last: 1,
        });
        const result = mergeInto(text, 0, config);
        expect(result.ok ? '' : result.error.message).toBe('');
        const parsed = parseText(result.ok ? result.value.text : '');
        const [place] = parsed.places;
        expect(place === undefined ? null : configJson(parsed, place)).toEqual(config);
        expect(parsed.documents[0]?.json).toMatchObject({ last: 1 });
      });
    },
    timeLimit,
  );
});

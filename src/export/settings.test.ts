// What a person chose, over what the source says.
import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse.ts';
import { json } from './datakit.ts';
import { deck } from './deck.ts';
import { noSettings, renderExport, withSetting, type ExportSettings } from './settings.ts';

function warningsOf(text: string, settings: ExportSettings = noSettings, format = deck): readonly string[] {
  const { flow, source } = analyse({ text, layout: {}, place: 0 }, '3.15');
  const rendered = renderExport(format, flow?.config ?? {}, source, settings);
  if (!rendered.ok) throw new Error(rendered.error.message);
  return rendered.value.warnings;
}

describe('a source whose scope stands elsewhere', () => {
  const kind = 'plugin: datakit, config: { nodes: [] }, kind';
  const global = 'metadata: { name: all, labels: { global: "true" } }';
  it.each([
    [
      `{ ${kind}: KongPlugin, consumerRef: ann }`,
      'what names it in an annotation and the consumer ann; this text applies to the consumer ann',
    ],
    [`{ ${kind}: KongClusterPlugin }`, 'what names it in an annotation; this text applies to every request'],
    [`{ ${kind}: KongClusterPlugin, ${global} }`, null],
    ['plugins: [{ name: datakit, config: { nodes: [] }, route: r }]', null],
  ])('is not widened without a word: %s', (text, said) => {
    const [first] = warningsOf(text);
    expect(first ?? null).toBe(
      said === null ? null : `The source applies to ${said}. Choose the scope that is meant.`,
    );
  });

  it('is the person’s to choose', () => {
    expect(warningsOf(`{ ${kind}: KongPlugin }`, { ...noSettings, scope: ['service'] })).toEqual([]);
  });
});

it.each([
  ['{ instance_name: "" }', 'instance_name: The gateway takes no empty text here.'],
  [`{ condition: "${'x'.repeat(1025)}" }`, 'condition: The text has 1,025 characters'],
  [`{ condition: "${'x'.repeat(1024)}" }`, 'none'],
  ['{ partials: [{ id: a, path: config }] }', 'partials: The path "config" does not lead into'],
  ['{ partials: [{ id: a, path: config.resources.cache.redis }, { id: b }] }', 'none'],
])('what the gateway would refuse beside the config is not written: %s', (beside, message) => {
  const text = `plugins: [{ name: datakit, config: { nodes: [] }, ${beside.slice(1, -1)} }]`;
  const { source } = analyse({ text, layout: {}, place: 0 }, '3.15');
  const rendered = renderExport(deck, { nodes: [] }, source);
  expect(rendered.ok ? 'none' : rendered.error.message).toContain(message);
});

describe('secrets in plain sight', () => {
  const text =
    '{ nodes: [], resources: { cache: { strategy: redis, redis: { host: r, password: hunter2 } } } }';
  const linked = { ...noSettings, beside: { partials: [{ name: 'shared' }] } };
  const told = expect.stringContaining('a secret in plain sight');

  it('are counted in what is written: not with a partial in their place', () => {
    expect(warningsOf(text)).toEqual([told]);
    expect(warningsOf(text, linked)).not.toContainEqual(told);
    expect(warningsOf(text, linked)).toHaveLength(1);
  });

  it('are counted where the config is written whole', () => {
    expect(warningsOf(text, linked, json)).toContainEqual(told);
  });
});

const besideAfter = (name: string, text: string): unknown => {
  const set = withSetting(deck, noSettings, name, text);
  return set.ok ? set.value.beside : set.error;
};

it.each([
  ['protocols', 'http, grpcs', { protocols: ['http', 'grpcs'] }],
  ['tags', 'a, b', { tags: ['a', 'b'] }],
  ['enabled', 'false', { enabled: false }],
])('%s takes %s', (name, text, beside) => {
  expect(besideAfter(name, text)).toEqual(beside);
});

it.each([
  ['protocols', 'http, htp', /"http, htp" does not fit.*One of grpc, grpcs, http, https\./],
  ['enabled', 'perhaps', /does not fit/],
  ['condition', 'x'.repeat(1025), /^condition: The text has 1,025 characters, and the gateway takes 1,024/],
  ['instance_name', '', /^instance_name: The gateway takes no empty text here\./],
  [
    'partials',
    '[{"name":"a","path":"resources.cache.redis"}]',
    /^partials: The path "resources.cache.redis"/,
  ],
])('%s refuses %s', (name, text, message) => {
  expect(besideAfter(name, text)).toMatch(message);
});

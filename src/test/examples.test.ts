// The example flows that ship with the studio: the list and the files agree, and each flow is sound on the gateway
// it claims.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyse } from '../analyse.ts';
import type { GatewayVersion } from '../base/gateway.ts';
import { isGatewayVersion, newerOf, newestTarget } from '../base/gateway.ts';
import type { Json, JsonObject } from '../base/json.ts';
import { isObject } from '../base/json.ts';
import { parseText } from '../text/parse-text.ts';
import { minGateway } from '../validate/examine.ts';

const folder = new URL('../../public/examples/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

const list: Json = JSON.parse(read('index.json'));
const entries = (Array.isArray(list) ? list : []).filter(isObject);
const text = (entry: JsonObject, key: string): string => (typeof entry[key] === 'string' ? entry[key] : '');
const ids = entries.map((entry) => text(entry, 'id'));

const samplesOf = (id: string): readonly JsonObject[] => {
  const json = parseText(read(`${id}.samples.yaml`)).documents[0]?.json;
  const samples = isObject(json) ? json['samples'] : undefined;
  return (Array.isArray(samples) ? samples : []).filter(isObject);
};
const keysAt = (sample: JsonObject, key: string): string[] =>
  isObject(sample[key]) ? Object.keys(sample[key]) : [];

/** Needs that no rule can see in the text: a null that jq computes removes a header from 3.13 only. */
const unseenNeeds = new Map<string, GatewayVersion>([['rewrite-headers', '3.13']]);

describe('the list of examples', () => {
  test('names every file in the folder and no other', () => {
    const expected = ids.flatMap((id) => [`${id}.yaml`, `${id}.samples.yaml`]);
    expect(readdirSync(folder).sort()).toEqual([...expected, 'index.json'].sort());
  });

  test('has at least five examples, each once', () => {
    expect(ids.length).toBeGreaterThanOrEqual(5);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(entries)('$id has a title, one sentence and a version', (entry) => {
    expect(Object.keys(entry)).toEqual(['id', 'title', 'description', 'since']);
    expect(text(entry, 'id')).toMatch(/^[a-z][a-z-]*$/);
    expect(text(entry, 'title')).toMatch(/^[A-Z][^\n.]{5,60}$/);
    expect(text(entry, 'description')).toMatch(/^[A-Z][^\n]{20,100}\.$/);
    expect(isGatewayVersion(text(entry, 'since'))).toBe(true);
  });
});

describe.each(entries)('$id', (entry) => {
  const id = text(entry, 'id');
  const document = { text: read(`${id}.yaml`), layout: {}, place: 0 };
  const since = isGatewayVersion(text(entry, 'since')) ? text(entry, 'since') : '';

  test('opens with a comment that says what it is for', () => {
    expect(document.text).toMatch(/^# [A-Z].{30,}/);
  });

  test.each([since, newestTarget])('has nothing to mend on %s', (gateway) => {
    if (!isGatewayVersion(gateway)) throw new Error(`${gateway} is no gateway version`);
    // That older gateways do otherwise is told, and no fault.
    const found = analyse(document, gateway).diagnostics.filter(({ rule }) => !rule.startsWith('version-'));
    expect(found).toEqual([]);
  });

  test('claims the lowest gateway that takes it', () => {
    const { flow } = analyse(document, newestTarget);
    const lowest = flow === null ? null : minGateway(flow);
    expect(lowest === null ? null : newerOf(lowest, unseenNeeds.get(id) ?? lowest)).toBe(since);
  });

  test('has two or three samples with names of their own', () => {
    const names = samplesOf(id).map((sample) => sample['name']);
    expect(names.length).toBeGreaterThanOrEqual(2);
    expect(new Set(names).size).toBe(names.length);
  });

  test('its samples answer call nodes and vault names that the flow has', () => {
    const { flow } = analyse(document, newestTarget);
    const calls = flow?.nodes.filter((node) => node.type === 'call').map((node) => node.name) ?? [];
    for (const sample of samplesOf(id)) {
      expect(calls).toEqual(expect.arrayContaining(keysAt(sample, 'calls')));
      expect(flow?.vault.toSorted()).toEqual(keysAt(sample, 'vault').sort());
    }
  });
});

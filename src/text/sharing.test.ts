import { describe, expect, test } from 'vitest';
import { change, remove, set } from '../test/text-changes.ts';
import { changeText, detachText, type Shared } from './change-text.ts';
import type { Change } from './change.ts';
import { parseText } from './parse-text.ts';

const lent = `base: &b {url: u, type: call}
nodes:
- <<: *b
  name: A
- name: C
  inputs: &i {body: A}
- name: D
  inputs: *i
- &e
  name: E
- *e
`;

describe('shared values', () => {
  type SharedCase = readonly [string, readonly Change[], Shared, string];
  test.each<SharedCase>([
    ['a merged key asks', [set('nodes.0.url', 'v')], undefined, 'alias'],
    [
      'a merged key at its anchor',
      [set('nodes.0.url', 'v')],
      'change-anchor',
      lent.replace('url: u', 'url: v'),
    ],
    [
      'a merged key of its own',
      [set('nodes.0.url', 'v')],
      'detach',
      lent.replace('name: A', 'name: A\n  url: v'),
    ],
    [
      'a merged key left out',
      [remove('nodes.0.url')],
      'detach',
      lent.replace('<<: *b\n  name: A', 'name: A\n  type: call'),
    ],
    [
      'a key beside a merge is nobody else’s',
      [set('nodes.0.name', 'X')],
      undefined,
      lent.replace('name: A', 'name: X'),
    ],
    ['an aliased value asks', [set('nodes.2.inputs.body', 'Z')], undefined, 'alias'],
    [
      'an aliased value at its anchor',
      [set('nodes.2.inputs.body', 'Z')],
      'change-anchor',
      lent.replace('body: A', 'body: Z'),
    ],
    [
      'an aliased value of its own',
      [set('nodes.2.inputs.body', 'Z')],
      'detach',
      lent.replace('inputs: *i', 'inputs:\n    body: Z'),
    ],
    ['an anchored value asks, too', [set('nodes.1.inputs.body', 'Z')], undefined, 'alias'],
    [
      'an anchored value of its own hands the anchor on',
      [set('nodes.1.inputs.body', 'Z')],
      'detach',
      lent.replace('&i {body: A}', '{body: Z}').replace('*i', '&i {body: A}'),
    ],
    [
      'the same change at every place needs no question',
      [set('nodes.1.inputs.body', 'Z'), set('nodes.2.inputs.body', 'Z')],
      undefined,
      lent.replace('body: A', 'body: Z'),
    ],
    [
      'an anchor that goes is handed on',
      [remove('nodes.1')],
      undefined,
      lent.replace('- name: C\n  inputs: &i {body: A}\n', '').replace('*i', '&i {body: A}'),
    ],
    ['a whole item that is an alias asks', [set('nodes.4.name', 'F')], undefined, 'alias'],
    ['a whole item of its own', [set('nodes.4.name', 'F')], 'detach', lent.replace('- *e', '- name: F')],
    [
      'a removed alias asks nothing',
      [remove('nodes.2.inputs')],
      undefined,
      lent.replace('  inputs: *i\n', ''),
    ],
    [
      'two wishes for one anchor',
      [
        set('nodes.0.url', 'v'),
        set('nodes.0.type', 'x'),
        set('nodes.1.inputs.body', 'Y'),
        set('nodes.2.inputs.body', 'Z'),
      ],
      undefined,
      'alias',
    ],
    [
      'moving an alias above its anchor',
      [{ kind: 'move', path: ['nodes'], from: 2, before: 0 }],
      undefined,
      'not-applicable',
    ],
  ])('%s', (_, changes, shared, after) => expect(change(lent, changes, shared)).toBe(after));

  test('the refusal names the anchor and how many share it', () => {
    const parsed = parseText(lent);
    const place = parsed.places[0];
    const result = place && changeText(parsed, place, [set('nodes.2.inputs.body', 'Z')]);
    expect(result).toMatchObject({ ok: false, error: { anchor: { name: 'i', places: 2 } } });
  });

  test.each<[string, number, string]>([
    ['a merge', 0, lent.replace('<<: *b\n  name: A', 'name: A\n  url: u\n  type: call')],
    ['an aliased attribute', 2, lent.replace('inputs: *i', 'inputs:\n    body: A')],
    ['an item that is an alias', 4, lent.replace('- *e', '- name: E')],
  ])('detaching %s', (_, index, after) => {
    const parsed = parseText(lent);
    const place = parsed.places[0];
    expect(place && detachText(parsed, place, ['nodes', index])).toEqual({ ok: true, value: after });
  });
});

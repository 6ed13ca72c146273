// Finding Kong properties by name, wildcards and old names included.
import { describe, expect, test } from 'vitest';
import { findProperty, properties } from './properties.ts';

describe('findProperty', () => {
  test.each<[string, string | null]>([
    ['kong.client.consumer', 'kong.client.consumer'],
    ['kong.ctx.shared.user', 'kong.ctx.shared.{key}'],
    ['kong.ctx.plugin.a.b', 'kong.ctx.plugin.{key}'],
    ['kong.configuration.prefix', 'kong.configuration.{key}'],
    ['kong.client.principal', 'kong.client.principal'],
    ['kong.client.principal.sub', 'kong.client.principal.{key}'],
    ['kong.ctx.shared.', null],
    ['kong.ctx.shared', null],
    ['kong.ctx.shared.{key}', 'kong.ctx.shared.{key}'],
    ['KONG.version', null],
    ['ngx.var.host', null],
  ])('%s is %s', (name, expected) => {
    expect(findProperty(name)?.name ?? null).toBe(expected);
  });
});

describe('the table', () => {
  test('names are unique', () => {
    expect(new Set(properties.map(({ name }) => name)).size).toBe(properties.length);
  });

  test.each(properties)('$name can be read or written', ({ get, set }) => {
    expect(get ?? set).toBeDefined();
  });

  test.each(properties.filter(({ replacement }) => replacement !== undefined))(
    '$name is replaced by a property of the same kind',
    ({ replacement, type, get, set }) => {
      const current = findProperty(replacement ?? '');
      expect(current).toMatchObject({ type });
      expect([current?.get, current?.set]).toEqual([get, set]);
    },
  );

  test('the consumer can be written from 3.14', () => {
    expect(findProperty('kong.client.consumer')).toMatchObject({
      get: { since: '3.11' },
      set: { since: '3.14' },
    });
  });
});

// Lua is read as LuaJIT reads it, mistakes are told in their place, and what a module says is found without running it.
import { expect, it } from 'vitest';
import { readLua } from './lua.ts';
import { nodesBelow } from './lua-tree.ts';
import { constantOf, namesOf, returnedTable, stringValue } from './lua-values.ts';

function returned(text: string) {
  const read = readLua(text);
  if (!read.ok) throw new Error(read.error.message);
  const names = namesOf(read.value);
  const table = returnedTable(read.value, names);
  if (table === null) return null;
  const entries = [...table.entries].map(([key, { value }]) => [key, constantOf(value, names)] as const);
  return { whole: table.whole, entries: Object.fromEntries(entries) };
}

it.each([
  ['local = 3', 6, /<name> expected/],
  ['return {', 8, /expected near the end of the file/],
  ['x = "é" .. ', 11, /near the end of the file/],
  ['\uFEFFlocal t = {1 2}', 14, /expected/],
  ['local a <const> = 1', 8, /unexpected/],
])('tells where %j breaks', (text, start, message) => {
  const read = readLua(text);
  expect(read).toMatchObject({ ok: false, error: { range: { start } } });
  expect(read.ok ? '' : read.error.message).toMatch(message);
});

it.each([
  'return 1',
  '#!/usr/bin/lua\nreturn 1',
  'goto a ::a:: local n = 1LL',
  'x = "日本" -- ü',
  "f'a' g{1}",
])('reads %j', (text) => expect(readLua(text).ok).toBe(true));

it('gives up on nesting without end, and says so', () => {
  const read = readLua(`x = ${'('.repeat(50_000)}1${')'.repeat(50_000)}`);
  expect(read.ok ? '' : read.error.message).toMatch(/nested too deeply/);
});

it('walks a long chain of texts', () => {
  const read = readLua(`x = ${Array.from({ length: 900 }, () => '"a"').join(' .. ')}`);
  expect(read.ok && nodesBelow(read.value).filter(({ type }) => type === 'StringLiteral')).toHaveLength(900);
});

it.each([
  ['return { name = "a", PRIORITY = -10 }', { name: 'a', PRIORITY: -10 }],
  ['local NAME = "my" .. "-plugin" return { ["name"] = NAME }', { name: 'my-plugin' }],
  ['local M = { A = 1 } M.B = 2 function M:access(conf) end return M', { A: 1, B: 2, access: undefined }],
  ['local A = 1 A = 2 return { a = A }', { a: undefined }],
  ['local a = b local b = a return { a = a }', { a: undefined }],
  ['return { name = os.getenv("X") }', { name: undefined }],
])('finds in %j what is returned', (text, entries) => {
  expect(returned(text)).toEqual({ whole: true, entries });
});

it('tells a table that is made at run time from none', () => {
  expect(returned('local M = Base:extend() M.VERSION = "1.0.0" return M')).toEqual({
    whole: false,
    entries: { VERSION: '1.0.0' },
  });
  expect(returned('return setmetatable({ a = 1 }, {})')).toEqual({ whole: false, entries: { a: 1 } });
  expect(returned('return function() end')).toBeNull();
  expect(returned('local M = {}')).toBeNull();
});

it.each([
  [String.raw`"a\n\65\x42\"é"`, 'a\nAB"é'],
  ['[==[\nlong ]] text]==]', 'long ]] text'],
  [String.raw`'it\'s'`, "it's"],
])('knows the value of %s', (raw, value) => {
  expect(stringValue(raw)).toBe(value);
});

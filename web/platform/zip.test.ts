// Archives from anywhere are unpacked within limits, and what is refused is said.
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { unzipFiles } from './zip.ts';

const limits = { mostFiles: 3, largest: 1000, wanted: (path: string) => path.endsWith('.lua') };

it('gives back what was packed; of files that are not wanted the name is enough', () => {
  const packed = zipSync({ 'a/b.lua': strToU8('return "é"'), 'a/c.png': strToU8('picture') });
  const opened = unzipFiles(packed, limits);
  expect(opened.ok && opened.value.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual(
    [
      ['a/b.lua', 'return "é"'],
      ['a/c.png', ''],
    ],
  );
});

it.each([
  ['one that would unpack to too much', zipSync({ 'a.lua': new Uint8Array(5000) }), /^a\.lua is too large/],
  [
    'one of many files',
    zipSync(Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, strToU8('')]))),
    /more than 3 files/,
  ],
  ['a text', strToU8('nodes: []'), /no zip archive/],
  ['half of one', zipSync({ 'a.lua': strToU8('return {}') }).slice(0, 40), /no zip archive/],
])('refuses %s', (_, archive, message) => {
  const opened = unzipFiles(archive, limits);
  expect(opened.ok ? '' : opened.error).toMatch(message);
});

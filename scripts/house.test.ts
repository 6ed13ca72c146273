// Habits of the house that no other tool measures.
import { describe, expect, it } from 'vitest';
import { filesBelow, readSource, type SourceFile } from './project-files.ts';

const longest = 400;
const vagueNames = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared']);
// Put together here, so that this file does not find itself.
const loose = ['a', 'ny'].join('');
const machineFile = ['', 'root', 'flow.yaml'].join('/');
const machinePath = new RegExp(
  `(?<![\\w.])(${['tmp', 'root', 'work', 'Users', 'farm'].map((name) => `/${name}`).join('|')}|/home/[a-z]+)/`,
);
const looseType = new RegExp(`(?::|<|\\bas|,)\\s*${loose}\\b(?=\\s*[;,)>=\\]|&{[]|$)`);

const source = /\.(tsx?|mjs|css)$/;
const files = filesBelow('');

const tooLong = ({ path, text }: SourceFile): string | null =>
  text.split('\n').length - 1 > longest ? `${path}: over ${longest} lines` : null;
const vague = (path: string): string | null =>
  path.split('/').some((name) => vagueNames.has(name.replace(/\..*$/, '')))
    ? `${path}: a name that says nothing`
    : null;
const namesMachine = ({ path, text }: SourceFile): string | null => {
  const line = text.split('\n').findIndex((one) => machinePath.test(one));
  return line === -1 ? null : `${path}:${line + 1}: a path of one machine`;
};
const looselyTyped = ({ path, text }: SourceFile): string | null => {
  const code = text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, '').replace(/(['"`])(?:\\.|(?!\1).)*\1/g, '""');
  return looseType.test(code) ? `${path}: an unchecked type` : null;
};

const texts = files
  .filter((path) => /\.(tsx?|mjs|css|json|ya?ml|md|html)$|^\.ci\//.test(path))
  .map(readSource);
const sources = texts.filter(({ path }) => source.test(path));

describe('the house', () => {
  it.each([
    ['has no file over 400 lines', () => sources.map(tooLong)],
    ['has no vague names', () => files.map(vague)],
    ['names no machine', () => texts.filter(({ path }) => path !== 'package-lock.json').map(namesMachine)],
    ['has no unchecked types', () => sources.map(looselyTyped)],
  ])('%s', (_, judge) => {
    expect(judge().filter((verdict) => verdict !== null)).toEqual([]);
  });

  it('would find each of them', () => {
    const file = (text: string): SourceFile => ({ path: 'src/a.ts', text });
    expect(tooLong(file('\n'.repeat(401)))).not.toBeNull();
    expect(tooLong(file('\n'.repeat(400)))).toBeNull();
    expect(vague('src/utils/a.ts')).not.toBeNull();
    expect(vague('src/base/helpers.ts')).not.toBeNull();
    expect(namesMachine(file(`read('${machineFile}')`))).not.toBeNull();
    expect(looselyTyped(file(`const x: ${loose} = 1;`))).not.toBeNull();
    expect(looselyTyped(file(`f(x as ${loose})`))).not.toBeNull();
    expect(looselyTyped(file("type T = 'any' | 'map';\n// as any\nconst s: ValueType = 'any';"))).toBeNull();
  });
});

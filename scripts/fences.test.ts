// The fences that the compiler and the linter keep: each is shown a sample that must be refused.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tools } from './root.mjs';

// A small copy of the house with the real configurations.
const house = mkdtempSync(join(tmpdir(), 'datakit-fences-'));
const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
};
const run = (tool: string, args: readonly string[]): string => {
  const { stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { cwd: house, encoding: 'utf8' });
  return stdout + stderr;
};

beforeAll(() => {
  for (const file of ['tsconfig.base.json', 'src/tsconfig.json', '.oxlintrc.json']) {
    mkdirSync(dirname(join(house, file)), { recursive: true });
    cpSync(file, join(house, file));
  }
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'), 'junction');
  put('web/canvas/canvas.ts', 'export const canvas = 1;\n');
});
afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

describe('the compiler', () => {
  const samples = [
    ['sound', 'export const one: number = 1;', null],
    ['dom', 'export const title = document.title;', /TS2584|TS2304/],
    ['window', 'export const wide = window.innerWidth;', /TS2304/],
    ['node', "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;", /TS2307|TS2591/],
    ['process', 'export const x = process.env;', /TS2591|TS2580|TS2304/],
    ['web', "export { canvas } from '../web/canvas/canvas.ts';", /TS6307/],
    ['unchecked', 'const list = [1];\nexport const first: number = list[0];', /TS2322/],
    ['enum', 'export enum Colour { red }', /TS1294/],
  ] as const;
  const found = new Map<string, readonly string[]>();
  beforeAll(() => {
    for (const [name, text] of samples) put(`src/${name}.ts`, `${text}\n`);
    const lines = run(tools.tsc, ['-p', 'src', '--pretty', 'false']).split('\n');
    for (const [name] of samples)
      found.set(
        name,
        lines.filter((line) => line.startsWith(`src/${name}.ts`)),
      );
  });

  it.each(samples)('judges %s', (name, _, code) => {
    expect(found.get(name)?.join('\n')).toMatch(code ?? /^$/);
  });
});

describe('the linter', () => {
  const samples = [
    ['sound', 'export const two = 1 + 1;', '0 errors'],
    ['fetch', "export const page = await fetch('/');", 'takes the network as a service'],
    ['self', 'export const here = self;', 'does not know where it runs'],
    ['storage', "export const db = indexedDB.open('a');", 'Storage belongs'],
    ['date', 'export const now = Date.now();', 'takes the clock as a service'],
    ['timer', 'setTimeout(() => 1, 10);\nexport {};', 'takes the clock as a service'],
    ['performance', 'export const at = performance.now();', 'takes the clock as a service'],
    ['random', 'export const dice = Math.random();', 'takes chance as a service'],
    ['any', 'export const loose: any = 1;', 'no-explicit-any'],
    ['bang', 'export const sure = (x: string | null) => x!;', 'no-non-null-assertion'],
  ] as const;
  it.each(samples)('judges %s', (name, text, message) => {
    put(`src/lint-${name}.ts`, `${text}\n`);
    expect(run(tools.oxlint, [`src/lint-${name}.ts`])).toContain(message);
  });
});

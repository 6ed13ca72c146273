// Reads the imports of the project's sources and judges them: floors, panels, the front door, the one folder that
// each foreign package may be imported in, cycles. The list itself stands in floors.test.ts.
import { posix } from 'node:path';
import type { SourceFile } from './project-files.ts';

export interface Floors {
  /** Folders of `src`, lowest floor first; folders of one floor do not import one another. */
  readonly engine: readonly (readonly string[])[];
  /** Folders of `web`, lowest floor first. */
  readonly studio: readonly (readonly string[])[];
  /** Engine files that web and cli may import. */
  readonly frontDoors: readonly RegExp[];
  /** Package to the files that may import it. Packages that are missing here may be imported nowhere. */
  readonly doors: { readonly [name: string]: readonly RegExp[] };
}

interface Import {
  readonly from: string;
  /** As written. */
  readonly target: string;
  /** The file meant, or null for a package. */
  readonly file: string | null;
  /** A worker is started by its address: it is bound to the floors, but loads apart, so it closes no cycle. */
  readonly apart: boolean;
}

const workerAddress = /new URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/g;
const patterns = [
  /^\s*(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  workerAddress,
];

const withoutQuery = (target: string): string => target.replace(/\?.*$/, '');

function importOf(from: string, target: string, apart: boolean): Import {
  const file = target.startsWith('.') ? posix.join(posix.dirname(from), withoutQuery(target)) : null;
  return { from, target, file, apart: apart || target.endsWith('?worker') };
}

export const importsOf = ({ path, text }: SourceFile): readonly Import[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => importOf(path, match[1] ?? '', pattern === workerAddress)),
  );

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.startsWith('src/test/');
const part = (path: string, depth: number): string => path.split('/')[depth] ?? '';

/** Files directly in `src` or `web` stand above all folders. */
function floorOf(floors: readonly (readonly string[])[], path: string): number {
  if (path.split('/').length === 2) return floors.length;
  return floors.findIndex((folders) => folders.includes(part(path, 1)));
}

function judgeInside(floors: readonly (readonly string[])[], from: string, to: string): string | null {
  if (part(from, 1) === part(to, 1)) return null;
  const [here, there] = [floorOf(floors, from), floorOf(floors, to)];
  if (here === -1) return `${from} stands in a folder that is on no floor`;
  if (there === -1) return `${from} imports ${to}, which is on no floor`;
  if (there > here) return `${from} imports upwards: ${to}`;
  if (there === here && here !== floors.length) return `${from} imports its neighbour ${to}`;
  return null;
}

function judgeFile({ engine, studio, frontDoors }: Floors, from: string, to: string): string | null {
  const [here, there] = [part(from, 0), part(to, 0)];
  if (to.startsWith('src/test/') && !isTest(from)) return `${from} imports test material: ${to}`;
  // Tests may look at any part of their own house.
  if (here === 'src' && there === 'src') return isTest(from) ? null : judgeInside(engine, from, to);
  if (here === 'web' && there === 'web') return isTest(from) ? null : judgeInside(studio, from, to);
  // The command line tool tells its version.
  if (here === 'cli' && (there === 'cli' || to === 'package.json')) return null;
  if (there === 'src') {
    if (isTest(from) || frontDoors.some((door) => door.test(to))) return null;
    return `${from} passes the front door by: ${to}`;
  }
  if (here === 'src' && isTest(from) && there === 'public') return null;
  return isTest(from) && there === 'scripts' ? null : `${from} imports from outside its house: ${to}`;
}

const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

function judgePackage({ doors }: Floors, from: string, target: string): string | null {
  if (isTest(from) || target.startsWith('virtual:')) return null;
  const name = target.startsWith('node:') ? 'node:' : withoutQuery(packageOf(target));
  return (doors[name] ?? []).some((door) => door.test(from))
    ? null
    : `${from} imports ${target}, which is not to be imported there`;
}

/** One cycle per strongly connected set is enough to be told. */
function cycles(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push(`cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`);
      return;
    }
    state.set(path, 'open');
    for (const next of edges.get(path) ?? []) visit(next, [...trail, path]);
    state.set(path, 'done');
  };
  for (const path of edges.keys()) visit(path, []);
  return found;
}

/** Every breach, in words. */
export function breaches(floors: Floors, files: readonly SourceFile[]): readonly string[] {
  const imports = files.flatMap(importsOf);
  const verdicts = imports.map((one) =>
    one.file === null ? judgePackage(floors, one.from, one.target) : judgeFile(floors, one.from, one.file),
  );
  const edges = new Map(
    files.map((file) => [
      file.path,
      imports.flatMap((one) => (one.from === file.path && one.file !== null && !one.apart ? [one.file] : [])),
    ]),
  );
  return [...verdicts.filter((verdict) => verdict !== null), ...cycles(edges)];
}

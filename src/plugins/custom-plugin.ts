// Custom plugins among files: each folder that holds a handler.lua or a schema.lua is one. Where the folder stands does
// not matter; Kong's own layout is kong/plugins/NAME.
import type { Range } from '../base/diagnostic.ts';
import { readLua, type LuaFault } from './lua.ts';
import {
  argumentsOf,
  isCall,
  nodesBelow,
  type LuaChunk,
  type LuaExpression,
  type LuaNode,
} from './lua-tree.ts';
import { constantOf, namesOf, returnedTable, spelled, type Names, type ReturnedTable } from './lua-values.ts';

export interface PluginFile {
  /** With folders, separated by slashes. */
  readonly path: string;
  readonly text: string;
}

export interface LuaModule extends PluginFile {
  /** Inside the plugin's folder, without the ending: `handler`, `migrations.init`. */
  readonly name: string;
  /** Null when Lua cannot read the text. */
  readonly chunk: LuaChunk | null;
  readonly fault: LuaFault | null;
  readonly names: Names;
  readonly returned: ReturnedTable | null;
}

export interface CustomPlugin {
  /** Empty for files without a folder. */
  readonly folder: string;
  /** As the schema declares it; else that of the folder. */
  readonly name: string;
  /** Null when the schema does not plainly say it. */
  readonly declaredName: string | null;
  readonly handler: LuaModule | null;
  readonly schema: LuaModule | null;
  /** All Lua files of the folder, those two included. */
  readonly modules: readonly LuaModule[];
  readonly files: readonly PluginFile[];
}

/** Tests of a plugin, what tools leave behind, and packages that stand beside it. */
const passedOver = /(^|\/)(\.[^/]+|__MACOSX|node_modules|lua_modules|spec|tests?)\//;

const folderOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));
export const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const isBelow = (path: string, folder: string): boolean => folder === '' || path.startsWith(`${folder}/`);

const tidied = (files: readonly PluginFile[]): readonly PluginFile[] =>
  files
    .map(({ path, text }) => ({ path: path.replaceAll('\\', '/').replace(/^(\.?\/)+/, ''), text }))
    .filter(({ path }) => !passedOver.test(path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));

/** In the order of their folders; empty when no folder holds a plugin. */
export function pluginsAmong(given: readonly PluginFile[]): readonly CustomPlugin[] {
  const files = tidied(given);
  const folders = new Set(
    files.filter(({ path }) => /(^|\/)(handler|schema)\.lua$/.test(path)).map(({ path }) => folderOf(path)),
  );
  const outermost = [...folders].filter(
    (folder) => ![...folders].some((other) => other !== folder && isBelow(`${folder}/`, other)),
  );
  return outermost.map((folder) => pluginIn(folder, files));
}

function pluginIn(folder: string, all: readonly PluginFile[]): CustomPlugin {
  const files = all.filter(({ path }) => isBelow(path, folder));
  const modules = files.filter(({ path }) => path.endsWith('.lua')).map((file) => moduleOf(file, folder));
  const named = (name: string): LuaModule | null => modules.find((module) => module.name === name) ?? null;
  const schema = named('schema');
  const declared = declaredNameOf(schema);
  return {
    folder,
    name: declared ?? (lastPart(folder) || 'plugin'),
    declaredName: declared,
    handler: named('handler'),
    schema,
    modules,
    files,
  };
}

function moduleOf(file: PluginFile, folder: string): LuaModule {
  const within = folder === '' ? file.path : file.path.slice(folder.length + 1);
  const name = within.replace(/\.lua$/, '').replaceAll('/', '.');
  const read = readLua(file.text);
  if (!read.ok) return { ...file, name, chunk: null, fault: read.error, names: new Map(), returned: null };
  const names = namesOf(read.value);
  return { ...file, name, chunk: read.value, fault: null, names, returned: returnedTable(read.value, names) };
}

function declaredNameOf(schema: LuaModule | null): string | null {
  const entry = schema?.returned?.entries.get('name');
  const name = entry === undefined ? undefined : constantOf(entry.value, schema?.names ?? new Map());
  return typeof name === 'string' ? name : null;
}

export const rangeOf = ({ range: [start, end] }: { readonly range: readonly [number, number] }): Range => ({
  start,
  end,
});

export interface RequiredModule {
  /** Null when only a run would tell. */
  readonly name: string | null;
  readonly range: Range;
}

export const nodesOf = ({ chunk }: LuaModule): readonly LuaNode[] =>
  chunk === null ? [] : nodesBelow(chunk);

/** What `require` is called with, by whatever name, also by `pcall(require, "name")`. */
export function requiredBy(module: LuaModule): readonly RequiredModule[] {
  const names = new Map([...inner(module), ...module.names]);
  return nodesOf(module).flatMap((node) => {
    if (!isCall(node)) return [];
    const given = argumentsOf(node);
    const called = spelled(node.base, names);
    if (called === 'require') return [required(given[0], node, module.names)];
    const [first, ...others] = given;
    const isPassed = first !== undefined && spelled(first, names) === 'require';
    if (!isPassed || (called !== 'pcall' && called !== 'xpcall')) return [];
    return [required(others[called === 'pcall' ? 0 : 1], node, module.names)];
  });
}

/** Names inside functions that stand for `require`; others may mean one thing here and another there. */
const inner = (module: LuaModule): Names =>
  new Map(
    nodesOf(module).flatMap((node) =>
      node.type === 'LocalStatement'
        ? node.variables.flatMap((variable, i) => {
            const value = node.init[i];
            const isRequire = value !== undefined && spelled(value, module.names) === 'require';
            return isRequire && variable.type === 'Identifier' ? [[variable.name, value] as const] : [];
          })
        : [],
    ),
  );

function required(argument: LuaExpression | undefined, call: LuaNode, names: Names): RequiredModule {
  const name = argument === undefined ? undefined : constantOf(argument, names);
  return { name: typeof name === 'string' ? name : null, range: rangeOf(call) };
}

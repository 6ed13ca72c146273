// What a module plainly says: constants, and the table that it returns. Nothing is run, so what the code works out at
// run time stays unknown, and unknown is never taken for missing.
import {
  argumentsOf,
  isCall,
  type LuaChunk,
  type LuaExpression,
  type LuaFunction,
  type LuaNode,
  type LuaTable,
} from './lua-tree.ts';

type Constant = string | number | boolean;

/** Expressions of the names that the module gives a value once, at its top level. */
export type Names = ReadonlyMap<string, LuaExpression>;

export interface TableEntry {
  readonly value: LuaExpression;
  /** Of the key, or of the name of a function. */
  readonly range: readonly [start: number, end: number];
}

export interface ReturnedTable {
  readonly entries: ReadonlyMap<string, TableEntry>;
  /** Whether these are all entries: false where some are worked out at run time. */
  readonly whole: boolean;
  readonly range: readonly [start: number, end: number];
}

export function namesOf({ body }: LuaChunk): Names {
  const names = new Map<string, LuaExpression>();
  const twice = new Set<string>();
  const give = (name: string, value: LuaExpression): void => {
    if (names.has(name)) twice.add(name);
    names.set(name, value);
  };
  for (const node of body) {
    if (node.type === 'FunctionDeclaration' && node.identifier?.type === 'Identifier')
      give(node.identifier.name, node);
    if (node.type !== 'LocalStatement' && node.type !== 'AssignmentStatement') continue;
    for (const [i, variable] of node.variables.entries()) {
      const value = node.init[i];
      if (variable.type === 'Identifier' && value !== undefined) give(variable.name, value);
    }
  }
  for (const name of twice) names.delete(name);
  return names;
}

/** Names may name names; one that leads to itself leads nowhere. */
export function meant(expression: LuaExpression, names: Names): LuaExpression {
  let current = expression;
  for (let step = 0; step < 8 && current.type === 'Identifier'; step++) {
    const next = names.get(current.name);
    if (next === undefined) return current;
    current = next;
  }
  return current;
}

/** Undefined for what only a run would tell. */
export function constantOf(expression: LuaExpression, names: Names, depth = 0): Constant | undefined {
  const value = meant(expression, names);
  if (depth > 64) return undefined;
  switch (value.type) {
    case 'StringLiteral':
      return stringValue(value.raw);
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return value.value;
    case 'UnaryExpression': {
      const inner = constantOf(value.argument, names, depth + 1);
      return value.operator === '-' && typeof inner === 'number' ? -inner : undefined;
    }
    case 'BinaryExpression': {
      if (value.operator !== '..') return undefined;
      const [left, right] = [value.left, value.right].map((side) => constantOf(side, names, depth + 1));
      return left === undefined || right === undefined ? undefined : `${left}${right}`;
    }
    default:
      return undefined;
  }
}

const simple: { readonly [letter: string]: string } = { n: '\n', t: '\t', r: '\r', a: '\u0007', b: '\b' };

/** Of a literal with its quotes. Numbered escapes are bytes: what they make beyond ASCII is not worked out. */
export function stringValue(raw: string): string {
  const long = /^\[(=*)\[\r?\n?([^]*)\]\1\]$/.exec(raw);
  if (long !== null) return long[2] ?? '';
  return raw.slice(1, -1).replace(/\\(\d{1,3}|x[\da-fA-F]{2}|z\s*|\r\n|[^])/g, (_, escape: string) => {
    if (/^\d/.test(escape)) return String.fromCharCode(Number(escape));
    if (/^x./.test(escape)) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    if (/^z\s*$/.test(escape)) return '';
    return simple[escape] ?? escape;
  });
}

/** Null for a module that returns nothing, or something that is plainly no table. */
export function returnedTable(chunk: LuaChunk, names: Names): ReturnedTable | null {
  const last = chunk.body.findLast((node) => node.type === 'ReturnStatement');
  const [returned] = last?.type === 'ReturnStatement' ? last.arguments : [];
  if (returned === undefined) return null;
  const value = meant(returned, names);
  const own = ownTable(value, names);
  if (own === null && isPlainlyNoTable(value)) return null;
  const entries = new Map(own === null ? [] : tableEntries(own.table, names));
  if (returned.type === 'Identifier')
    for (const [key, entry] of laterEntries(chunk, returned.name)) entries.set(key, entry);
  return { entries, whole: own?.whole ?? false, range: returned.range };
}

const isPlainlyNoTable = ({ type }: LuaExpression): boolean =>
  type === 'StringLiteral' ||
  type === 'NumericLiteral' ||
  type === 'BooleanLiteral' ||
  type === 'NilLiteral' ||
  type === 'FunctionDeclaration';

interface OwnTable {
  readonly table: LuaTable;
  readonly whole: boolean;
}

/** `setmetatable({...}, ...)` and `Base:extend()` add to a table what cannot be seen here. */
function ownTable(value: LuaExpression, names: Names): OwnTable | null {
  if (value.type === 'TableConstructorExpression') return { table: value, whole: true };
  if (!isCall(value) || value.base.type !== 'Identifier' || value.base.name !== 'setmetatable') return null;
  const [first] = argumentsOf(value);
  const table = first === undefined ? undefined : meant(first, names);
  return table?.type === 'TableConstructorExpression' ? { table, whole: false } : null;
}

export const tableEntries = (
  table: LuaTable,
  names: Names,
): readonly (readonly [key: string, entry: TableEntry])[] =>
  table.fields.flatMap((field) => {
    if (field.type === 'TableValue') return [];
    const key = field.type === 'TableKeyString' ? field.key.name : constantOf(field.key, names);
    return typeof key === 'string' ? [[key, { value: field.value, range: field.key.range }] as const] : [];
  });

/** `M.key = value` and `function M:key()` after the table was made. */
const laterEntries = (chunk: LuaChunk, name: string): readonly (readonly [string, TableEntry])[] =>
  chunk.body.flatMap((node) => {
    if (node.type === 'FunctionDeclaration') return memberEntry(node.identifier, name, node);
    if (node.type !== 'AssignmentStatement') return [];
    return node.variables.flatMap((variable, i) => memberEntry(variable, name, node.init[i]));
  });

function memberEntry(
  target: LuaNode | null,
  name: string,
  value: LuaExpression | undefined,
): readonly (readonly [string, TableEntry])[] {
  if (target?.type !== 'MemberExpression' || value === undefined) return [];
  if (target.base.type !== 'Identifier' || target.base.name !== name) return [];
  return [[target.identifier.name, { value, range: target.identifier.range }]];
}

export const functionOf = (entry: TableEntry | undefined, names: Names): LuaFunction | null => {
  const value = entry === undefined ? undefined : meant(entry.value, names);
  return value?.type === 'FunctionDeclaration' ? value : null;
};

/** The dotted name of what is called or read, such as `ngx.timer.at`; null for anything worked out. */
function dottedName(expression: LuaExpression): string | null {
  if (expression.type === 'Identifier') return expression.name;
  const part = partOf(expression);
  const base = part === null ? null : dottedName(part.base);
  return part === null || base === null ? null : `${base}.${part.name}`;
}

/** `a.b` and `a["b"]` are the same. */
function partOf(expression: LuaExpression): { readonly base: LuaExpression; readonly name: string } | null {
  if (expression.type === 'MemberExpression')
    return { base: expression.base, name: expression.identifier.name };
  if (expression.type !== 'IndexExpression' || expression.index.type !== 'StringLiteral') return null;
  return { base: expression.base, name: stringValue(expression.index.raw) };
}

/** The same, with `local timer_at = ngx.timer.at` looked through; `_G` holds the names that are nobody's own. */
export function spelled(
  expression: LuaExpression,
  names: Names,
  seen: readonly string[] = [],
): string | null {
  const name = dottedName(expression);
  if (name === null) return null;
  const [first = '', ...rest] = name.split('.');
  // `local ngx = ngx` leads to itself.
  const known = seen.includes(first) ? undefined : names.get(first);
  const long = known === undefined ? null : spelled(known, names, [...seen, first]);
  return [long ?? first, ...rest].join('.').replace(/^(?:_G\.)+/, '');
}

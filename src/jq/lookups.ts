// Lookups in the input of a jq program, as far as a light reading can tell that `.` is still the input.
import { readTokens, type Token } from './words.ts';

/** A lookup that starts at the program's input: `.headers.Accept`, `.["X-Key"]`. */
export interface JqLookup {
  readonly names: readonly string[];
  readonly start: number;
  readonly end: number;
}

const lookup =
  /\.(?:[A-Za-z_]\w*|\[?"(?:[^"\\]|\\[^(])*"\]?)(?:\.?\["(?:[^"\\]|\\[^(])*"\]|\."(?:[^"\\]|\\[^(])*"|\.[A-Za-z_]\w*)*/y;
const part = /"(?<quoted>(?:[^"\\]|\\[^(])*)"|\.(?<plain>[A-Za-z_]\w*)/g;

/** Their arguments see the input that the call sees, and are no paths to change. */
const sameInput = new Set([
  'select',
  'error',
  'first',
  'not',
  'and',
  'or',
  'then',
  'else',
  'elif',
  'if',
  'try',
  'catch',
]);
const assignments = new Set(['=', '|=', '+=', '-=', '*=', '/=', '%=', '//=']);

/** What stands before a bracket or a pipe in its own brackets still has the input of the brackets around. */
interface Scope {
  readonly base: boolean;
  readonly sign: string;
  same: boolean;
}

/**
 * Lookups where `.` is the program's input and the value is read, not changed. Empty for programs that a light reading
 * cannot follow (definitions, variables, reductions).
 */
export function lookupsOf(program: string): readonly JqLookup[] {
  const tokens = readTokens(program);
  if (tokens.some(({ kind, text }) => kind === 'word' && unfollowed.has(text))) return [];
  const lastChange =
    tokens.findLast(({ kind, text }) => kind === 'sign' && assignments.has(text))?.start ?? -1;
  const scopes: Scope[] = [{ base: true, sign: '', same: true }];
  const found: JqLookup[] = [];
  let until = 0;
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (token.kind === 'sign') follow(scopes, token.text, before);
    if (token.start < until || !scopes.every(({ same }) => same)) return;
    if (token.start < lastChange || !begins(token, before)) return;
    const match = matchAt(program, token.start);
    if (match === null) return;
    until = match.end;
    found.push(match);
  });
  return found;
}

const unfollowed = new Set(['def', 'reduce', 'foreach', 'as', 'label', 'import', 'include']);

function follow(scopes: Scope[], sign: string, before: Token | undefined): void {
  const top = scopes.at(-1);
  if (sign === '(' || sign === '[' || sign === '{') {
    const isCall = sign === '(' && before?.kind === 'word' && !sameInput.has(before.text);
    scopes.push({ base: !isCall, sign, same: !isCall });
  } else if ((sign === ')' || sign === ']' || sign === '}') && scopes.length > 1) scopes.pop();
  else if (sign === '|' && top) top.same = false;
  // Each entry of an object begins with the input again.
  else if (sign === ',' && top?.sign === '{') top.same = top.base;
}

/** Not the rest of another path or of a variable. */
function begins({ kind, text, start }: Token, before: Token | undefined): boolean {
  if (kind !== 'field' && !(kind === 'sign' && text === '.')) return false;
  if (before === undefined) return true;
  if (before.kind === 'string' || /^[)\]}?]$/.test(before.text)) return false;
  return before.kind === 'sign' || before.start + before.text.length < start;
}

function matchAt(program: string, start: number): JqLookup | null {
  lookup.lastIndex = start;
  const text = lookup.exec(program)?.[0];
  if (text === undefined) return null;
  const names = [...text.matchAll(part)].map(({ groups }) => groups?.['quoted'] ?? groups?.['plain'] ?? '');
  return { names, start, end: start + text.length };
}

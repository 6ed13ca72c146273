// The words of a jq program that call something: builtins, variables, formats. A light reading by the lexical rules of
// jq's manual, for lints that need no engine; what a program means is the engine's matter.

export interface JqWord {
  /** `trim`, `$ENV`, `@urid`. */
  readonly text: string;
  /** Number of arguments; 0 for a word without brackets. */
  readonly arity: number;
  /** Offset in the program, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface Token {
  readonly kind: 'word' | 'field' | 'sign' | 'string' | 'number';
  readonly text: string;
  readonly start: number;
}

const pattern =
  /\s+|#[^\n]*|(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<field>\.[A-Za-z_]\w*)|(?<word>[$@]?(?:[A-Za-z_]\w*::)*[A-Za-z_]\w*)|(?<sign>\?\/\/=?|[|/+*%-]=|\/\/=?|[=!<>]=|\.\.|[^])/gy;

const kinds = ['number', 'field', 'word', 'sign'] as const;

/** Text of a string runs to its closing quote; programs inside `\( )` are read like the rest. */
export function readTokens(program: string): readonly Token[] {
  const tokens: Token[] = [];
  /** Open brackets; `"` stands for a string that an interpolation interrupts. */
  const open: string[] = [];
  let at = 0;
  const readString = (start: number): void => {
    for (at = start; at < program.length; at++) {
      const sign = program[at];
      if (sign === '"') {
        at++;
        return;
      }
      if (sign !== '\\') continue;
      at++;
      if (program[at] === '(') {
        open.push('"');
        tokens.push({ kind: 'sign', text: '(', start: at });
        at++;
        return;
      }
    }
  };
  while (at < program.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(program);
    const start = at;
    at = pattern.lastIndex;
    const groups = match?.groups ?? {};
    const kind = kinds.find((one) => groups[one] !== undefined);
    const text = kind === undefined ? undefined : groups[kind];
    if (kind === undefined || text === undefined) continue;
    if (text === '"') {
      tokens.push({ kind: 'string', text, start });
      readString(at);
      continue;
    }
    tokens.push({ kind, text, start });
    if (text === '(' || text === '[' || text === '{') open.push(text);
    if (text === ')' || text === ']' || text === '}') {
      const closed = open.pop();
      if (closed === '"') readString(at);
    }
  }
  return tokens;
}

/** Words that stand for a value or a call; keys of objects, fields, and what the program defines itself are left out. */
export function wordsOf(program: string): readonly JqWord[] {
  const tokens = readTokens(program);
  const own = ownNames(tokens);
  const inside: string[] = [];
  return tokens.flatMap((token, index): readonly JqWord[] => {
    const { kind, text, start } = token;
    if (kind === 'sign') follow(inside, text);
    if (kind !== 'word' || own.has(text)) return [];
    if (!/^[$@]/.test(text) && isKey(tokens, index, inside)) return [];
    return [{ text, arity: arityAt(tokens, index + 1), start, end: start + text.length }];
  });
}

function follow(inside: string[], text: string): void {
  if (text === '(' || text === '[' || text === '{') inside.push(text);
  if (text === ')' || text === ']' || text === '}') inside.pop();
}

/** `{name: …}`, `{name}`: the key of an object that is being made, or taken apart. */
function isKey(tokens: readonly Token[], index: number, inside: readonly string[]): boolean {
  const before = tokens[index - 1]?.text;
  return inside.at(-1) === '{' && (before === '{' || before === ',');
}

/** Names after `def`, and the parameters of definitions. */
function ownNames(tokens: readonly Token[]): ReadonlySet<string> {
  const own = new Set<string>();
  tokens.forEach(({ text }, index) => {
    if (text !== 'def') return;
    for (const token of tokens.slice(index + 1)) {
      if (token.text === ':') break;
      if (token.kind === 'word') own.add(token.text);
    }
  });
  return own;
}

function arityAt(tokens: readonly Token[], index: number): number {
  if (tokens[index]?.text !== '(') return 0;
  let depth = 0;
  let count = 1;
  for (const { kind, text } of tokens.slice(index)) {
    if (kind !== 'sign') continue;
    if (text === '(' || text === '[' || text === '{') depth++;
    if (text === ')' || text === ']' || text === '}') depth--;
    if (depth === 0) break;
    if (text === ';' && depth === 1) count++;
  }
  return count;
}

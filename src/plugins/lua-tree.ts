// Lua as it was parsed: the nodes that questions are asked about, by name; all others are only walked through.

interface Placed {
  /** Offsets into the text, in UTF-16 units; the end is exclusive. */
  readonly range: readonly [start: number, end: number];
}

export interface LuaIdentifier extends Placed {
  readonly type: 'Identifier';
  readonly name: string;
  readonly isLocal: boolean;
}
export interface LuaString extends Placed {
  readonly type: 'StringLiteral';
  /** With its quotes. */
  readonly raw: string;
}
export interface LuaTable extends Placed {
  readonly type: 'TableConstructorExpression';
  readonly fields: readonly LuaTableField[];
}
export type LuaTableField = Placed &
  (
    | { readonly type: 'TableKeyString'; readonly key: LuaIdentifier; readonly value: LuaExpression }
    | { readonly type: 'TableKey'; readonly key: LuaExpression; readonly value: LuaExpression }
    | { readonly type: 'TableValue'; readonly value: LuaExpression }
  );
export interface LuaMember extends Placed {
  readonly type: 'MemberExpression';
  readonly indexer: '.' | ':';
  readonly identifier: LuaIdentifier;
  readonly base: LuaExpression;
}
export interface LuaFunction extends Placed {
  readonly type: 'FunctionDeclaration';
  /** Null for a function that is a value. */
  readonly identifier: LuaIdentifier | LuaMember | null;
  readonly parameters: readonly LuaExpression[];
  readonly body: readonly LuaNode[];
}
/** `f(a)`, `f{...}` and `f"..."` differ in where the arguments are. */
export type LuaCall = Placed &
  (
    | {
        readonly type: 'CallExpression';
        readonly base: LuaExpression;
        readonly arguments: readonly LuaExpression[];
      }
    | { readonly type: 'TableCallExpression'; readonly base: LuaExpression; readonly arguments: LuaTable }
    | { readonly type: 'StringCallExpression'; readonly base: LuaExpression; readonly argument: LuaString }
  );

export type LuaExpression =
  | LuaIdentifier
  | LuaString
  | LuaTable
  | LuaMember
  | LuaFunction
  | LuaCall
  | (Placed & { readonly type: 'NumericLiteral'; readonly value: number })
  | (Placed & { readonly type: 'BooleanLiteral'; readonly value: boolean })
  | (Placed & {
      readonly type: 'BinaryExpression';
      readonly operator: string;
      readonly left: LuaExpression;
      readonly right: LuaExpression;
    })
  | (Placed & {
      readonly type: 'UnaryExpression';
      readonly operator: string;
      readonly argument: LuaExpression;
    })
  | (Placed & {
      readonly type: 'IndexExpression';
      readonly base: LuaExpression;
      readonly index: LuaExpression;
    })
  | (Placed & { readonly type: 'LogicalExpression' | 'NilLiteral' | 'VarargLiteral' });

type LuaStatement =
  | (Placed & {
      readonly type: 'LocalStatement' | 'AssignmentStatement';
      readonly variables: readonly LuaExpression[];
      readonly init: readonly LuaExpression[];
    })
  | (Placed & { readonly type: 'ReturnStatement'; readonly arguments: readonly LuaExpression[] })
  | (Placed & { readonly type: 'CallStatement' | 'IfStatement' | 'DoStatement' | 'WhileStatement' })
  | (Placed & { readonly type: 'RepeatStatement' | 'ForNumericStatement' | 'ForGenericStatement' })
  | (Placed & { readonly type: 'BreakStatement' | 'GotoStatement' | 'LabelStatement' })
  | (Placed & { readonly type: 'IfClause' | 'ElseifClause' | 'ElseClause' });

export interface LuaChunk extends Placed {
  readonly type: 'Chunk';
  readonly body: readonly LuaNode[];
}
export type LuaNode = LuaExpression | LuaStatement | LuaTableField | LuaChunk;

const isNode = (value: unknown): value is LuaNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'range' in value;

const childrenOf = (node: LuaNode): readonly LuaNode[] =>
  Object.values(node).flatMap((part: unknown) => (Array.isArray(part) ? part : [part]).filter(isNode));

/** The node and all below it, in the order of the text. Not by recursion: a long chain of `..` is a deep tree. */
export function nodesBelow(root: LuaNode): readonly LuaNode[] {
  const found: LuaNode[] = [];
  const open: LuaNode[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    found.push(node);
    open.push(...childrenOf(node).toReversed());
  }
  return found.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
}

export function argumentsOf(call: LuaCall): readonly LuaExpression[] {
  switch (call.type) {
    case 'CallExpression':
      return call.arguments;
    case 'TableCallExpression':
      return [call.arguments];
    default:
      return [call.argument];
  }
}

export const isCall = (node: LuaNode): node is LuaCall =>
  node.type === 'CallExpression' ||
  node.type === 'TableCallExpression' ||
  node.type === 'StringCallExpression';

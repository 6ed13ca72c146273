// Values of expressions that stand in the text itself: literals, and the functions that hand a text on. What only
// Terraform can work out has no value here and is told.
import type { Json } from '../../base/json.ts';
import type { ImportFault } from '../define.ts';
import type { Expression } from './syntax.ts';

export interface Evaluating {
  readonly text: string;
  readonly tell: (fault: ImportFault) => void;
}

/** Undefined where only Terraform knows the value. */
export function evaluate(expression: Expression, evaluating: Evaluating): Json | undefined {
  switch (expression.kind) {
    case 'literal':
      if (expression.rounded === true) evaluating.tell(rounded(expression, evaluating));
      return expression.value;
    case 'list':
      return expression.items.flatMap((item) => {
        const value = evaluate(item, evaluating);
        return value === undefined ? [] : [value];
      });
    case 'object':
      return objectOf(expression, evaluating);
    case 'call':
      return call(expression, evaluating);
    default:
      if (expression.kind === 'reference' || !expression.broken)
        evaluating.tell(unknown(expression, evaluating));
      return undefined;
  }
}

function objectOf({ entries }: Expression & { kind: 'object' }, evaluating: Evaluating): Json {
  return Object.fromEntries(
    entries.flatMap(({ key, value }) => {
      const name = keyText(key);
      if (name === null) evaluating.tell(unknown(key, evaluating));
      const known = name === null ? undefined : evaluate(value, evaluating);
      return name === null || known === undefined ? [] : [[name, known] as const];
    }),
  );
}

/** Null where the key is an expression. */
export const keyText = (key: Expression): string | null =>
  key.kind === 'literal' && key.value !== null ? String(key.value) : null;

const finalBreaks = /(?:\r\n?|\n)+$/;

function call(expression: Expression & { kind: 'call' }, evaluating: Evaluating): Json | undefined {
  const { name, items } = expression;
  const [only, ...more] = items;
  const isKnown = name === 'jsonencode' || name === 'chomp';
  if (!isKnown || only === undefined || more.length > 0) {
    evaluating.tell(unknown(expression, evaluating));
    return undefined;
  }
  const value = evaluate(only, evaluating);
  if (value === undefined) return undefined;
  if (name === 'jsonencode') return JSON.stringify(value);
  return typeof value === 'string' ? value.replace(finalBreaks, '') : value;
}

const longest = 60;

/** The expression as it is written, on one line and not too long. */
export function shown({ range }: Expression, { text }: Evaluating): string {
  const line = text.slice(range.start, range.end).replace(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

function unknown(expression: Expression, evaluating: Evaluating): ImportFault {
  const about = shown(expression, evaluating);
  return {
    id: 'expression',
    about,
    message: `Only Terraform can work out \`${about}\`, so it is left out. Put its value in here.`,
    range: expression.range,
  };
}

function rounded(expression: Expression, evaluating: Evaluating): ImportFault {
  const about = shown(expression, evaluating);
  return {
    id: 'number-rounded',
    about,
    message: `The number ${about} has more digits than the gateway can hold. Write it as a text to keep them.`,
    range: expression.range,
  };
}

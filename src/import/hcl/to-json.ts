// Values of an HCL tree as JSON. What only Terraform can work out is told, and left out.
import type { Json } from '../../base/json.ts';
import type { ImportFault } from '../define.ts';
import type { HclEntry, HclExpression } from './syntax.ts';

export type Tell = (fault: ImportFault) => void;

/** Undefined for what is computed. */
export function toJson(expression: HclExpression, text: string, tell: Tell): Json | undefined {
  switch (expression.kind) {
    case 'text':
    case 'number':
    case 'boolean':
      return expression.value;
    case 'null':
      return null;
    case 'list':
      return expression.items.flatMap(
        (item) => toJson(item, text, tell) ?? (item.kind === 'null' ? [null] : []),
      );
    case 'object':
      return objectOf(expression.entries, text, tell);
    case 'call':
      return called(expression, text, tell);
    default:
      return computed(expression, text, tell);
  }
}

function objectOf(entries: readonly HclEntry[], text: string, tell: Tell): Json {
  return Object.fromEntries(
    entries.flatMap(({ key, value }): [string, Json][] => {
      const json = toJson(value, text, tell);
      return json === undefined ? [] : [[key, json]];
    }),
  );
}

/** Functions that stand for a text that can be told from here. */
function called(call: HclExpression & { readonly kind: 'call' }, text: string, tell: Tell): Json | undefined {
  const [first, ...more] = call.args;
  if (first === undefined || more.length > 0) return computed(call, text, tell);
  const value = ['jsonencode', 'chomp', 'trimspace', 'jsondecode'].includes(call.name)
    ? toJson(first, text, tell)
    : undefined;
  if (call.name === 'jsonencode') return value === undefined ? undefined : JSON.stringify(value);
  if (typeof value !== 'string')
    return value === undefined && first.kind === 'computed' ? undefined : computed(call, text, tell);
  if (call.name === 'chomp') return value.replace(/(?:\r?\n)+$/, '');
  if (call.name === 'trimspace') return value.trim();
  return jsonIn(value) ?? computed(call, text, tell);
}

/** Null where the text is no JSON. */
export function jsonIn(text: string): Json | null {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
}

function computed({ range }: HclExpression, text: string, tell: Tell): undefined {
  const written = text.slice(range.start, range.end).replace(/\s+/g, ' ');
  const shown = written.length > 60 ? `${written.slice(0, 59)}…` : written;
  tell({
    id: 'computed-value',
    about: shown,
    message: `Terraform works \`${shown}\` out when it plans. The value is left out here: put it in by hand.`,
    range,
  });
  return undefined;
}

// JSON values as YAML text, in block style, keys in the order given. All formats that write YAML write it here.
import { isObject, type Json, type JsonObject } from '../base/json.ts';
import { keyText, needsExplicitKey, numberText, textLines } from './yaml-scalar.ts';

type Lines = readonly string[];

const indent = (line: string): string => (line === '' ? '' : `  ${line}`);

/** Text of a whole document, ending in a line break. */
export const emitYaml = (value: Json): string => `${linesOf(value).join('\n')}\n`;

function linesOf(value: Json): Lines {
  if (isList(value)) return value.length === 0 ? ['[]'] : value.flatMap((item) => beside('-', item));
  if (isObject(value)) return mapLines(value);
  if (typeof value !== 'string') return [typeof value === 'number' ? numberText(value) : String(value)];
  const [first = '', ...rest] = textLines(value);
  return [first, ...rest.map(indent)];
}

function mapLines(map: JsonObject): Lines {
  const entries = Object.entries(map);
  if (entries.length === 0) return ['{}'];
  return entries.flatMap(([key, value]) => {
    if (needsExplicitKey(key)) return [`? ${keyText(key)}`, ...below(':', value)];
    return below(`${keyText(key)}:`, value);
  });
}

/** A collection starts on the line of its dash. */
function beside(head: string, value: Json): Lines {
  const [first = '', ...rest] = linesOf(value);
  return isCollection(value) ? [`${head} ${first}`, ...rest.map(indent)] : [`${head} ${first}`, ...rest];
}

/** A collection starts on the line below its key. */
function below(head: string, value: Json): Lines {
  const lines = linesOf(value);
  if (isCollection(value)) return [head, ...lines.map(indent)];
  return [`${head} ${lines[0] ?? ''}`, ...lines.slice(1)];
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
const isCollection = (value: Json): boolean =>
  (isList(value) && value.length > 0) || (isObject(value) && Object.keys(value).length > 0);

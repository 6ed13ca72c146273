// Plain scalars that decK, kubectl and Kong's DB-less loader take for something else than is read here: they follow
// YAML 1.1, where `no` is false and `0777` is 511. Told in the files that those tools read, and nowhere else.
import { isScalar, visit, type Node, type Scalar } from 'yaml';
import { booleanOf11 } from './boolean-11.ts';
import type { FoundPlace } from './find-places.ts';
import { textProblem, type TextProblem } from './syntax-problem.ts';

const octal = /^[-+]?0[0-7]+$/;
const underscored = /^[-+]?(?:0b[01_]+|0x[\da-f_]+|\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?)$/i;
const binary = /^[-+]?0b[01]+$/;
/** libyaml under Lua counts them in sixties; decK and kubectl do not. */
const sexagesimal = /^[-+]?[1-9]\d*(?::[0-5]?\d)+(?:\.\d*)?$/;

const toolOf = (kind: FoundPlace['kind']): string => (kind === 'deck' ? 'decK' : 'kubectl');

export const isReadAs11 = ({ kind }: Pick<FoundPlace, 'kind'>): boolean =>
  kind === 'deck' || kind === 'kong-plugin' || kind === 'kong-cluster-plugin';

export function lookAlikes(place: Pick<FoundPlace, 'kind'>, root: Node): readonly TextProblem[] {
  const problems: TextProblem[] = [];
  visit(root, {
    Scalar: (key, node) => {
      const problem = lookAlike(node, place.kind, key === 'key');
      if (problem !== null) problems.push(problem);
    },
  });
  return problems;
}

/** Whether a plain scalar is told here: the check of options leaves it alone then. */
export const isLookAlike = (node: Node | null): boolean =>
  isScalar(node) && node.type === 'PLAIN' && booleanOf11(node.source ?? '') !== null;

function lookAlike(node: Scalar, kind: FoundPlace['kind'], isKey: boolean): TextProblem | null {
  const { source = '', range, type, tag } = node;
  // A tag that is written out settles what the scalar is.
  if (type !== 'PLAIN' || tag !== undefined || !range) return null;
  const read = readingOf(node, source, kind);
  if (read === null) return null;
  const [start, end] = range;
  const what = isKey ? `the key \`${source}\`` : `\`${source}\``;
  const replace = (text: string) => ({ kind: 'replace-text', start, end, text }) as const;
  return textProblem(
    'yaml-look-alike',
    'warning',
    `${read.tool} reads YAML 1.1 and takes ${what} for ${read.value}. Put it in quotes where the text is meant, or write ${read.value}.`,
    { start, end },
    [
      { title: `Put ${source} in quotes`, edit: replace(`'${source}'`) },
      { title: `Write ${read.value}`, edit: replace(read.value) },
    ],
  );
}

interface Reading {
  readonly tool: string;
  readonly value: string;
}

function readingOf(node: Scalar, source: string, kind: FoundPlace['kind']): Reading | null {
  const tool = toolOf(kind);
  const boolean = booleanOf11(source);
  if (boolean !== null) return { tool, value: String(boolean) };
  if (octal.test(source)) {
    const value = parseInt(source, 8);
    return value === node.value ? null : { tool, value: String(value) };
  }
  if (binary.test(source) || (source.includes('_') && underscored.test(source)))
    return { tool, value: String(numberOf(source.replaceAll('_', ''))) };
  return kind === 'deck' && sexagesimal.test(source)
    ? { tool: 'Kong without a database', value: String(inSixties(source)) }
    : null;
}

const numberOf = (text: string): number =>
  text.startsWith('-') ? -Number(text.slice(1)) : Number(text.replace(/^\+/, ''));

const inSixties = (text: string): number =>
  (text.startsWith('-') ? -1 : 1) *
  text
    .replace(/^[-+]/, '')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0);

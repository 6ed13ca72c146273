// Mistakes that make a manifest no YAML at all, as documentation shows them: they are mended in the lines of the text,
// before any reader sees it.
import type { Splice } from '../../text/splice.ts';
import type { Mend } from './define.ts';

interface Line {
  readonly start: number;
  readonly text: string;
  readonly indent: number;
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const own = { start, text: line, indent: line.length - line.trimStart().length };
    start += line.length + 1;
    return own;
  });
}

const isBlank = ({ text }: Line): boolean => /^\s*(#.*)?$/.test(text);

const cut = (start: number, length: number): Splice => ({ start, end: start + length, text: '' });

/** A key below a value that has nothing below it: `provisioning: Manual` and, deeper, `secretRef`. */
function underProvisioning(lines: readonly Line[]): readonly Mend[] {
  return lines.flatMap((line, i) => {
    if (!/^\s*provisioning:[ \t]+[^\s#]/.test(line.text)) return [];
    const rest = lines.slice(i + 1);
    const end = rest.findIndex((one) => !isBlank(one) && one.indent <= line.indent);
    const below = (end < 0 ? rest : rest.slice(0, end)).filter((one) => !isBlank(one));
    const [first] = below;
    const key = first === undefined ? null : /^\s*([\w-]+):/.exec(first.text);
    if (first === undefined || key === null) return [];
    const about = key[1] ?? '';
    const start = first.start + first.indent;
    return [
      {
        fault: {
          id: 'under-a-value',
          about,
          message: `\`${about}\` is indented under \`provisioning\`, which has a value already, so that this is no YAML. It stands beside it.`,
          range: { start, end: start + about.length },
        },
        splices: below.map((one) => cut(one.start, Math.min(one.indent, first.indent - line.indent))),
      },
    ];
  });
}

function tabs(lines: readonly Line[]): readonly Mend[] {
  const indented = lines.filter(({ text, indent }) => text.slice(0, indent).includes('\t'));
  const [first] = indented;
  if (first === undefined) return [];
  return [
    {
      fault: {
        id: 'tabs',
        about: '',
        message: 'Tabs stand in the indentation, and YAML takes spaces alone.',
        range: { start: first.start, end: first.start + first.indent },
      },
      splices: indented.map(({ start, text, indent }) => ({
        start,
        end: start + indent,
        text: text.slice(0, indent).replaceAll('\t', '  '),
      })),
    },
  ];
}

/** Tabs first: they hide how deep a line is. */
export function syntaxMends(text: string): readonly Mend[] {
  const lines = linesOf(text);
  const byTabs = tabs(lines);
  return byTabs.length > 0 ? byTabs : underProvisioning(lines);
}

// The YAML package's errors in words that say what to do next.
import { visit, type Document } from 'yaml';
import type { Diagnostic, Range } from '../base/diagnostic.ts';
import type { FlowEdit } from '../model/flow-edit.ts';

export type TextProblem = Diagnostic<FlowEdit>;
type PackageError = Document.Parsed['errors'][number];
type Code = PackageError['code'];

/** Sentences for the errors whose own text speaks of the parser's inside; the others speak for themselves. */
const sentences: { readonly [C in Code]?: string } = {
  TAB_AS_INDENT: 'A tab stands in the indentation. YAML allows spaces only: replace the tab by spaces.',
  BAD_INDENT: 'This line does not line up with the lines it belongs to. Give it their indentation.',
  BLOCK_AS_IMPLICIT_KEY:
    'A value follows a value on one line. Put it on a line of its own, or quote the text.',
  BLOCK_IN_FLOW: 'Inside brackets, lists and maps need brackets too.',
  MULTILINE_IMPLICIT_KEY: 'This line has no `: `. Write `key: value`, or indent the line under its key.',
  BAD_DQ_ESCAPE:
    'This backslash sequence is unknown in double quotes. Double the backslash, or use single quotes.',
  MULTIPLE_DOCS: 'The text continues after its end. Start another document with `---`.',
  TAG_RESOLVE_FAILED: 'This tag is unknown, or does not fit its value. Remove the tag.',
  KEY_OVER_1024_CHARS: 'A key longer than 1024 characters stands here. A quote may be missing.',
};

const missingQuote = /^Missing closing .*quote/;

const byMessage: readonly (readonly [RegExp, string])[] = [
  [
    /^Nested mappings are not allowed/,
    'A `: ` stands inside this value. Put the value in quotes, or the map on its own lines.',
  ],
  [missingQuote, 'The quote that opens here is not closed.'],
  [/end with a \]/, 'The closing `]` is missing: a `[` before this place is still open.'],
  [/end with a \}/, 'The closing `}` is missing: a `{` before this place is still open.'],
  [/^Missing , (between|or)/, 'A comma is missing between these entries.'],
  [/^Implicit map keys need to be followed/, 'This key has no `: ` after it. Write `key: value`.'],
  [/^Missing space after :/, 'A space is missing after the colon.'],
  [
    /^Plain value cannot start with/,
    'A value cannot start with this character. Put the value in single quotes.',
  ],
  [/^Sequence item without - indicator/, 'This list entry has no `- ` before it.'],
  [
    /^All (mapping|sequence) items must start/,
    'This line does not line up with its neighbours. Give it their indentation.',
  ],
  [/^Comments must be separated/, 'A space is missing before the `#` of this comment.'],
  [/^Unexpected , in/, 'A comma stands where a value is expected. Remove it.'],
  [
    /^(Unexpected (scalar|flow-|block-|double-|single-|alias)|Source is empty)/,
    'This text does not belong to the value before it. A quote, a comma or a line break may be missing.',
  ],
];

/** More problems than this help nobody: they follow from the first ones. */
export const mostProblems = 100;

export function syntaxProblem(
  error: PackageError,
  severity: 'error' | 'warning',
  document: Document.Parsed,
): TextProblem {
  // The text ends far from the quote that was forgotten: where it opens is where to look.
  const opened = missingQuote.test(error.message) ? openQuote(document) : null;
  const [start, end] = opened === null ? error.pos : [opened, opened + 1];
  return textProblem('yaml-syntax', severity, wordsOf(error), { start, end: Math.max(end, start + 1) });
}

/** Offset of the quote that nothing closes. */
function openQuote(document: Document.Parsed): number | null {
  let offset: number | null = null;
  visit(document, {
    Scalar: (_, { srcToken }) => {
      if (srcToken?.type !== 'double-quoted-scalar' && srcToken?.type !== 'single-quoted-scalar') return;
      const { source } = srcToken;
      if (source.length < 2 || source.at(-1) !== source[0]) offset = srcToken.offset;
    },
  });
  return offset;
}

function wordsOf({ code, message }: PackageError): string {
  const specific = byMessage.find(([pattern]) => pattern.test(message));
  return specific?.[1] ?? sentences[code] ?? (message.endsWith('.') ? message : `${message}.`);
}

export function textProblem(
  rule: string,
  severity: 'error' | 'warning',
  message: string,
  range: Range,
  fixes: TextProblem['fixes'] = [],
): TextProblem {
  return { rule, severity, message, path: [], range, documented: false, fixes };
}

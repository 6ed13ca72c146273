// The one door to the YAML package's reader. Nesting is measured while tokens come in, so that a hostile text
// ends in a sentence and not in a stack overflow; key uniqueness is checked by `read-json.ts`, since the
// package's own check takes quadratic time in wide maps.
import { Composer, Lexer, Parser, type CST, type Document } from 'yaml';
import type { Range } from '../base/diagnostic.ts';

/** Collections inside one another; the deepest flows known to the documentation have 8. */
export const deepestNesting = 200;

interface Composed {
  readonly documents: readonly Document.Parsed[];
  /** Where nesting grew too deep; no document is read then. */
  readonly tooDeep: Range | null;
}

export function compose(text: string): Composed {
  const depth: { at: number | null } = { at: null };
  const composer = new Composer({ keepSourceTokens: true, uniqueKeys: false, merge: true });
  const documents = [...composer.compose(tokensOf(text, depth), false, text.length)] as Document.Parsed[]; // the generator's type forgets that its documents are parsed
  return depth.at === null
    ? { documents, tooDeep: null }
    : { documents: [], tooDeep: { start: depth.at, end: depth.at + 1 } };
}

function* tokensOf(text: string, depth: { at: number | null }): Generator<CST.Token, void> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > deepestNesting) {
      depth.at = Math.max(0, parser.offset - 1);
      return;
    }
  }
  yield* parser.end();
}

// PEM, written with lines of 64 and read as people hand it on: with text around it, Windows line ends, `\n` written
// out, indents, or all on one line. What cannot be read is told with its line.
import { fromBase64, toBase64, type Bytes } from './bytes.ts';

export interface PemBlock {
  /** Such as `CERTIFICATE`. */
  readonly label: string;
  readonly der: Bytes;
  /** Of its first line, from 1. */
  readonly line: number;
  /** Encrypted the old way, with a `Proc-Type` header. */
  readonly legacyEncrypted: boolean;
}

export interface PemFlaw {
  readonly line: number;
  readonly message: string;
}

export interface PemText {
  readonly blocks: readonly PemBlock[];
  readonly flaws: readonly PemFlaw[];
}

export const toPem = (label: string, der: Uint8Array): string =>
  `-----BEGIN ${label}-----\n${toBase64(der).replace(/.{64}(?!$)/g, '$&\n')}\n-----END ${label}-----\n`;

export const looksLikePem = (text: string): boolean => text.includes('-----BEGIN ');

const begin = /-----BEGIN ([A-Z0-9# ]+)-----/g;
const brokenBegin = /-----BEGIN (?![A-Z0-9# ]+-----)/g;

export function readPem(given: string): PemText {
  // Written-out line ends come from shells and JSON; base64 has no backslash, so nothing else is lost.
  const text = given.replaceAll('\\r', '').replaceAll('\\n', '\n');
  const blocks: PemBlock[] = [];
  const flaws: PemFlaw[] = [];
  const lines = lineCounter(text);
  const starts = [...text.matchAll(begin)];
  for (const [i, start] of starts.entries()) {
    const line = lines(start.index);
    const body = text.slice(start.index + start[0].length, starts[i + 1]?.index ?? text.length);
    const read = readBlock(start[1] ?? '', body, line);
    if ('message' in read) flaws.push(read);
    else blocks.push(read);
  }
  for (const { index } of text.matchAll(brokenBegin))
    flaws.push({ line: lineCounter(text)(index), message: 'The BEGIN line is not complete.' });
  return { blocks, flaws };
}

/** Lines of growing offsets, each stretch of the text looked at once. */
function lineCounter(text: string): (offset: number) => number {
  let at = 0;
  let line = 1;
  return (offset) => {
    for (; at < offset; at++) if (text[at] === '\n') line += 1;
    return line;
  };
}

function readBlock(label: string, body: string, line: number): PemBlock | PemFlaw {
  const end = body.indexOf('-----END ');
  if (end === -1)
    return { line, message: `The block "${label}" has no END line. It may be cut off: copy it again.` };
  if (!body.slice(end).startsWith(`-----END ${label}-----`))
    return { line, message: `The block "${label}" ends as something else. Two blocks may be mixed up.` };
  const { base64, headers } = apart(body.slice(0, end));
  const der = fromBase64(base64);
  if (der === null || der.length === 0)
    return {
      line,
      message: `The block "${label}" holds something that is no base64. Copy it again, without changes.`,
    };
  return { label, der, line, legacyEncrypted: headers.includes('ENCRYPTED') };
}

/** Headers (`Proc-Type: 4,ENCRYPTED`) stand before an empty line. */
function apart(content: string): { readonly base64: string; readonly headers: string } {
  const found = /^\s*((?:[\w-]+:[^\n]*\n)+)/.exec(content);
  return found === null
    ? { base64: content, headers: '' }
    : { base64: content.slice(found[0].length), headers: found[1] ?? '' };
}

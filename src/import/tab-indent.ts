// JSON that is indented with tabs stays so: lines that were added with spaces are brought to the tabs of their depth. No
// line of JSON begins inside a text, so what it begins with means nothing.

/** `text` as `before` was written; itself where that was not JSON with tabs. */
export function withTabsOf(before: string, text: string): string {
  const tabs = /^\uFEFF?\s*[{[]/.test(before) && /\n\t/.test(before) && !/\n /.test(before);
  if (!tabs) return text;
  let depth = 0;
  return text
    .split('\n')
    .map((line) => {
      const bare = line.trimStart();
      const own = depth - (/^[}\]]/.test(bare) ? 1 : 0);
      depth += deeper(bare);
      return line.startsWith(' ') ? '\t'.repeat(own) + bare : line;
    })
    .join('\n');
}

/** How many more brackets a line opens than it closes. */
function deeper(line: string): number {
  const outside = line.replace(/"(?:[^"\\]|\\.)*"/g, '');
  return outside.replace(/[^{[]/g, '').length - outside.replace(/[^}\]]/g, '').length;
}

// Reads jq's .test files: blocks of a program, an input and the results, or `%%FAIL` with the compiler's message.

interface Place {
  readonly file: string;
  /** Of the program, one-based. */
  readonly line: number;
  readonly program: string;
  /** The program reads modules from files. */
  readonly needsModules: boolean;
}

export type JqTest =
  | (Place & { readonly kind: 'runs'; readonly input: string; readonly outputs: readonly string[] })
  /** `message` is null when any message will do. */
  | (Place & { readonly kind: 'fails'; readonly message: string | null });

const modules = /^\s*(import|include)\b|\bmodulemeta\b|\bget_search_list\b/;
const isSkipped = (line: string): boolean => /^\s*(#|$)/.test(line);

export function readJqSuite(file: string, text: string): readonly JqTest[] {
  const lines = text.split('\n');
  const tests: JqTest[] = [];
  let at = 0;
  /** Lines up to the next blank one or comment. */
  const block = (): readonly string[] => {
    const from = at;
    while (at < lines.length && !isSkipped(lines[at] ?? '')) at++;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const first = lines[at++] ?? '';
    if (isSkipped(first)) continue;
    const fails = first.startsWith('%%FAIL');
    const program = fails ? (lines[at++] ?? '') : first;
    const place = { file, line: at, program, needsModules: modules.test(program) };
    if (fails) {
      const message = block().join('\n');
      tests.push({ ...place, kind: 'fails', message: first.includes('IGNORE MSG') ? null : message });
    } else {
      const [input = '', ...outputs] = block();
      tests.push({ ...place, kind: 'runs', input, outputs });
    }
  }
  return tests;
}

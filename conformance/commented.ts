// A value as YAML with a comment in every place that allows one, and blank lines in between.
import type { Json } from '../src/base/json.ts';
import { isList, isObject } from '../src/base/json.ts';

export function commented(value: Json): string {
  let count = 0;
  const comment = (words: string): string => `# ${words} ${(count += 1)}`;
  const lines: string[] = [comment('head'), ''];
  const write = (value: Json, indent: number): void => {
    const pad = ' '.repeat(indent);
    const entries: readonly (readonly [string, Json])[] = isList(value)
      ? value.map((item) => ['-', item])
      : Object.entries(isObject(value) ? value : {}).map(([key, item]) => [`${JSON.stringify(key)}:`, item]);
    entries.forEach(([head, item], i) => {
      if (i > 0 && head === '-') lines.push('', pad + comment('apart'), '');
      lines.push(pad + comment('above'));
      const filled = typeof item === 'object' && item !== null && Object.keys(item).length > 0;
      if (filled) {
        lines.push(`${pad}${head} ${comment('beside')}`);
        write(item, indent + 2);
      } else if (typeof item === 'string' && /^\S.*\n./s.test(item) && !/[ \t]\n|\n\n$/.test(item)) {
        lines.push(`${pad}${head} ${item.endsWith('\n') ? '|' : '|-'} ${comment('block')}`);
        const body = item.replace(/\n$/, '').split('\n');
        lines.push(...body.map((line) => (line === '' ? '' : `${pad}  ${line}`)));
      } else lines.push(`${pad}${head} ${JSON.stringify(item)} ${comment('beside')}`);
    });
    lines.push(`${pad} ${comment('below')}`);
  };
  write(value, 0);
  return `${lines.join('\n')}\n`;
}

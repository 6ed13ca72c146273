// Each expected text is one that `terraform fmt` leaves as it is, and that Terraform 1.11 reads as the value.
import { describe, expect, it } from 'vitest';
import type { Json } from '../base/json.ts';
import { emitHcl, encoded, expression, keys, list, names, type HclValue } from './hcl-emitter.ts';

const emitted = (value: HclValue): string => {
  const text = emitHcl([{ type: 'b', labels: [], body: [[['a', value]]] }]);
  return text.replace(/^b \{\n {2}a = ([^]*)\n\}\n$/, '$1');
};

describe('emitHcl', () => {
  it.each([
    ['a', '"a"'],
    ['', '""'],
    ['"\\\n', '<<EOT\n"\\\nEOT'],
    ['"\\\n\t\r', '"\\"\\\\\\n\\t\\r"'],
    ['${x} $${x} %{y} $ %', '"$${x} $$${x} %%{y} $ %"'],
    ['\0\u007f\u0085\u2028\ufeff', '"\\u0000\\u007f\\u0085\\u2028\\ufeff"'],
    ['.a\n| .b\n', '<<EOT\n.a\n| .b\nEOT'],
    ['"\\(.a)" ${b}\n  EOT\n', '<<EOT_END\n"\\(.a)" $${b}\n  EOT\nEOT_END'],
    ['.a\r\n.b\n', '".a\\r\\n.b\\n"'],
    ['.a\n| .b', 'chomp(<<EOT\n.a\n| .b\nEOT\n  )'],
    ['.a\n| .b\r', '".a\\n| .b\\r"'],
  ])('writes %j', (text, written) => {
    expect(emitted(text)).toBe(written);
  });

  it.each<[Json, string]>([
    [{}, 'jsonencode({})'],
    [{ a: [1, null, 'b'] }, 'jsonencode({\n    "a" = [1, null, "b"]\n  })'],
    [{ a: 'e\u0301' }, '"{\\"a\\":\\"e\\\\u0301\\"}"'],
    [{ a: '\r\u0301' }, '"{\\"a\\":\\"\\\\r\\\\u0301\\"}"'],
    [{ '<\u0301': 1 }, '"{\\"<\\\\u0301\\":1}"'],
    [{ a: '\ud800' }, '"{\\"a\\":\\"\\\\ud800\\"}"'],
  ])('encodes %j', (value, written) => {
    expect(emitted(encoded(value))).toBe(written);
  });

  it('aligns what stands on one line each', () => {
    const value = names([
      ['name', 'J'],
      ['jq', '.a\n| .b\n'],
      ['inputs', keys([['a', 'S']])],
      ['text', 'a\nb'],
      ['timeout', 1],
      ['of', expression('var.x')],
      ['list', list(['a', list([]), 'a\nb', 'a\nb\n'])],
      ['b', true],
    ]);
    expect(emitted(value)).toBe(`{
    name = "J"
    jq   = <<EOT
.a
| .b
EOT
    inputs = {
      "a" = "S"
    }
    text = chomp(<<EOT
a
b
EOT
    )
    timeout = 1
    of      = var.x
    list = [
      "a",
      [],
      chomp(<<EOT
a
b
EOT
      ),
      <<EOT
a
b
EOT
      ,
    ]
    b = true
  }`);
  });

  it.each([
    ['\u6f22\u5b57', 4],
    ['\u{1f468}\u200d\u{1f469}', 3],
    ['\u0301a', 4],
    ['$\u0301', 4],
    ['${\u0301', 6],
    ['\u0915\u094d\u0937', 4],
    ['\n', 4],
  ])('counts the columns of the key %j as Terraform does', (key, columns) => {
    const [first = ''] = emitted(
      keys([
        [key, 1],
        ['0123456789', 2],
      ]),
    )
      .split('\n')
      .slice(1);
    const gap = first.length - first.trimEnd().length + (/( *)= 1$/.exec(first)?.[1]?.length ?? 0);
    expect(13 - gap).toBe(columns);
  });
});

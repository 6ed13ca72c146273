// Each expected value is what Terraform 1.11 makes of the same text.
import { describe, expect, it } from 'vitest';
import type { Json } from '../../base/json.ts';
import type { ImportFault } from '../define.ts';
import { evaluate } from './evaluate.ts';
import { readHcl } from './read-hcl.ts';

function valueOf(text: string): { readonly value: Json | undefined; readonly told: readonly string[] } {
  const { body, problems } = readHcl(`a = ${text}\n`);
  const faults: ImportFault[] = [];
  const [attribute] = body.attributes;
  const value =
    attribute && evaluate(attribute.value, { text: `a = ${text}\n`, tell: (fault) => faults.push(fault) });
  return {
    value,
    told: [...problems.map(({ message }) => message), ...faults.map(({ id, about }) => `${id} ${about}`)],
  };
}

describe('values', () => {
  it.each<[string, Json]>([
    ['"a"', 'a'],
    ['""', ''],
    ['"\\n\\r\\t\\"\\\\\\u00e9\\U0001F389"', '\n\r\t"\\\u00e9\u{1f389}'],
    ['"$${x} $$${x} $$$${x}"', '${x} $${x} $$${x}'],
    ['"%%{x} %%%{x} $ % $$ %%"', '%{x} %%{x} $ % $$ %%'],
    ['"e\\u0301"', '\u00e9'],
    ['"${"a"}"', 'a'],
    ['1', 1],
    ['-1', -1],
    ['- 1.50', -1.5],
    ['1e3', 1000],
    ['true', true],
    ['null', null],
    ['(1)', 1],
    ['[1,2,]', [1, 2]],
    ['[\n 1 # one\n , /* two */ 2 // 2\n]', [1, 2]],
    ['[]', []],
    ['[[], [1, [null]], null]', [[], [1, [null]], null]],
    ['{}', {}],
    [
      '{ a = 1, "b" : 2\n c-d = 3\n (("e")) = 4, 5 = 5, true = 6 }',
      { a: 1, b: 2, 'c-d': 3, e: 4, 5: 5, true: 6 },
    ],
    ['{ "for" = 1, "a.b" = 2, "" = 3, "$${x}" = 4 }', { for: 1, 'a.b': 2, '': 3, '${x}': 4 }],
    ['{ a = {\n b = [{ c = 1 }]\n} }', { a: { b: [{ c: 1 }] } }],
    ['jsonencode({ b = 1, a = [null] })', '{"b":1,"a":[null]}'],
    ['chomp("a\\r\\n\\n")', 'a'],
    ['chomp(<<EOT\na\n\nEOT\n)', 'a'],
    ['<<EOT\na\n "\\(.b)" $${c} %%{d}\n\tEOTX\n  EOT', 'a\n "\\(.b)" ${c} %{d}\n\tEOTX\n'],
    ['<<EOT\nEOT', ''],
    ['<<EOT\n\nEOT', '\n'],
    ['<<E-1\r\na\r\nE-1\r', 'a\r\n'],
    ['{ a = <<A\nx\nA\n b = 2 }', { a: 'x\n', b: 2 }],
    ['[<<A\nx\nA\n, "y"]', ['x\n', 'y']],
    ['<<-EOT\n    a\n      b\n  c\n\n  EOT', '  a\n    b\nc\n\n'],
    ['<<-EOT\n    \n  a\n    b\n  EOT', '    \na\n  b\n'],
    ['<<-EOT\n\ta\n  b\n  EOT', 'a\n b\n'],
  ])('reads %j', (text, value) => {
    expect(valueOf(text)).toEqual({ value, told: [] });
  });

  it('keeps every key', () => {
    expect(JSON.stringify(valueOf('{ __proto__ = 1, constructor = 2 }').value)).toBe(
      '{"__proto__":1,"constructor":2}',
    );
  });
});

describe('what only Terraform knows', () => {
  it.each<[string, Json | undefined, string]>([
    ['var.a', undefined, 'expression var.a'],
    ['"a-${var.b}"', undefined, 'expression "a-${var.b}"'],
    ['"${var.b}"', undefined, 'expression var.b'],
    ['1 + 2', undefined, 'expression 1 + 2'],
    ['a ? "}" : {\n b = 1 }', undefined, 'expression a ? "}" : { b = 1 }'],
    ['[for x in y : x]', undefined, 'expression [for x in y : x]'],
    ['{ for x in y : x => x }', undefined, 'expression { for x in y : x => x }'],
    ['a.b[0].c', undefined, 'expression a.b[0].c'],
    ['file("x.jq")', undefined, 'expression file("x.jq")'],
    ['!true', undefined, 'expression !true'],
    ['[1, var.a, 2]', [1, 2], 'expression var.a'],
    ['{ a = 1, b = var.a }', { a: 1 }, 'expression var.a'],
    ['{ (var.a) = 1 }', {}, 'expression (var.a)'],
    ['jsonencode({ a = var.a, b = 1 })', '{"b":1}', 'expression var.a'],
    ['<<EOT\n%{ if a }b%{ endif }\nEOT', undefined, 'expression <<EOT %{ if a }b%{ endif } EOT'],
    ['12345678901234567890', 12345678901234567000, 'number-rounded 12345678901234567890'],
  ])('tells of %j', (text, value, told) => {
    expect(valueOf(text)).toEqual({ value, told: [told] });
  });

  it('does not take a number for rounded that is written as it is read', () => {
    expect(valueOf('12345678901234567000')).toEqual({ value: 12345678901234567000, told: [] });
  });
});

describe('mistakes', () => {
  it.each([
    ['"a', 'This text is never closed'],
    ['"\\x"', 'Terraform knows no such escape'],
    ['<<EOT\na', 'This heredoc is never closed'],
    ['[1', 'This bracket is never closed'],
    ['{ a = 1', 'This bracket is never closed'],
    ['{ a 1 }', 'A `=` is missing'],
    ['', 'A value is missing'],
    ['@', 'Terraform cannot read a value here'],
    ['{ a = , b = 2 }', 'A value is missing'],
    ['"${a"', 'never closed'],
  ])('%j is told', (text, message) => {
    expect(valueOf(text).told.join('\n')).toContain(message);
  });

  it('are not read to any depth', () => {
    for (const sign of ['[', '{ a = ', '(', '"${'])
      expect(valueOf(sign.repeat(5000)).told.join('\n')).toContain('nested too deeply');
  });

  it('do not keep from reading on', () => {
    const { body, problems } = readHcl('a = {\n b = @\n c = 1\n}\n=\nresource "x" "y" {\n d = 2\n}\n');
    expect(problems).toHaveLength(2);
    expect(body.blocks).toMatchObject([
      { type: 'resource', labels: ['x', 'y'], body: { attributes: [{ name: 'd' }] } },
    ]);
  });

  it.each(['{', '"', '<<E\n', '(', '[', '}', ',', '${', 'a', '=', '#', '/*', '\\', '\r', '-', '.', '~}'])(
    'ends whatever follows: %j',
    (sign) => {
      for (const text of [
        sign,
        `a = ${sign}`,
        `a ${sign} {`,
        `a = { b = ${sign}`,
        `a = [${sign}, ${sign}`,
        `a = "${sign}`,
      ])
        expect(Array.isArray(readHcl(text).problems)).toBe(true);
    },
  );
});

describe('blocks', () => {
  const text =
    '# head\nterraform {\n  required_providers {\n    konnect = { source = "a" }\n  }\n}\nresource "t" n { a = 1 }\n';

  it('nest, with labels', () => {
    expect(readHcl(text)).toMatchObject({
      problems: [],
      body: {
        blocks: [
          { type: 'terraform', labels: [], body: { blocks: [{ type: 'required_providers' }] } },
          {
            type: 'resource',
            labels: ['t', 'n'],
            body: { attributes: [{ name: 'a', value: { value: 1 } }] },
          },
        ],
      },
    });
  });

  it('know where they stand', () => {
    const { body } = readHcl(text);
    const places = body.blocks.map(({ range }) => text.slice(range.start, range.end));
    expect(places).toEqual(['terraform ', 'resource "t" n ']);
  });
});

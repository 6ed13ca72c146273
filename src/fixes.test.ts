// Mends of several edits, from the diagnostic to the text afterwards.
import { describe, expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { applyEdit } from './edit/apply-edit.ts';

/** The text after the named mend of the rule's first finding. */
function mended(text: string, rule: string, title: string): string {
  const document = { text, place: 0, layout: {} };
  const found = analyse(document, '3.15').diagnostics.find((one) => one.rule === rule);
  const fix = found?.fixes.find((one) => one.title === title);
  if (fix === undefined)
    throw new Error(`offered: ${(found?.fixes ?? []).map((one) => one.title).join(', ')}`);
  const edited = applyEdit(document, fix.edit, '3.15');
  if (!edited.ok) throw new Error(edited.error.message);
  expect(analyse(edited.value, '3.15').diagnostics.filter((one) => one.rule === rule)).toEqual([]);
  return edited.value.text;
}

describe('mends', () => {
  test.each<[string, string, string, string, string]>([
    [
      'a header inside a label',
      'connection-field',
      'Pick "authorization" with a jq node',
      `nodes:
  - name: READ # the token
    type: jwt_decode
    input: request.headers.authorization
`,
      `nodes:
  - name: READ # the token
    type: jwt_decode
    input: AUTHORIZATION
  - name: AUTHORIZATION
    type: jq
    input: request.headers
    jq: with_entries(.key |= ascii_downcase)["authorization"]
`,
    ],
    [
      'a value inside a body',
      'connection-field',
      'Pick "order.item-id" with a jq node',
      `nodes:
  - name: C
    type: call
    url: https://a.test/
  - name: A
    type: jq
    inputs: { id: C.body.order.item-id }
    jq: .
`,
      `nodes:
  - name: C
    type: call
    url: https://a.test/
  - name: A
    type: jq
    inputs: { id: ITEM_ID }
    jq: .
  - name: ITEM_ID
    type: jq
    input: C.body
    jq: .order["item-id"]
`,
    ],
    [
      'a whole static as headers',
      'static-as-headers',
      'Connect "S.headers"',
      `nodes:
  - name: S
    type: static
    values: { headers: { Accept: a }, body: b }
    output: C.headers
  - name: C
    type: call
    url: https://a.test/
`,
      `nodes:
  - name: S
    type: static
    values: { headers: { Accept: a }, body: b }
    outputs: { headers: C.headers }
  - name: C
    type: call
    url: https://a.test/
`,
    ],
    [
      'a label under `inputs`',
      'connection-label',
      'Move the connection to `input`',
      'nodes:\n  - name: A\n    type: jq\n    inputs: request.body\n    jq: .\n',
      'nodes:\n  - name: A\n    type: jq\n    jq: .\n    input: request.body\n',
    ],
    [
      'a map on a node that takes one label',
      'attribute-unknown',
      'Move the connection to `input`',
      'nodes:\n  - name: P\n    type: property\n    property: kong.ctx.shared.a\n    inputs: { value: request.body }\n',
      'nodes:\n  - name: P\n    type: property\n    property: kong.ctx.shared.a\n    input: request.body\n',
    ],
    [
      'a header lookup',
      'jq-header-case',
      'Find "X-Key" in any case',
      `nodes:
  - name: A
    type: jq
    inputs: { h: request.headers }
    jq: |
      # which key?
      .h
  - name: B
    type: jq
    inputs: { h: request.headers }
    jq: |
      { key: .h["X-Key"] }
`,
      `nodes:
  - name: A
    type: jq
    inputs: { h: request.headers }
    jq: |
      # which key?
      .h
  - name: B
    type: jq
    inputs: { h: request.headers }
    jq: |
      { key: (.h | with_entries(.key |= ascii_downcase)["x-key"]) }
`,
    ],
  ])('%s', (_, rule, title, before, after) => expect(mended(before, rule, title)).toBe(after));

  test('none of several edits is made when one is refused', () => {
    const document = { text: 'nodes:\n  - name: A\n    type: exit\n', place: 0, layout: {} };
    const edits = [
      { kind: 'set-attribute', node: 'A', path: ['status'], value: 204 },
      { kind: 'rename-node', node: 'GONE', name: 'B' },
    ] as const;
    expect(applyEdit(document, { kind: 'several', edits }, '3.15').ok).toBe(false);
  });
});

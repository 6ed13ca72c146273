// What is said about rules: about each rule, about nothing else, and with examples that show what they are there for.
import { describe, expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { newestTarget } from './base/gateway.ts';
import type { JqOutcome } from './jq/engine.ts';
import { flowOf, jqNode } from './test/flow.ts';
import { ruleHeads, ruleTexts, type RuleText } from './rule-texts.ts';
import { findingsApart } from './validate/apart.ts';
import { jqFindings } from './validate/jq.ts';
import { runFindings } from './validate/run-findings.ts';

test('every rule has a text, and every text a rule', () => {
  expect(Object.keys(ruleTexts).sort()).toEqual(ruleHeads.map(({ id }) => id).sort());
});

const judged = (text: string, gateway: RuleText['gateway']) =>
  analyse({ text, layout: {}, place: 0 }, gateway ?? newestTarget);

describe.each(Object.entries(ruleTexts))('%s', (_, { title, explanation, source, example }) => {
  test('is told in sentences', () => {
    expect(title).toMatch(/^(?:[A-Z]|jq).*[^.]$/);
    expect(explanation).toMatch(/^(?:[A-Z]|jq).*\.$/);
    expect(source).not.toBe('');
    expect(title + explanation + source + example).not.toMatch(/TODO/);
  });
});

/** What takes an engine or a run, or a text too long or too odd to show. */
const withoutSign: readonly string[] = [
  'jq-program',
  'jq-unchecked',
  'jq-several-results',
  'jq-no-result',
  'text-binary',
  'text-too-deep',
  // There is no config, which is another error.
  'config-elsewhere',
];

describe.each(Object.entries(ruleTexts).filter(([rule]) => !withoutSign.includes(rule)))(
  'the example of %s',
  (rule, { example, gateway }) => {
    const { diagnostics } = judged(example, gateway);
    test('shows it, and no other error', () => {
      expect(diagnostics.map((one) => one.rule)).toContain(rule);
      const others = diagnostics.filter((one) => one.severity === 'error' && one.rule !== rule);
      expect(others).toEqual([]);
    });
  },
);

describe('findings apart from the rules', () => {
  const flow = flowOf([jqNode('A')]);
  const [node] = flow.nodes;
  const foundByJq = (outcome: JqOutcome) => (node === undefined ? [] : jqFindings(node, outcome));
  const found = [
    ...judged('PK\u0000', undefined).diagnostics,
    ...judged('['.repeat(300), undefined).diagnostics,
    ...judged('kind: KongPlugin\nplugin: datakit\nconfigFrom: {}\n', undefined).diagnostics,
    ...findingsApart.flatMap(({ id }) => judged(ruleTexts[id]?.example ?? '', undefined).diagnostics),
    ...foundByJq({ kind: 'compile-error', problems: [{ message: 'syntax error' }] }),
    ...foundByJq({ kind: 'stopped', afterMs: 1000 }),
    ...runFindings(flow, [
      { id: 'several-results', nodes: ['A'] },
      { id: 'no-result', nodes: ['A'] },
    ]),
  ];

  test.each(findingsApart)('$id is found as it is described', ({ id, severity, documented }) => {
    expect(found.find(({ rule }) => rule === id)).toMatchObject({ severity, documented });
  });

  test('the program of the example is read', () => {
    const { flow, diagnostics } = judged(ruleTexts['jq-program']?.example ?? '', undefined);
    expect(flow?.nodes.map(({ type }) => type)).toEqual(['jq']);
    expect(diagnostics).toEqual([]);
  });
});

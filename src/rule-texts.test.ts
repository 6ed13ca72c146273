// What is said about rules: about each rule, about nothing else, and with examples that show what they are there for.
import { describe, expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { newestTarget } from './base/gateway.ts';
import { ruleTexts } from './rule-texts.ts';
import { rules } from './validate/rules.ts';

test('every rule has a text, and every text a rule', () => {
  expect(Object.keys(ruleTexts).sort()).toEqual(rules.map(({ id }) => id).sort());
});

describe.each(Object.entries(ruleTexts))('%s', (rule, { title, explanation, source, example, gateway }) => {
  test('is told in sentences', () => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(explanation).toMatch(/^[A-Z`].*\.$/);
    expect(source).not.toBe('');
    expect(title + explanation + source + example).not.toMatch(/TODO/);
  });

  test('has an example that it finds something in, and no other error', () => {
    const { flow, diagnostics } = analyse({ text: example, layout: {}, place: 0 }, gateway ?? newestTarget);
    expect(flow).not.toBeNull();
    const found = diagnostics.map(({ rule, severity }) => ({ rule, severity }));
    expect(found.map((one) => one.rule)).toContain(rule);
    expect(found.filter((one) => one.severity === 'error' && one.rule !== rule)).toEqual([]);
  });
});

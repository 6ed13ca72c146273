// Every rule with flows that pass it and flows that it finds something in.
import { describe, expect, test } from 'vitest';
import { showPath } from '../base/path.ts';
import { flowFrom } from '../model/flow-from.ts';
import { adviceCases } from '../test/rule-cases/advice.ts';
import { attributeCases } from '../test/rule-cases/attributes.ts';
import type { FailingCase, PassingCase, RuleCases } from '../test/rule-cases/case.ts';
import { connectionCases } from '../test/rule-cases/connections.ts';
import { meaningCases } from '../test/rule-cases/meaning.ts';
import { shapeCases } from '../test/rule-cases/shape.ts';
import { versionCases } from '../test/rule-cases/versions.ts';
import { examine } from './examine.ts';
import { rules } from './rules.ts';

const cases: RuleCases = {
  ...shapeCases,
  ...attributeCases,
  ...connectionCases,
  ...meaningCases,
  ...adviceCases,
  ...versionCases,
};

function found(rule: string, { nodes = [], around = {}, config, gateway = '3.15' }: PassingCase) {
  const flow = flowFrom(config ?? { nodes, ...around });
  return examine(flow, gateway).findings.filter((finding) => finding.rule === rule);
}

test('every rule has a flow that passes and one that fails', () => {
  const complete = Object.entries(cases).filter(
    ([, { passes, fails }]) => passes.length > 0 && fails.length > 0,
  );
  expect(complete.map(([id]) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
});

test('rule ids are unique', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

describe.each(Object.entries(cases))('%s', (rule, { passes, fails }) => {
  test.each<PassingCase>(passes)('passes: %j', (example) => {
    expect(found(rule, example)).toEqual([]);
  });

  test.each<FailingCase>(fails)('finds: %j', (example) => {
    const findings = found(rule, example);
    expect(findings.map(({ path, message }) => `${showPath(path)}: ${message}`)).toEqual(example.finds);
    const titles = findings[0]?.fixes?.map(({ title }) => title);
    expect(titles).toEqual(example.fixes ?? titles);
  });
});

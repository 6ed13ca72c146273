// Each rule has a manifest that passes and one that fails, and no case is left over. Whether the rules are the
// operator's is what conformance measures.
import { describe, expect, it } from 'vitest';
import { manifestWith } from '../../test/manifest-cases/case.ts';
import { caseOf, manifestCases } from '../../test/manifest-cases/index.ts';
import { brokenRules, manifestRules } from './index.ts';

const without = manifestRules.filter((rule) => caseOf(rule) === undefined).map(({ id }) => id);

describe('rules for manifests', () => {
  it('have each a manifest that passes and one that fails', () => {
    expect(without).toEqual([]);
  });

  it('have ids of their own', () => {
    expect(new Set(manifestRules.map(({ id }) => id)).size).toBe(manifestRules.length);
  });

  it('use every case', () => {
    const used = new Set(manifestRules.flatMap(({ id, slug }) => (id in manifestCases ? [id] : [slug])));
    expect(Object.keys(manifestCases).filter((name) => !used.has(name))).toEqual([]);
  });

  it.each(manifestRules.filter((rule) => caseOf(rule) !== undefined))('$id', (rule) => {
    const { passes, fails, before } = caseOf(rule) ?? { passes: null, fails: null };
    const was = before === undefined ? null : manifestWith(rule, before);
    const idsOf = (value: typeof passes): readonly string[] =>
      brokenRules(manifestWith(rule, value), was).map(({ id }) => id);
    expect(idsOf(passes)).not.toContain(rule.id);
    expect(idsOf(fails)).toContain(rule.id);
    // A rule about changes says nothing about an object that is new.
    const asNew = brokenRules(manifestWith(rule, fails)).map(({ id }) => id);
    expect(asNew.includes(rule.id)).toBe(!rule.change);
    expect(rule.message).toMatch(/^[A-Z`].*\.$/);
  });
});

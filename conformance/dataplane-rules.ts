// The coded rules for manifests beside the operator's own, which are written in CEL: each case that a coded rule has
// goes through every rule of its kind and place. One coded rule belongs to one rule of the operator, and none is left.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Json } from '../src/base/json.ts';
import type { ManifestRule } from '../src/dataplane/rules/define.ts';
import { manifestRules } from '../src/dataplane/rules/index.ts';
import type { ManifestCase } from '../src/test/manifest-cases/case.ts';
import { caseOf } from '../src/test/manifest-cases/index.ts';
import type { Report } from './report.ts';

export interface CelRule {
  readonly path: string;
  readonly rule: string;
  readonly message?: string;
}
type Evaluate = (rule: string, values: object) => unknown;

/** Kinds that nothing here writes. */
const unwritten =
  /^(KongPlugin|KongClusterPlugin|KongPluginBinding|KongPluginInstallation|KongReferenceGrant|KongCertificate|KongCACertificate)\//;

export function celRules(shared: string): { readonly [kind: string]: readonly CelRule[] } {
  const file = readFileSync(join(shared, 'schemas/kubernetes/cel_rules.json'), 'utf8');
  const all = JSON.parse(file) as { readonly [kind: string]: readonly CelRule[] }; // the file's own form
  return Object.fromEntries(Object.entries(all).filter(([kind]) => !unwritten.test(kind)));
}

/** What the evaluator at hand cannot read is said otherwise: addresses, and `has` behind an index. */
const readable = (rule: string): string =>
  rule
    // `namespace` is a word of CEL: the operator writes it escaped.
    .replaceAll('__namespace__', 'namespace')
    .replaceAll('isURL(self)', 'isAddress')
    .replaceAll('url(self).getScheme()', 'scheme')
    .replaceAll(/\bhas\(([\w.]+\[0\])\.(\w+)\)/g, "('$2' in $1)");

/** Null where a rule cannot be evaluated. A missing key refuses an object, as in a cluster. */
function verdict(evaluate: Evaluate, { rule }: CelRule, self: Json, oldSelf: Json): boolean | null {
  const isAddress = typeof self === 'string' && (URL.canParse(self) || self.startsWith('/'));
  const scheme = isAddress && URL.canParse(self) ? new URL(self).protocol.replace(':', '') : '';
  try {
    return evaluate(readable(rule), { self, oldSelf, isAddress, scheme }) !== false;
  } catch (error) {
    return /No such key|not found|Unknown variable/i.test(String(error)) ? false : null;
  }
}

interface Broken {
  readonly rules: readonly CelRule[];
  /** Rules that the evaluator gives up on. */
  readonly unread: readonly CelRule[];
}

/** Of the operator's rules at the place of a coded one, those that a value breaks. */
function brokenBy(evaluate: Evaluate, rules: readonly CelRule[], value: Json, before: Json): Broken {
  const judged = rules
    .filter(({ rule }) => before !== null || !rule.includes('oldSelf'))
    .map((rule) => ({ rule, held: verdict(evaluate, rule, value, before) }));
  return {
    rules: judged.flatMap(({ rule, held }) => (held === false ? [rule] : [])),
    unread: judged.flatMap(({ rule, held }) => (held === null ? [rule] : [])),
  };
}

/** A coded rule, and what its failing case breaks. */
interface Matched {
  readonly id: string;
  readonly broken: readonly CelRule[];
}

interface Compared {
  readonly matched: readonly Matched[];
  readonly failures: readonly string[];
}

function compare(evaluate: Evaluate, rules: readonly CelRule[], coded: ManifestRule): Compared {
  const own: ManifestCase | undefined = caseOf(coded);
  if (own === undefined) return { matched: [], failures: [`${coded.id}: no case`] };
  const { passes, fails, before = null } = own;
  const there = rules.filter(({ path }) => path === coded.path);
  const good = brokenBy(evaluate, there, passes, before);
  const bad = brokenBy(evaluate, there, fails, before);
  return {
    matched: [
      { id: coded.id, broken: bad.rules.filter(({ rule }) => rule.includes('oldSelf') === coded.change) },
    ],
    failures: [
      ...good.rules.map(({ message = '' }) => `${coded.id}: the passing case breaks "${message}"`),
      ...[...good.unread, ...bad.unread].map(({ rule }) => `${coded.id}: not evaluated: ${rule}`),
    ],
  };
}

/** Each coded rule takes one of the operator's; those with the fewest to choose from choose first. */
function pair(matched: readonly Matched[], rules: readonly CelRule[]): readonly string[] {
  const free = new Set(rules);
  const alone = matched
    .toSorted((a, b) => a.broken.length - b.broken.length)
    .flatMap(({ id, broken }) => {
      const taken = broken.find((rule) => free.has(rule));
      if (taken === undefined) return [`${id}: its failing case breaks no rule of the operator that is left`];
      free.delete(taken);
      return [];
    });
  return [...alone, ...[...free].map(({ path, message = '' }) => `${path}: no coded rule for "${message}"`)];
}

export function dataPlaneRulesReport(shared: string, tools: string | null): Report {
  const name = 'rules for data plane manifests beside the operator’s own';
  const cel = celRules(shared);
  const of = Object.values(cel).flat().length;
  const report = { name, of, failures: [], notRun: [], notes: [] };
  if (tools === null) return { ...report, run: 0, notRun: [{ tool: '@marcbachmann/cel-js', cells: of }] };
  const load = createRequire(resolve(tools, 'package.json'));
  // The package's own types are not at hand here.
  const { evaluate } = load('@marcbachmann/cel-js') as { readonly evaluate: Evaluate };
  const failures = Object.entries(cel).flatMap(([kind, rules]) => {
    const coded = manifestRules.filter((rule) => `${rule.kind}/${rule.version}` === kind);
    const compared = coded.map((rule) => compare(evaluate, rules, rule));
    return [
      ...compared.flatMap((one) => one.failures),
      ...pair(
        compared.flatMap((one) => one.matched),
        rules,
      ).map((fault) => `${kind}: ${fault}`),
    ];
  });
  const foreign = manifestRules.filter((rule) => cel[`${rule.kind}/${rule.version}`] === undefined);
  return {
    ...report,
    run: of,
    failures: [...failures, ...foreign.map(({ id }) => `${id}: a kind that the operator has no rules for`)],
    notes: [
      `${manifestRules.length} coded rules, each with a manifest that passes and one that fails in CEL`,
    ],
  };
}

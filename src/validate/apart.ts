// What is found outside the registry of rules: by the reader of the text, by a jq engine, and in
// runs. The ids stand where they
// are found; here stands what reports and documentation say of them.
import type { Rule } from './rule.ts';

/** A rule without its check. */
export type RuleHead = Omit<Rule, 'check'>;

const apart = (id: string, severity: Rule['severity']): RuleHead => ({ id, severity, documented: false });

export const findingsApart: readonly RuleHead[] = [
  apart('text-binary', 'error'),
  apart('text-too-deep', 'error'),
  apart('yaml-syntax', 'error'),
  apart('yaml-duplicate-key', 'error'),
  apart('yaml-alias', 'error'),
  apart('json-trailing-comma', 'warning'),
  apart('number-not-finite', 'error'),
  apart('number-changed', 'warning'),
  apart('option-kind', 'error'),
  apart('config-elsewhere', 'error'),
  apart('config-patches', 'warning'),
  apart('yaml-look-alike', 'warning'),
  apart('no-datakit-config', 'error'),
  apart('jq-program', 'error'),
  apart('jq-unchecked', 'warning'),
  apart('jq-several-results', 'warning'),
  apart('jq-no-result', 'warning'),
];

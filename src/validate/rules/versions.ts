// Older targets that take the flow, and do otherwise than newer ones.
import { atLeast } from '../../base/gateway.ts';
import { differences } from '../version-differences.ts';
import type { Difference } from '../differences/difference.ts';
import type { Rule } from '../rule.ts';

const differenceRule = ({ rule, since, documented, find }: Difference): Rule => ({
  id: rule,
  severity: 'info',
  documented,
  check: (context) => (atLeast(context.gateway, since) ? [] : find(context)),
});

export const versionRules: readonly Rule[] = differences
  .filter((difference) => difference.onChangeOnly !== true)
  .map(differenceRule);

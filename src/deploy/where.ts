// Where a flow runs: one row for each target, with the reasons, the weightiest first.
import type { Deployment, DeployCheck, Reason, Weight } from './deployment.ts';
import { cacheChecks } from './checks/cache.ts';
import { networkChecks } from './checks/network.ts';
import { besideChecks, scopeChecks } from './checks/scope.ts';
import { secretChecks } from './checks/secrets.ts';
import { versionChecks } from './checks/version.ts';
import { targetFacts, targets, type Target } from './targets.ts';

export const deployChecks: readonly DeployCheck[] = [
  ...versionChecks,
  ...cacheChecks,
  ...networkChecks,
  ...secretChecks,
  ...scopeChecks,
  ...besideChecks,
];

export interface TargetVerdict {
  readonly target: Target;
  readonly title: string;
  /** `care`: it runs if the person sees to something. */
  readonly verdict: 'works' | 'care' | 'fails';
  readonly reasons: readonly Reason[];
}

const weights: readonly Weight[] = ['fails', 'care', 'note'];

export const whereItRuns = (deployment: Deployment): readonly TargetVerdict[] =>
  targets.map((target) => {
    const reasons = [
      ...deployChecks.flatMap((check) => reasonsOf(check, deployment, target)),
      offered(target),
    ];
    const sorted = reasons.toSorted((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
    const [worst] = sorted;
    return {
      target,
      title: targetFacts[target].title,
      verdict: worst === undefined || worst.weight === 'note' ? 'works' : worst.weight,
      reasons: sorted,
    };
  });

function reasonsOf(check: DeployCheck, deployment: Deployment, target: Target): readonly Reason[] {
  if (!check.targets.includes(target)) return [];
  const { id, weight, documented, source } = check;
  return check
    .check(deployment, target)
    .map((found) => ({ check: id, weight, documented, source, path: [], ...found }));
}

function offered(target: Target): Reason {
  const { documented, source } = targetFacts[target];
  const message = 'Datakit comes with the gateway there.';
  return { check: 'offered', weight: 'note', message, path: [], documented, source };
}

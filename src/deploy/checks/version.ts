// Whether the gateway is new enough for the flow and for what stands beside it.
import { atLeast, newestTarget } from '../../base/gateway.ts';
import { besideNeeds, needLine } from '../../export/gateway-needs.ts';
import { examine, minGateway } from '../../validate/examine.ts';
import type { DeployCheck, Deployment, FoundReason } from '../deployment.ts';
import { targets, type Target } from '../targets.ts';

/** Serverless gateways have no version to choose: they run the latest. */
const versionOf = ({ gateway }: Deployment, target: Target): Deployment['gateway'] =>
  target === 'serverless' ? newestTarget : gateway;

function faults(deployment: Deployment, target: Target): readonly FoundReason[] {
  const gateway = versionOf(deployment, target);
  const errors = examine(deployment.flow, gateway).findings.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return [];
  const oldest = minGateway(deployment.flow);
  const from = oldest === null || atLeast(gateway, oldest) ? '' : ` It runs from ${oldest} on.`;
  const more = errors.length === 1 ? '' : ` and ${errors.length - 1} more`;
  return [
    {
      message: `Gateway ${gateway} refuses the flow: ${quoted(first.message)}${more}.${from}`,
      path: first.path,
    },
  ];
}

/** A sentence inside a sentence. */
const quoted = (sentence: string): string => `"${sentence.replace(/\.$/, '')}"`;

export const versionChecks: readonly DeployCheck[] = [
  {
    id: 'gateway-version',
    targets,
    weight: 'fails',
    documented: true,
    source: 'Plugin documentation, Datakit: versions of nodes and fields; the rules under Problems',
    check: faults,
  },
  {
    id: 'plugin-version',
    targets,
    weight: 'fails',
    documented: true,
    source: 'Plugin entity: `condition`, `ordering`, `partials`',
    check: (deployment, target) =>
      besideNeeds(deployment)
        .filter(({ since }) => !atLeast(versionOf(deployment, target), since))
        .map((need) => ({ message: `It needs ${needLine(need)}.` })),
  },
  {
    id: 'latest-version',
    targets: ['serverless'],
    weight: 'note',
    documented: true,
    source: 'Serverless Gateway reference: the version cannot be configured',
    check: ({ gateway }) => [
      {
        message: `The version cannot be chosen: it is the latest, ${newestTarget} or later${gateway === newestTarget ? '' : `, not ${gateway}`}, and moves on by itself.`,
      },
    ],
  },
];

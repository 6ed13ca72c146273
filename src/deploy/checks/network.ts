// What the calls of a flow reach from where the gateway stands.
import { splitUrl } from '../../http/url.ts';
import type { DeployCheck, Deployment, FoundReason } from '../deployment.ts';
import { reachOf, type Reach } from '../hosts.ts';
import { ownNodes } from '../targets.ts';

interface Called {
  readonly host: string;
  readonly reach: Reach;
  readonly path: readonly (string | number)[];
}

/** Addresses that are written out; those that come from other nodes are known at run time only. */
const calledBy = ({ flow }: Deployment): readonly Called[] =>
  flow.nodes.flatMap(({ type, attributes, index }) => {
    const url = type === 'call' ? attributes['url'] : null;
    const parts = typeof url === 'string' ? splitUrl(url) : null;
    return parts === null
      ? []
      : [{ host: parts.host, reach: reachOf(parts.host), path: ['nodes', index, 'url'] }];
  });

const callsWith = (
  deployment: Deployment,
  reach: Reach,
  message: (host: string) => string,
): readonly FoundReason[] =>
  calledBy(deployment)
    .filter((called) => called.reach === reach)
    .map(({ host, path }) => ({ path, message: message(host) }));

export const networkChecks: readonly DeployCheck[] = [
  {
    id: 'call-own-node',
    targets: ['serverless'],
    weight: 'fails',
    documented: true,
    source: 'Serverless Gateway reference: nothing that depends on a local agent works',
    check: (deployment) =>
      callsWith(deployment, 'node', (host) => `${host} is the node itself, and nothing of yours runs there.`),
  },
  {
    id: 'call-hosted-node',
    targets: ['dedicated-cloud'],
    weight: 'fails',
    documented: false,
    source: 'Dedicated Cloud Gateways: nodes are managed by Kong alone',
    check: (deployment) =>
      callsWith(deployment, 'node', (host) => `${host} is the node itself, and nothing of yours runs there.`),
  },
  {
    id: 'call-local',
    targets: ownNodes,
    weight: 'care',
    documented: false,
    source: 'A loopback address is another machine on every node, and another pod in Kubernetes',
    check: (deployment) =>
      callsWith(deployment, 'node', (host) => `${host} has to answer on every node, beside the gateway.`),
  },
  {
    id: 'call-private-serverless',
    targets: ['serverless'],
    weight: 'fails',
    documented: true,
    source: 'Serverless Gateway reference: public networking only',
    check: (deployment) =>
      callsWith(
        deployment,
        'network',
        (host) => `${host} is in a private network, and Serverless Gateways reach public addresses only.`,
      ),
  },
  {
    id: 'call-private',
    targets: ['dedicated-cloud'],
    weight: 'care',
    documented: true,
    source: 'Dedicated Cloud Gateways reference, "Securing backend communication"',
    check: (deployment) =>
      callsWith(
        deployment,
        'network',
        (host) => `${host} is in a private network: connect it by a transit gateway or by peering.`,
      ),
  },
  {
    id: 'call-computed',
    targets: ['serverless'],
    weight: 'note',
    documented: true,
    source: 'Serverless Gateway reference: public networking only',
    check: ({ flow }) =>
      flow.nodes.flatMap(({ type, attributes, index, name }) => {
        const { inputs } = attributes;
        const computed = typeof inputs === 'object' && inputs !== null && 'url' in inputs;
        return type === 'call' && computed
          ? [
              {
                path: ['nodes', index, 'inputs', 'url'],
                message: `The address of ${name} has to be a public one.`,
              },
            ]
          : [];
      }),
  },
];

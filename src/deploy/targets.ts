// Where a flow can run. Datakit comes with the gateway, so a target is a way of running the gateway.

export const targets = [
  'konnect-hybrid',
  'dedicated-cloud',
  'serverless',
  'traditional',
  'hybrid',
  'db-less',
  'kic',
] as const;
export type Target = (typeof targets)[number];

export interface TargetFacts {
  readonly title: string;
  /** That the plugin is to be had there, and where that stands. */
  readonly source: string;
  readonly documented: boolean;
}

const onKonnect = 'Plugin documentation, Datakit: Konnect deployments';
const onOwn = 'Plugin documentation, Datakit: topologies';

export const targetFacts: { readonly [T in Target]: TargetFacts } = {
  'konnect-hybrid': { title: 'Konnect, data planes of your own', source: onKonnect, documented: true },
  'dedicated-cloud': { title: 'Konnect, Dedicated Cloud Gateway', source: onKonnect, documented: true },
  serverless: { title: 'Konnect, Serverless Gateway', source: onKonnect, documented: true },
  traditional: { title: 'Self-hosted, traditional', source: onOwn, documented: true },
  hybrid: { title: 'Self-hosted, hybrid', source: onOwn, documented: true },
  'db-less': { title: 'Self-hosted, DB-less', source: onOwn, documented: true },
  kic: {
    title: 'Kubernetes, ingress controller',
    source: 'The gateway under the ingress controller runs without a database',
    documented: false,
  },
};

export const inKonnect: readonly Target[] = ['konnect-hybrid', 'dedicated-cloud', 'serverless'];
export const byKong: readonly Target[] = ['dedicated-cloud', 'serverless'];
export const ownNodes: readonly Target[] = ['konnect-hybrid', 'traditional', 'hybrid', 'db-less', 'kic'];
export const withoutDatabase: readonly Target[] = [
  'konnect-hybrid',
  'dedicated-cloud',
  'serverless',
  'hybrid',
  'db-less',
  'kic',
];

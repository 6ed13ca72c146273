// What the plugin applies to, and whether that can be said and meant so on a target.
import { holdsNull } from '../../export/entity.ts';
import { configOf, type DeployCheck } from '../deployment.ts';
import { inKonnect, withoutDatabase } from '../targets.ts';

const grouping = ['konnect-hybrid', 'dedicated-cloud'] as const;

export const scopeChecks: readonly DeployCheck[] = [
  {
    id: 'annotations',
    targets: ['kic'],
    weight: 'fails',
    documented: false,
    source: 'Kong Ingress Controller, relations of plugins: annotations do not pair a service with a route',
    check: ({ scope }) =>
      scope.includes('service') && scope.includes('route')
        ? [
            {
              message:
                'Annotations cannot hold a plugin to a service and a route together. Apply it to the route.',
            },
          ]
        : [],
  },
  {
    id: 'condition-in-manifest',
    targets: ['kic'],
    weight: 'fails',
    documented: true,
    source: 'KongPlugin, fields of the resource',
    check: ({ options: { condition } }) =>
      condition === undefined ? [] : [{ message: 'A KongPlugin has no place for a condition.' }],
  },
  {
    id: 'null-in-manifest',
    targets: ['kic'],
    weight: 'care',
    documented: false,
    source: 'Seen with kubectl 1.32: a plain apply merges, and drops keys that hold null',
    check: (deployment) =>
      holdsNull(configOf(deployment))
        ? [{ message: 'The flow holds null as a value: use `kubectl apply --server-side`, which keeps it.' }]
        : [],
  },
  {
    id: 'cluster-plugin',
    targets: ['kic'],
    weight: 'note',
    documented: true,
    source: 'KongClusterPlugin: the label `global`',
    check: ({ scope }) =>
      scope.length === 0
        ? [{ message: 'For every request it is a KongClusterPlugin with the label `global: "true"`.' }]
        : [],
  },
  {
    id: 'global-in-group',
    targets: grouping,
    weight: 'note',
    documented: true,
    source: 'Control plane groups, "Entity-specific behavior exceptions"',
    check: ({ scope, grouped }) =>
      scope.length > 0
        ? []
        : [
            {
              weight: grouped ? ('care' as const) : ('note' as const),
              message: `${grouped ? 'A' : 'In a control plane group a'} global plugin applies to all members, and a second member with one of the same name is a conflict that stops updates.`,
            },
          ],
  },
  {
    id: 'scope-in-group',
    targets: grouping,
    weight: 'care',
    documented: true,
    source: 'Control plane groups, "Configuring Gateway entities": plugins are associated by ID',
    check: ({ scope, grouped }) =>
      grouped && scope.some((kind) => kind !== 'consumer_group')
        ? [{ message: 'What the plugin applies to has to be in the same control plane as the plugin.' }]
        : [],
  },
  {
    id: 'group-of-kic',
    targets: ['kic', 'serverless'],
    weight: 'note',
    documented: true,
    source:
      'Control plane groups: control planes of the ingress controller cannot join; members are standard control planes',
    check: ({ grouped }) =>
      grouped ? [{ message: 'Its control plane cannot be a member of a control plane group.' }] : [],
  },
];

/** What to know about other plugins that stand beside the flow. */
export const besideChecks: readonly DeployCheck[] = [
  {
    id: 'rate-limiting-beside',
    targets: withoutDatabase,
    weight: 'note',
    documented: true,
    source:
      'Rate Limiting, "Strategies"; Rate Limiting Advanced refuses `cluster` in hybrid and DB-less mode',
    check: (_, target) => [
      {
        message:
          target === 'serverless'
            ? 'Rate-limiting plugins beside the flow cannot count in the database: `local` counts on each node, `redis` in a Redis that is reached publicly.'
            : 'Rate-limiting plugins beside the flow cannot count in the database: `redis` shares counters in a Redis of yours, `local` counts on each node.',
      },
    ],
  },
  {
    id: 'application-plugins',
    targets: inKonnect,
    weight: 'note',
    documented: false,
    source: 'Konnect Dev Portal: Konnect itself makes and keeps the plugins of application registration',
    check: () => [
      {
        message:
          'Plugins that Konnect makes for applications of a developer portal are read-only: order the flow around them, and do not rebuild them.',
      },
    ],
  },
  {
    id: 'serverless-limits',
    targets: ['serverless'],
    weight: 'note',
    documented: true,
    source: 'Serverless Gateway reference, "Limits"',
    check: () => [{ message: 'At most 100 requests per second, and 10 MB per request.' }],
  },
];

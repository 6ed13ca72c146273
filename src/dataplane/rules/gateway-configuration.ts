// GatewayConfiguration, of 1.x (v1beta1) and of 2.x (v2beta1, which may join Konnect by itself).
import type { Json } from '../../base/json.ts';
import { valueAt } from '../../import/foreign.ts';
import { controlPlaneParts, watchedAt } from './control-plane-parts.ts';
import { dataPlaneParts, opensNodePorts } from './data-plane-parts.ts';
import { has, items, rulesOf, sameAt, text, under, type ChangeFact, type Fact } from './define.ts';
import { controlExtensionList, controlExtensions, dataPlaneExtensions, noKonnectIn } from './extensions.ts';

const listenerPorts: Fact = {
  slug: 'listener-port-needs-type',
  path: '.spec',
  message: 'Listeners have a `nodePort` only where the ingress service is a LoadBalancer or a NodePort.',
  holds: (spec) => {
    const service = valueAt(spec, ['dataPlaneOptions', 'network', 'services', 'ingress']);
    if (service !== undefined && service !== null && opensNodePorts(service)) return true;
    return !items(spec, 'listenersOptions').some((one) => has(one, 'nodePort'));
  },
};

const areDifferent = (values: readonly (Json | undefined)[]): boolean => {
  const given = values.filter((value) => value !== undefined && value !== null);
  return new Set(given).size === given.length;
};

const listeners: readonly Fact[] = [
  {
    slug: 'listeners-once',
    path: '.spec.listenersOptions',
    message: 'Each listener is named once.',
    holds: (list) => areDifferent(items(list).map(({ name }) => name)),
  },
  {
    slug: 'listener-ports-once',
    path: '.spec.listenersOptions',
    message: 'Each listener has a `nodePort` of its own.',
    holds: (list) => areDifferent(items(list).map(({ nodePort }) => nodePort)),
  },
];

const mirror: readonly Fact[] = [
  {
    slug: 'mirror-needed',
    path: '.',
    message: 'The source Mirror names the control plane in `mirror`.',
    holds: (value) => text(value, 'source') !== 'Mirror' || has(value, 'mirror'),
  },
  {
    slug: 'origin-without-mirror',
    path: '.',
    message: 'The source Origin makes a control plane: leave `mirror` out.',
    holds: (value) => text(value, 'source') === 'Mirror' || !has(value, 'mirror'),
  },
];

const konnectUnchanged: readonly ChangeFact[] = (
  [
    ['mirror-unchanged', 'mirror', 'The mirrored control plane cannot be changed.'],
    ['source-unchanged', 'source', 'The source of a control plane cannot be changed.'],
  ] as const
).map(([slug, key, message]) => ({
  slug,
  path: '.spec.konnect',
  message,
  allows: (value, before) => sameAt(value, before, key),
}));

const authUnchanged: ChangeFact = {
  slug: 'auth-unchanged',
  path: '.spec.konnect',
  message: 'The sign-in to Konnect cannot be changed.',
  allows: (value, before) => !has(before, 'authRef') || sameAt(value, before, 'authRef'),
};

export const gatewayConfigurationRules = [
  ...rulesOf('GatewayConfiguration', 'v1beta1', [
    {
      ...controlExtensionList,
      slug: 'gateway-extensions',
      path: '.',
      holds: (object) => controlExtensionList.holds(valueAt(object, ['spec', 'extensions']) ?? []),
    },
    noKonnectIn('dataPlaneOptions'),
    noKonnectIn('controlPlaneOptions'),
    listenerPorts,
    { ...controlExtensions, path: '.spec.controlPlaneOptions' },
    ...watchedAt('.spec.controlPlaneOptions'),
    { ...dataPlaneExtensions, path: '.spec.dataPlaneOptions' },
    ...dataPlaneParts('.spec.dataPlaneOptions'),
    ...listeners,
  ]),
  ...rulesOf('GatewayConfiguration', 'v2beta1', [
    {
      slug: 'konnect-or-extensions',
      path: '.spec',
      message: 'A gateway joins Konnect through `konnect` or through `extensions`, not both.',
      holds: (spec) => !(has(spec, 'konnect') && has(spec, 'extensions')),
    },
    listenerPorts,
    ...controlPlaneParts('.spec.controlPlaneOptions'),
    ...dataPlaneParts('.spec.dataPlaneOptions'),
    controlExtensionList,
    ...under('.spec.konnect', mirror),
    ...konnectUnchanged,
    authUnchanged,
    ...listeners,
  ]),
];

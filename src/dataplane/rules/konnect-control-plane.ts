// KonnectGatewayControlPlane. What Konnect creates stands in `spec` itself (v1alpha1), or below (v1alpha2).
import { isObject, type Json } from '../../base/json.ts';
import { valueAt } from '../../import/foreign.ts';
import {
  entries,
  has,
  isConditionTrue,
  lengthOf,
  rulesOf,
  same,
  sameAt,
  startsWithAny,
  text,
  type ChangeFact,
  type Fact,
} from './define.ts';

const clusterTypes = [
  'CLUSTER_TYPE_CONTROL_PLANE',
  'CLUSTER_TYPE_CONTROL_PLANE_GROUP',
  'CLUSTER_TYPE_K8S_INGRESS_CONTROLLER',
] as const;
const reserved = ['k8s', 'kong', 'konnect', 'mesh', 'kic', '_', 'insomnia'] as const;
const keyForm = /^(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?$/;
const mostLabels = 40;

const fits = (value: string): boolean => lengthOf(value) >= 1 && lengthOf(value) <= 63;

const about = (slug: string, message: string, holds: Fact['holds']): Fact => ({
  slug,
  path: '.spec',
  message,
  holds,
});

/** Facts about what Konnect creates, from where it stands. */
function requestFacts(requestIn: (spec: Json) => Json): readonly Fact[] {
  const labels = (spec: Json): readonly (readonly [string, Json])[] =>
    entries(valueAt(requestIn(spec), ['labels']));
  const clusterType = (spec: Json): string => text(requestIn(spec), 'cluster_type');
  return [
    about(
      'label-count',
      `A control plane has ${mostLabels} labels at most.`,
      (spec) => labels(spec).length <= mostLabels,
    ),
    about('label-key-length', 'Keys of its labels have 1 to 63 characters.', (spec) =>
      labels(spec).every(([key]) => fits(key)),
    ),
    about('label-value-length', 'Values of its labels have 1 to 63 characters.', (spec) =>
      labels(spec).every(([, value]) => typeof value === 'string' && fits(value)),
    ),
    about('label-key-reserved', `Keys of its labels may not begin with ${reserved.join(', ')}.`, (spec) =>
      labels(spec).every(([key]) => !startsWithAny(key, reserved)),
    ),
    about(
      'label-key-form',
      'Keys of its labels take letters, digits, ".", "_" and "-", with a letter or digit at both ends.',
      (spec) => labels(spec).every(([key]) => keyForm.test(key)),
    ),
    about('cluster-type-known', `The type of a control plane is one of ${clusterTypes.join(', ')}.`, (spec) =>
      ['', ...clusterTypes].includes(clusterType(spec)),
    ),
    about(
      'members-of-groups',
      'Only a group of control planes has `members`.',
      (spec) => ['', 'CLUSTER_TYPE_CONTROL_PLANE_GROUP'].includes(clusterType(spec)) || !has(spec, 'members'),
    ),
    about(
      'no-cloud-for-ingress',
      'A control plane for an ingress controller has no `cloud_gateway`.',
      (spec) =>
        clusterType(spec) !== 'CLUSTER_TYPE_K8S_INGRESS_CONTROLLER' || !has(requestIn(spec), 'cloud_gateway'),
    ),
  ];
}

const isMirror = (spec: Json): boolean => text(spec, 'source') === 'Mirror';

const mirrorFacts: readonly Fact[] = [
  {
    slug: 'mirror-needs-id',
    path: '.spec',
    message: 'The source Mirror names the control plane of Konnect in `mirror`.',
    holds: (spec) => !isMirror(spec) || has(spec, 'mirror'),
  },
  {
    slug: 'origin-has-no-mirror',
    path: '.spec',
    message: 'The source Origin makes a control plane: leave `mirror` out.',
    holds: (spec) => isMirror(spec) || !has(spec, 'mirror'),
  },
];

const sourceUnchanged: ChangeFact = {
  slug: 'plane-source-unchanged',
  path: '.spec',
  message: 'The source of a control plane cannot be changed.',
  allows: (spec, before) => sameAt(spec, before, 'source'),
};

/** The operator keeps to the account that it has found the control plane with. */
const signInFixed = (['Programmed', 'APIAuthValid'] as const).map((condition): ChangeFact => ({
  slug: condition === 'Programmed' ? 'auth-fixed-once-programmed' : 'auth-fixed-once-valid',
  path: '.',
  message: 'The sign-in of a control plane cannot be changed once it is in use.',
  allows: (object, before) =>
    !isConditionTrue(object, condition) || sameAt(object, before, 'spec', 'konnect', 'authRef'),
}));

const flat = [
  'name',
  'description',
  'cluster_type',
  'auth_type',
  'cloud_gateway',
  'proxy_urls',
  'labels',
] as const;

const below = (spec: Json): Json => valueAt(spec, ['createControlPlaneRequest']) ?? null;
const mirrorHasNoRequest = 'The source Mirror stands for what Konnect has: leave out what would be created.';
const typeUnchanged = 'The type of a control plane cannot be changed.';

export const konnectControlPlaneRules = [
  ...rulesOf('KonnectGatewayControlPlane', 'v1alpha1', [
    ...signInFixed,
    ...requestFacts((spec) => spec),
    {
      slug: 'cluster-type-unchanged',
      path: '.spec',
      message: typeUnchanged,
      allows: (spec, before) => sameAt(spec, before, 'cluster_type'),
    },
    {
      slug: 'mirror-has-no-request',
      path: '.spec',
      message: mirrorHasNoRequest,
      holds: (spec) => !isMirror(spec) || !flat.some((key) => has(spec, key)),
    },
    sourceUnchanged,
    ...mirrorFacts,
    {
      slug: 'origin-needs-name',
      path: '.spec',
      message: 'The source Origin gives the control plane a `name`.',
      holds: (spec) => isMirror(spec) || has(spec, 'name'),
    },
  ]),
  ...rulesOf('KonnectGatewayControlPlane', 'v1alpha2', [
    ...signInFixed,
    ...requestFacts(below),
    {
      slug: 'cluster-type-unchanged',
      path: '.spec',
      message: typeUnchanged,
      allows: (spec, before) =>
        isObject(below(spec)) === isObject(below(before)) &&
        same(valueAt(below(spec), ['cluster_type']), valueAt(below(before), ['cluster_type'])),
    },
    {
      slug: 'mirror-has-no-request',
      path: '.spec',
      message: mirrorHasNoRequest,
      holds: (spec) => !isMirror(spec) || !has(spec, 'createControlPlaneRequest'),
    },
    sourceUnchanged,
    ...mirrorFacts,
    {
      slug: 'origin-needs-name',
      path: '.spec',
      message: 'The source Origin gives the control plane a `name` in `createControlPlaneRequest`.',
      holds: (spec) => isMirror(spec) || has(below(spec), 'name'),
    },
  ]),
];

// KonnectExtension, as operator 1.5 and 1.6 (v1alpha1) and 2.x (v1alpha2) take it.
import { refFitsType, refTypeNeedsRef } from './control-plane-ref.ts';
import {
  entries,
  has,
  rulesOf,
  sameAt,
  startsWithAny,
  text,
  under,
  type ChangeFact,
  type Fact,
} from './define.ts';

const refUnchanged: ChangeFact = {
  slug: 'control-plane-unchanged',
  path: '.',
  message: 'The control plane of an extension cannot be changed. Make another extension.',
  allows: (object, before) => sameAt(object, before, 'spec', 'konnect', 'controlPlane', 'ref'),
};

const provisioning = (clientAuth: Parameters<Fact['holds']>[0]): string =>
  text(clientAuth, 'certificateSecret', 'provisioning');

const clientAuth: readonly Fact[] = [
  {
    slug: 'manual-needs-secret',
    path: '.spec.clientAuth',
    message: 'Manual provisioning names the Secret in `secretRef`, beside `provisioning`.',
    holds: (value) => provisioning(value) !== 'Manual' || has(value, 'certificateSecret', 'secretRef'),
  },
  {
    slug: 'automatic-has-no-secret',
    path: '.spec.clientAuth',
    message: 'With automatic provisioning the operator makes the Secret: leave `secretRef` out.',
    holds: (value) => provisioning(value) !== 'Automatic' || !has(value, 'certificateSecret', 'secretRef'),
  },
];

/** What labels of a node may not begin with. */
export const reservedPrefixes = ['kong', 'konnect', 'insomnia', 'mesh', 'kic', '_'] as const;
/** Of keys and of values. */
export const labelText = /^[a-zA-Z0-9]([a-zA-Z0-9._-]*[a-zA-Z0-9])?$/;
export const longestLabel = 63;

const labels: readonly Fact[] = [
  {
    slug: 'label-keys-form',
    path: '.spec.konnect.dataPlane.labels',
    message: 'Keys of labels take letters, digits, ".", "_" and "-", with a letter or digit at both ends.',
    holds: (value) => entries(value).every(([key]) => labelText.test(key)),
  },
  {
    slug: 'label-keys-reserved',
    path: '.spec.konnect.dataPlane.labels',
    message: `Keys of labels may not begin with ${reservedPrefixes.slice(0, -1).join(', ')} or "_".`,
    holds: (value) => entries(value).every(([key]) => !startsWithAny(key, reservedPrefixes)),
  },
  {
    slug: 'label-keys-length',
    path: '.spec.konnect.dataPlane.labels',
    message: `Keys of labels have 1 to ${longestLabel} characters.`,
    holds: (value) => entries(value).every(([key]) => key.length > 0 && key.length <= longestLabel),
  },
];

const refType = (object: Parameters<Fact['holds']>[0]): string =>
  text(object, 'spec', 'konnect', 'controlPlane', 'ref', 'type');

export const konnectExtensionRules = [
  ...rulesOf('KonnectExtension', 'v1alpha1', [
    refUnchanged,
    {
      slug: 'id-needs-configuration',
      path: '.',
      message: 'A control plane that is named by its ID needs `konnect.configuration` with its `authRef`.',
      holds: (object) => refType(object) !== 'konnectID' || has(object, 'spec', 'konnect', 'configuration'),
    },
    {
      slug: 'object-has-no-configuration',
      path: '.',
      message:
        'A control plane that is named by an object has its own sign-in: leave `konnect.configuration` out.',
      holds: (object) =>
        refType(object) !== 'konnectNamespacedRef' || !has(object, 'spec', 'konnect', 'configuration'),
    },
    ...clientAuth,
    {
      slug: 'no-kic',
      path: '.spec.konnect.controlPlane.ref',
      message: 'An extension cannot name a control plane by the type `kic`.',
      holds: (ref) => text(ref, 'type') !== 'kic',
    },
    ...under('.spec.konnect.controlPlane.ref', refFitsType),
    ...labels,
  ]),
  ...rulesOf('KonnectExtension', 'v1alpha2', [
    refUnchanged,
    ...clientAuth,
    ...under('.spec.konnect.controlPlane.ref', [refTypeNeedsRef]),
    ...labels,
  ]),
];

// ControlPlane: in 1.x (v1beta1) it runs in a container of its own, in 2.x (v2beta1) inside the operator.
import { controlPlaneParts, watchedAt } from './control-plane-parts.ts';
import { hasImage } from './data-plane.ts';
import { has, rulesOf, text } from './define.ts';
import { controlExtensionList, controlExtensions } from './extensions.ts';

export const controlPlaneRules = [
  ...rulesOf('ControlPlane', 'v1beta1', [
    {
      slug: 'controller-image',
      path: '.',
      message: 'A control plane names the image of its container `controller`.',
      holds: (object) => hasImage(object, 'controller'),
    },
    controlExtensions,
    ...watchedAt('.spec'),
  ]),
  ...rulesOf('ControlPlane', 'v2beta1', [
    {
      slug: 'ref-needs-ingress-class',
      path: '.spec',
      message: 'A control plane that names its data plane says in `ingressClass` which objects are its own.',
      holds: (spec) => text(spec, 'dataplane', 'type') !== 'ref' || has(spec, 'ingressClass'),
    },
    {
      slug: 'data-plane-ref-needed',
      path: '.spec.dataplane',
      message: 'A data plane of the type `ref` is named in `ref`.',
      holds: (plane) => text(plane, 'type') !== 'ref' || has(plane, 'ref'),
    },
    {
      slug: 'no-ref-for-owner',
      path: '.spec.dataplane',
      message: 'A data plane that the owner manages is not named in `ref`.',
      holds: (plane) => text(plane, 'type') !== 'managedByOwner' || !has(plane, 'ref'),
    },
    controlExtensionList,
    ...controlPlaneParts('.spec'),
  ]),
];

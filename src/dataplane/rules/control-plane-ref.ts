// How an object names its control plane: the type of the reference and the reference agree.
import { has, text, type Fact } from './define.ts';

export const refTypeNeedsRef: Fact = {
  slug: 'ref-type-needs-ref',
  path: '.',
  message: 'A reference of type `konnectNamespacedRef` names the object under `konnectNamespacedRef`.',
  holds: (ref) => text(ref, 'type') !== 'konnectNamespacedRef' || has(ref, 'konnectNamespacedRef'),
};

/** Where the type may also be `kic`, which is the default. */
export const refFitsType: readonly Fact[] = [
  refTypeNeedsRef,
  {
    slug: 'kic-ref-names-nothing',
    path: '.',
    message: 'A reference of type `kic` has no `konnectNamespacedRef`.',
    holds: (ref) => text(ref, 'type') !== 'kic' || !has(ref, 'konnectNamespacedRef'),
  },
  {
    slug: 'ref-needs-type',
    path: '.',
    message: 'A reference with `konnectNamespacedRef` says so in `type`.',
    holds: (ref) => has(ref, 'type') || !has(ref, 'konnectNamespacedRef'),
  },
];

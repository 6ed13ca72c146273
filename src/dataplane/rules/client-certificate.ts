// KongDataPlaneClientCertificate.
import { refFitsType } from './control-plane-ref.ts';
import { has, isConditionTrue, rulesOf, sameAt, text, under, type ChangeFact } from './define.ts';

/** Once Konnect has it, an entity keeps what it is made of. */
const fixedOnceProgrammed = (slug: string, key: string, message: string): ChangeFact => ({
  slug,
  path: '.',
  message,
  allows: (object, before) => !isConditionTrue(object, 'Programmed') || sameAt(object, before, 'spec', key),
});

export const clientCertificateRules = rulesOf('KongDataPlaneClientCertificate', 'v1alpha1', [
  {
    slug: 'ref-kept',
    path: '.',
    message: 'The control plane of a certificate cannot be taken away again.',
    allows: (object, before) =>
      !has(before, 'spec', 'controlPlaneRef') || has(object, 'spec', 'controlPlaneRef'),
  },
  {
    ...fixedOnceProgrammed(
      'ref-fixed',
      'controlPlaneRef',
      'A certificate that Konnect has stays with its control plane.',
    ),
    allows: (object, before) =>
      !has(object, 'spec', 'controlPlaneRef') ||
      !isConditionTrue(object, 'Programmed') ||
      sameAt(object, before, 'spec', 'controlPlaneRef'),
  },
  fixedOnceProgrammed(
    'cert-fixed',
    'cert',
    'A certificate that Konnect has cannot be changed. Make another object.',
  ),
  {
    slug: 'certificate-without-kic',
    path: '.spec',
    message: 'A certificate names a control plane of Konnect, not the type `kic`.',
    holds: (spec) => text(spec, 'controlPlaneRef', 'type') !== 'kic',
  },
  {
    slug: 'adopt-by-match',
    path: '.spec.adopt',
    message: 'A certificate is adopted in the mode `match` alone.',
    holds: (adopt) => text(adopt, 'mode') === 'match',
  },
  {
    slug: 'adopt-source-unchanged',
    path: '.spec.adopt',
    message: 'Where a certificate was adopted from cannot be changed.',
    allows: (adopt, before) => sameAt(adopt, before, 'from'),
  },
  {
    slug: 'adopt-needs-konnect',
    path: '.spec.adopt',
    message: 'To adopt a certificate from Konnect, name it in `konnect`.',
    holds: (adopt) => text(adopt, 'from') !== 'konnect' || has(adopt, 'konnect'),
  },
  {
    slug: 'adopted-unchanged',
    path: '.spec.adopt',
    message: 'The certificate that was adopted cannot be changed.',
    allows: (adopt, before) => !has(adopt, 'konnect') || sameAt(adopt, before, 'konnect', 'id'),
  },
  {
    slug: 'no-id-ref',
    path: '.spec.controlPlaneRef',
    message: 'A certificate names its control plane by an object, not by the type `konnectID`.',
    holds: (ref) => text(ref, 'type') !== 'konnectID',
  },
  ...under('.spec.controlPlaneRef', refFitsType),
]);

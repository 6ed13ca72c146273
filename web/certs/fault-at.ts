// Which fault stands at which field of a form.
import type { CertFault } from '../../src/certificates.ts';

export const faultAt = (faults: readonly CertFault[], field: string): string | undefined =>
  faults.find((fault) => fault.field === field)?.message;

/** Of a field or anything inside it, such as one of several names. */
export const faultWithin = (faults: readonly CertFault[], field: string): string | undefined =>
  faults.find((fault) => fault.field === field || fault.field?.startsWith(`${field}.`))?.message;

// Why a certificate, key or request cannot be made or read: data for a form, a terminal and a test.
import { err, type Result } from '../base/result.ts';

export interface CertFault {
  /** Stable, kebab-case, such as `private-key`. */
  readonly code: string;
  /** The option at fault, as a path such as `nodes.0.commonName`; null when it is not about one. */
  readonly field: string | null;
  /** Sentences for people. */
  readonly message: string;
}

export const fault = (code: string, message: string, field: string | null = null): CertFault => ({
  code,
  field,
  message,
});

export const failed = (
  code: string,
  message: string,
  field: string | null = null,
): Result<never, CertFault> => err(fault(code, message, field));

export const cancelled = failed('cancelled', 'Stopped before it was done. Nothing was kept.');

// Names of objects, as a cluster takes them.
import { objectNameFault } from '../export/placeholders.ts';

/** Null for a name that fits. */
export function objectFault(name: string): string | null {
  const fault = objectNameFault(name);
  return fault === null ? null : `"${name}" is no name of a Kubernetes object. ${fault}`;
}

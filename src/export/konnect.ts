// Where Konnect answers: one address for each region. Source: servers of the control planes config API.
import type { FieldSpec } from '../nodes/define.ts';

export const regionField = {
  kind: 'enum',
  of: ['us', 'eu', 'au', 'me', 'in', 'sg'],
  default: 'us',
  help: 'Region of the control plane.',
} as const satisfies FieldSpec;

export const konnectAddress = (region: string): string => `https://${region}.api.konghq.com`;

/** Of every request; expanded by the shell. */
export const konnectHeaders = ['"Authorization: Bearer $KONNECT_TOKEN"'];

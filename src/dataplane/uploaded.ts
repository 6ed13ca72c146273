// Which certificate a control plane in Konnect is given. The documentation names the ways to compare and leaves the
// mapping open; the sentence says what is read out of it. It speaks of one certificate, so of several the first is given.
import type { Rendered } from '../export/define.ts';
import { firstCertificate } from './pem.ts';
import type { DataPlaneFill } from './placeholders.ts';

export const uploadedNote =
  'With pinned certificates this is the certificate that nodes present; with PKI it is that of the CA. The documentation does not say so in as many words.';

export const renewalNote =
  'Konnect keeps several certificates: to renew, make the new one known, start the nodes with it, then delete the old one.';

export const uploadedText = (fill: DataPlaneFill): string => firstCertificate(fill('certificate')).first;

/** What is said of several certificates: a text holds the first of them, and a file is not looked into. */
export function severalSaid(
  certificate: string | null,
  file: string | null,
): Required<Pick<Rendered, 'warnings' | 'notes'>> {
  const { more } = certificate === null ? { more: 0 } : firstCertificate(certificate);
  if (more === 0) return { warnings: [], notes: [] };
  return file === null
    ? {
        warnings: [],
        notes: [
          `The text holds the first of the ${more + 1} certificates: the documentation speaks of one. With PKI, give that of the CA alone.`,
        ],
      }
    : {
        warnings: [
          `${more + 1} certificates were given, and the documentation speaks of one: \`${file}\` has to hold the first alone.`,
        ],
        notes: [],
      };
}

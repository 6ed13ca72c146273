// Two certificates beside one another, as before a renewal: what stayed, what changed, and what that means.
import { altNameText } from './alt-name.ts';
import type { CertificateInfo } from './certificate-info.ts';
import { dateText } from './time.ts';

export interface Difference {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly same: boolean;
  /** What a change means; empty where it is expected of a renewal. */
  readonly meaning: string;
}

interface Aspect {
  readonly what: string;
  readonly of: (info: CertificateInfo) => string;
  readonly meaning: string;
}

const listed = (values: readonly string[] | null): string =>
  values === null ? 'not limited' : values.join(', ');

const aspects: readonly Aspect[] = [
  {
    what: 'Subject',
    of: ({ subjectText }) => subjectText,
    meaning: 'A renewal keeps its subject. With pki_check_cn another common name may be refused.',
  },
  {
    what: 'Issuer',
    of: ({ issuerText }) => issuerText,
    meaning: 'The control plane has to trust the new issuer before data planes show this certificate.',
  },
  {
    what: 'Alternative names',
    of: ({ extensions }) => extensions.altNames.map(altNameText).join(', '),
    meaning: 'Whoever verifies one of the names that are gone will refuse this certificate.',
  },
  {
    what: 'Key',
    of: ({ publicKey, keyHash }) => `${publicKey.title}, ${keyHash.slice(0, 16)}`,
    meaning: 'Another key: the data plane needs the new key file with the new certificate.',
  },
  { what: 'Begins', of: ({ notBefore }) => dateText(notBefore), meaning: '' },
  { what: 'Ends', of: ({ notAfter }) => dateText(notAfter), meaning: '' },
  { what: 'Serial number', of: ({ serial }) => serial, meaning: '' },
  { what: 'Signature', of: ({ signature }) => signature.title, meaning: '' },
  {
    what: 'Authority',
    of: ({ extensions }) => (extensions.isAuthority === true ? 'yes' : 'no'),
    meaning: 'An authority and a data plane’s certificate cannot take the place of one another.',
  },
  {
    what: 'Key usage',
    of: ({ extensions }) => listed(extensions.keyUsage),
    meaning: 'A use that is gone may be refused.',
  },
  {
    what: 'Extended key usage',
    of: ({ extensions }) => listed(extensions.extendedKeyUsage),
    meaning: 'A purpose that is gone may be refused.',
  },
  {
    what: 'Fingerprint (SHA-256)',
    of: ({ sha256 }) => sha256,
    meaning: 'Pinned at Konnect, the new certificate has to be uploaded before data planes show it.',
  },
];

export const compareCertificates = (before: CertificateInfo, after: CertificateInfo): readonly Difference[] =>
  aspects.map(({ what, of, meaning }) => {
    const [old, renewed] = [of(before), of(after)];
    const same = old === renewed;
    return { what, before: old, after: renewed, same, meaning: same ? '' : meaning };
  });

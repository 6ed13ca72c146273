// What a person brought, as an authority to sign with.
import { sameBytes, type Material, type OwnAuthority } from '../../src/certificates.ts';

interface Brought {
  readonly authority: OwnAuthority | null;
  /** What is there, or what is missing, in one line. */
  readonly words: string | null;
}

/** The chain begins with the certificate that the key belongs to. */
export function authorityFrom(parts: readonly Material[]): Brought {
  const certificates = parts.flatMap((part) => part.certificates.map(({ info }) => info));
  const keys = parts.flatMap((part) => part.keys.map(({ key }) => key));
  if (certificates.length === 0 && keys.length === 0) return { authority: null, words: null };
  const names = certificates.map(({ commonName }) => commonName).join(', ');
  for (const key of keys) {
    const own = certificates.find(({ spki }) => sameBytes(spki, key.spki));
    if (own === undefined) continue;
    const above = certificates.filter((one) => one !== own).map(({ der }) => der);
    return {
      authority: { chain: [own.der, ...above], key },
      words: `Authority: ${own.commonName}, with its key`,
    };
  }
  if (keys.length === 0) return { authority: null, words: `${names}. Its private key is still missing.` };
  return certificates.length === 0
    ? { authority: null, words: 'A private key. The certificate of the authority is still missing.' }
    : { authority: null, words: `${names}, and a private key that belongs to none of them.` };
}

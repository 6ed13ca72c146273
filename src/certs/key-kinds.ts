// The kinds of keys on offer, as data: what Web Crypto and openssl call each, its hash, and whether Kong documents it.

export interface KeyKind {
  readonly id: string;
  readonly title: string;
  readonly algorithm: RsaHashedKeyGenParams | EcKeyGenParams | { readonly name: 'Ed25519' };
  /** SHA-2 as strong as the key; Ed25519 hashes by itself. */
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512';
  readonly openssl: string;
  /** True when Kong's documentation or its own tools use this kind. */
  readonly documented: boolean;
  readonly note: string;
}

const rsa = (modulusLength: number, hash: KeyKind['hash']): RsaHashedKeyGenParams => ({
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength,
  publicExponent: new Uint8Array([1, 0, 1]),
  hash,
});
const ec = (namedCurve: string): EcKeyGenParams => ({ name: 'ECDSA', namedCurve });

const notInKongsDocs = 'Works in OpenSSL 3, which Kong is built with; Kong does not document it.';

/** Of a key that TLS takes and that is on offer nowhere. */
export const notOnOffer = notInKongsDocs;

const kinds = {
  'p-384': {
    title: 'P-384',
    algorithm: ec('P-384'),
    hash: 'SHA-384',
    openssl: '-algorithm EC -pkeyopt ec_paramgen_curve:P-384',
    documented: true,
    note: 'What `kong hybrid gen_cert` makes.',
  },
  'p-256': {
    title: 'P-256',
    algorithm: ec('P-256'),
    hash: 'SHA-256',
    openssl: '-algorithm EC -pkeyopt ec_paramgen_curve:P-256',
    documented: true,
    note: 'What the Gateway Operator makes for data planes.',
  },
  'p-521': {
    title: 'P-521',
    algorithm: ec('P-521'),
    hash: 'SHA-512',
    openssl: '-algorithm EC -pkeyopt ec_paramgen_curve:P-521',
    documented: false,
    note: notInKongsDocs,
  },
  'rsa-2048': {
    title: 'RSA 2048',
    algorithm: rsa(2048, 'SHA-256'),
    hash: 'SHA-256',
    openssl: '-algorithm RSA -pkeyopt rsa_keygen_bits:2048',
    documented: true,
    note: 'What the documentation of Konnect makes with openssl.',
  },
  'rsa-3072': {
    title: 'RSA 3072',
    algorithm: rsa(3072, 'SHA-256'),
    hash: 'SHA-256',
    openssl: '-algorithm RSA -pkeyopt rsa_keygen_bits:3072',
    documented: false,
    note: notInKongsDocs,
  },
  'rsa-4096': {
    title: 'RSA 4096',
    algorithm: rsa(4096, 'SHA-384'),
    hash: 'SHA-384',
    openssl: '-algorithm RSA -pkeyopt rsa_keygen_bits:4096',
    documented: false,
    note: `${notInKongsDocs} A key can take seconds.`,
  },
  ed25519: {
    title: 'Ed25519',
    algorithm: { name: 'Ed25519' },
    hash: 'SHA-512',
    openssl: '-algorithm ED25519',
    documented: false,
    note: `${notInKongsDocs} Builds for FIPS may refuse it.`,
  },
} as const satisfies { readonly [id: string]: Omit<KeyKind, 'id'> };

export type KeyKindId = keyof typeof kinds;

export const isKeyKindId = (text: string): text is KeyKindId => Object.hasOwn(kinds, text);

export const keyKindOf = (id: KeyKindId): KeyKind & { readonly id: KeyKindId } => ({ ...kinds[id], id });

export const keyKinds = Object.keys(kinds).filter(isKeyKindId).map(keyKindOf);

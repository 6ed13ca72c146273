// The extensions of certificates as plain data, into what pkijs writes and back.
import { BitString, OctetString } from 'asn1js';
import {
  AltName as AltNames,
  AuthorityKeyIdentifier,
  BasicConstraints,
  Extension,
  ExtKeyUsage,
  id_AuthorityKeyIdentifier,
  id_BasicConstraints,
  id_ExtKeyUsage,
  id_KeyUsage,
  id_SubjectAltName,
  id_SubjectKeyIdentifier,
} from 'pkijs';
import { altNamesOf, otherNamesOf, toGeneralNames, type AltName } from './alt-name.ts';
import { own, type Bytes } from './bytes.ts';

/** In the order of their bits (RFC 5280, 4.2.1.3). */
const usageNames = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUsageName = (typeof usageNames)[number];

export const serverAuth = '1.3.6.1.5.5.7.3.1';
export const clientAuth = '1.3.6.1.5.5.7.3.2';
const anyPurpose = '2.5.29.37.0';

const purposeNames: { readonly [oid: string]: string } = {
  [serverAuth]: 'serverAuth',
  [clientAuth]: 'clientAuth',
  [anyPurpose]: 'any',
  '1.3.6.1.5.5.7.3.3': 'codeSigning',
  '1.3.6.1.5.5.7.3.4': 'emailProtection',
  '1.3.6.1.5.5.7.3.8': 'timeStamping',
  '1.3.6.1.5.5.7.3.9': 'OCSPSigning',
};

export interface ExtensionSet {
  /** Null: no basicConstraints. */
  readonly isAuthority: boolean | null;
  /** How many authorities may stand below this one; null for any number. */
  readonly pathLength: number | null;
  /** Null: no keyUsage, every use is allowed. */
  readonly keyUsage: readonly KeyUsageName[] | null;
  /** Short names, or object identifiers that have none; null: no extKeyUsage. */
  readonly extendedKeyUsage: readonly string[] | null;
  readonly altNames: readonly AltName[];
  /** Kinds of alternative names that are there besides, such as `registered ID`. */
  readonly otherAltNames: readonly string[];
  readonly subjectKeyId: Bytes | null;
  readonly authorityKeyId: Bytes | null;
  /** What is there besides and not read here: object identifiers, or names where they are common. */
  readonly others: readonly { readonly name: string; readonly critical: boolean }[];
}

/** What a person or a role decides; the rest follows from keys. */
export type ChosenExtensions = Omit<
  ExtensionSet,
  'subjectKeyId' | 'authorityKeyId' | 'others' | 'otherAltNames'
>;

/** "Any purpose" is none of these for OpenSSL. */
export const allowsPurpose = (
  { extendedKeyUsage }: ExtensionSet,
  purpose: 'serverAuth' | 'clientAuth',
): boolean => extendedKeyUsage === null || extendedKeyUsage.includes(purpose);

const oidOf = (purpose: string): string =>
  Object.entries(purposeNames).find(([, name]) => name === purpose)?.[0] ?? purpose;

function usageBits(usages: readonly KeyUsageName[]): BitString {
  const bits = usages.map((usage) => usageNames.indexOf(usage));
  const last = Math.max(...bits);
  const bytes = new Uint8Array(last < 8 ? 1 : 2);
  for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return new BitString({ valueHex: bytes.buffer, unusedBits: 7 - (last & 7) });
}

function usagesOf(bits: BitString): readonly KeyUsageName[] {
  const bytes = bits.valueBlock.valueHexView;
  return usageNames.filter((_, bit) => ((bytes[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

interface Encodable {
  readonly toBER: () => ArrayBuffer;
}

const extension = (extnID: string, critical: boolean, value: Encodable): Extension =>
  new Extension({ extnID, critical, extnValue: value.toBER() });

export function toExtensions(set: ExtensionSet): Extension[] {
  const made: Extension[] = [];
  const { isAuthority, pathLength, keyUsage, extendedKeyUsage, altNames, subjectKeyId, authorityKeyId } = set;
  if (isAuthority !== null) {
    const limits = new BasicConstraints({
      cA: isAuthority,
      ...(pathLength === null ? {} : { pathLenConstraint: pathLength }),
    });
    made.push(extension(id_BasicConstraints, true, limits.toSchema()));
  }
  if (keyUsage !== null) made.push(extension(id_KeyUsage, true, usageBits(keyUsage)));
  if (extendedKeyUsage !== null) {
    const purposes = new ExtKeyUsage({ keyPurposes: extendedKeyUsage.map(oidOf) });
    made.push(extension(id_ExtKeyUsage, false, purposes.toSchema()));
  }
  if (altNames.length > 0)
    made.push(extension(id_SubjectAltName, false, toGeneralNames(altNames).toSchema()));
  if (subjectKeyId !== null)
    made.push(extension(id_SubjectKeyIdentifier, false, new OctetString({ valueHex: subjectKeyId.buffer })));
  if (authorityKeyId !== null) {
    const keyIdentifier = new OctetString({ valueHex: authorityKeyId.buffer });
    const pointer = new AuthorityKeyIdentifier({ keyIdentifier });
    made.push(extension(id_AuthorityKeyIdentifier, false, pointer.toSchema()));
  }
  return made;
}

export const noExtensions: ExtensionSet = {
  isAuthority: null,
  pathLength: null,
  keyUsage: null,
  extendedKeyUsage: null,
  altNames: [],
  otherAltNames: [],
  subjectKeyId: null,
  authorityKeyId: null,
  others: [],
};

export const nameConstraints = 'name constraints';

const otherNames: { readonly [oid: string]: string } = {
  '2.5.29.30': nameConstraints,
  '2.5.29.31': 'CRL distribution points',
  '2.5.29.32': 'certificate policies',
  '2.5.29.33': 'policy mappings',
  '2.5.29.36': 'policy constraints',
  '2.5.29.54': 'inhibit any policy',
  '1.3.6.1.5.5.7.48.1.5': 'OCSP no check',
  '2.16.840.1.113730.1.1': 'Netscape certificate type',
  '1.3.6.1.5.5.7.1.1': 'authority information access',
};

export const readExtensions = (extensions: readonly Extension[]): ExtensionSet =>
  extensions.reduce<ExtensionSet>((set, one) => {
    const read = readExtension(one);
    if (read !== null) return { ...set, ...read };
    const { extnID, critical } = one;
    return { ...set, others: [...set.others, { name: otherNames[extnID] ?? extnID, critical }] };
  }, noExtensions);

/** Null for an extension that is not known here, or damaged. */
function readExtension({ extnID, parsedValue }: Extension): Partial<ExtensionSet> | null {
  const value: unknown = parsedValue;
  if (extnID === id_BasicConstraints && value instanceof BasicConstraints) {
    const { pathLenConstraint: length } = value;
    return { isAuthority: value.cA, pathLength: typeof length === 'number' ? length : null };
  }
  if (extnID === id_KeyUsage && value instanceof BitString) return { keyUsage: usagesOf(value) };
  if (extnID === id_ExtKeyUsage && value instanceof ExtKeyUsage)
    return { extendedKeyUsage: value.keyPurposes.map((oid) => purposeNames[oid] ?? oid) };
  if (extnID === id_SubjectAltName && value instanceof AltNames)
    return { altNames: altNamesOf(value.altNames), otherAltNames: otherNamesOf(value.altNames) };
  if (extnID === id_SubjectKeyIdentifier && value instanceof OctetString)
    return { subjectKeyId: own(value.valueBlock.valueHexView) };
  if (extnID !== id_AuthorityKeyIdentifier || !(value instanceof AuthorityKeyIdentifier)) return null;
  const id = value.keyIdentifier;
  return id === undefined ? {} : { authorityKeyId: own(id.valueBlock.valueHexView) };
}

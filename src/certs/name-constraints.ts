// The names that an authority allows below itself (RFC 5280, 4.2.1.10), judged as OpenSSL judges them: for each kind of
// name that is limited one of the allowed has to match, and none of the excluded may.
import { OctetString } from 'asn1js';
import { NameConstraints, RelativeDistinguishedNames, type GeneralName, type GeneralSubtree } from 'pkijs';
import { ipBytes, type AltName } from './alt-name.ts';
import type { CertificateInfo } from './certificate-info.ts';
import { certificateOf } from './read-der.ts';
import { nameParts, partOf, type NamePart } from './subject.ts';

const oid = '2.5.29.30';
const tags = { email: 1, dns: 2, name: 4, uri: 6, ip: 7 } as const;

type Named = { readonly kind: 'name'; readonly parts: readonly NamePart[]; readonly text: string } | Shown;
type Shown = { readonly kind: AltName['kind']; readonly text: string };

export type ConstraintVerdict =
  | { readonly state: 'good' }
  | { readonly state: 'unknown' }
  /** The name that is not allowed. */
  | { readonly state: 'refused'; readonly name: string };

/** Whether `authority` allows the names of `below`, which is `isLeaf` or another authority. */
export function constraintVerdict(
  authority: CertificateInfo,
  below: CertificateInfo,
  isLeaf: boolean,
): ConstraintVerdict {
  const limits = limitsOf(authority);
  if (limits === null) return { state: 'unknown' };
  const { permittedSubtrees: permitted = [], excludedSubtrees: excluded = [] } = limits;
  const known = [...permitted, ...excluded].every(isKnown);
  if (!known || below.extensions.otherAltNames.length > 0) return { state: 'unknown' };
  const wrong = namesOf(below, isLeaf).find((name) => !isAllowed(name, permitted, excluded));
  return wrong === undefined ? { state: 'good' } : { state: 'refused', name: wrong.text };
}

function limitsOf({ der }: CertificateInfo): NameConstraints | null {
  const found = certificateOf(der)?.extensions?.find(({ extnID }) => extnID === oid);
  const value: unknown = found?.parsedValue;
  return value instanceof NameConstraints ? value : null;
}

const isKnown = ({ base, minimum, maximum }: GeneralSubtree): boolean =>
  Object.values<number>(tags).includes(base.type) && minimum === 0 && maximum === undefined;

function namesOf(info: CertificateInfo, isLeaf: boolean): readonly Named[] {
  const { subject, subjectText, commonName, extensions } = info;
  const mail = partOf(subject, 'emailAddress');
  const hasHost = extensions.altNames.some(({ kind }) => kind === 'dns');
  return [
    ...(subject.length === 0 ? [] : [{ kind: 'name', parts: subject, text: subjectText } as const]),
    ...(mail === '' ? [] : [{ kind: 'email', text: mail } as const]),
    ...extensions.altNames.map(({ kind, value }): Named => ({ kind, text: value })),
    // A common name that could be that of a host counts as one.
    ...(isLeaf && !hasHost && /^[\w-]+(?:\.[\w-]+)+$/.test(commonName)
      ? [{ kind: 'dns', text: commonName } as const]
      : []),
  ];
}

function isAllowed(
  name: Named,
  permitted: readonly GeneralSubtree[],
  excluded: readonly GeneralSubtree[],
): boolean {
  const ofKind = permitted.filter(({ base }) => base.type === tags[name.kind]);
  return (
    (ofKind.length === 0 || ofKind.some(({ base }) => isWithin(name, base))) &&
    !excluded.some(({ base }) => base.type === tags[name.kind] && isWithin(name, base))
  );
}

function isWithin(name: Named, { value }: GeneralName): boolean {
  const base: unknown = value;
  if (name.kind === 'name')
    return base instanceof RelativeDistinguishedNames && beginsWith(name.parts, nameParts(base));
  if (name.kind === 'ip')
    return base instanceof OctetString && isInNet(ipBytes(name.text), base.valueBlock.valueHexView);
  return typeof base === 'string' && within[name.kind](name.text, base);
}

const lower = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

const beginsWith = (parts: readonly NamePart[], base: readonly NamePart[]): boolean =>
  base.every(
    ({ type, value }, i) => parts[i]?.type === type && lower(parts[i]?.value ?? '') === lower(value),
  );

/** An address and a mask stand behind one another. */
const isInNet = (address: Uint8Array, net: Uint8Array): boolean =>
  net.length === 2 * address.length &&
  address.every((byte, i) => ((byte ^ (net[i] ?? 0)) & (net[address.length + i] ?? 0)) === 0);

/** `.example` is for what is below it; hosts of mail addresses and URIs have to be the very same otherwise. */
const isHost = (host: string, base: string): boolean =>
  base.startsWith('.') ? lower(host).endsWith(lower(base)) : lower(host) === lower(base);

const within: {
  readonly [K in Exclude<AltName['kind'], 'ip'>]: (text: string, base: string) => boolean;
} = {
  dns: (text, base) =>
    base === '' || lower(text) === lower(base) || lower(text).endsWith(lower(base.replace(/^\.?/, '.'))),
  email: (text, base) => {
    const [local, host = ''] = text.split('@');
    const [before, after] = base.split('@');
    return after === undefined ? isHost(host, base) : local === before && lower(host) === lower(after);
  },
  uri: (text, base) => isHost(/^[^:]+:\/\/([^/:?#]*)/.exec(text)?.[1] ?? '', base),
};

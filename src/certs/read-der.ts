// The one place where pkijs reads bytes of strangers: what it throws at is a fault, not an accident.
import { fromBER } from 'asn1js';
import { Certificate, CertificationRequest, PublicKeyInfo } from 'pkijs';
import { own, type Bytes } from './bytes.ts';

type AsnResult = ReturnType<typeof fromBER>['result'];

/** A sequence, which everything of interest is. Text that begins with a nought has a letter or digit next. */
export const looksLikeDer = ({ 0: first, 1: second = 0, length }: Uint8Array): boolean =>
  first === 0x30 && (second >= 0x80 || second === length - 2);

/** Null when the bytes are no DER, or DER with something behind it; asn1js bounds depth and number of its parts. */
export function readAsn(bytes: Uint8Array): AsnResult | null {
  try {
    const { offset, result } = fromBER(own(bytes));
    return offset === bytes.length ? result : null;
  } catch {
    return null;
  }
}

function read<T>(bytes: Uint8Array, make: (schema: AsnResult) => T): T | null {
  const asn = readAsn(bytes);
  if (asn === null) return null;
  try {
    return make(asn);
  } catch {
    return null;
  }
}

export const certificateOf = (der: Uint8Array): Certificate | null =>
  read(der, (schema) => new Certificate({ schema }));

export const requestOf = (der: Uint8Array): CertificationRequest | null =>
  read(der, (schema) => new CertificationRequest({ schema }));

export const publicKeyOf = (spki: Uint8Array): PublicKeyInfo | null =>
  read(spki, (schema) => new PublicKeyInfo({ schema }));

/** DER of our own making: that it cannot be read would be a bug. */
export function known<T>(value: T | null): T {
  if (value === null) throw new Error('DER of our own making cannot be read.');
  return value;
}

export const derOf = (made: { readonly toBER: () => ArrayBuffer }): Bytes => own(made.toBER());

// The name of who holds a certificate: the fields of a form, and names as they stand in certificates of any maker.
import { PrintableString, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, RelativeDistinguishedNames } from 'pkijs';
import { fault, type CertFault } from './fault.ts';

export interface Subject {
  readonly commonName: string;
  readonly organization: string;
  readonly organizationalUnit: string;
  readonly locality: string;
  readonly state: string;
  /** Two letters, such as US. */
  readonly country: string;
}

export interface NamePart {
  /** Such as `CN`, or an object identifier that has no short name. */
  readonly type: string;
  readonly value: string;
}

/** Lengths are the upper bounds of RFC 5280, appendix A, counted in characters. */
const fields = [
  { field: 'country', short: 'C', oid: '2.5.4.6', most: 2, title: 'country' },
  { field: 'state', short: 'ST', oid: '2.5.4.8', most: 128, title: 'state' },
  { field: 'locality', short: 'L', oid: '2.5.4.7', most: 128, title: 'locality' },
  { field: 'organization', short: 'O', oid: '2.5.4.10', most: 64, title: 'organization' },
  { field: 'organizationalUnit', short: 'OU', oid: '2.5.4.11', most: 64, title: 'organizational unit' },
  { field: 'commonName', short: 'CN', oid: '2.5.4.3', most: 64, title: 'common name' },
] as const satisfies readonly { readonly field: keyof Subject; readonly [key: string]: unknown }[];

const otherShortNames: { readonly [oid: string]: string } = {
  '2.5.4.5': 'serialNumber',
  '2.5.4.4': 'SN',
  '2.5.4.42': 'GN',
  '2.5.4.12': 'title',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
};

export const emptySubject: Subject = {
  commonName: '',
  organization: '',
  organizationalUnit: '',
  locality: '',
  state: '',
  country: '',
};

// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const unfit = /[\u0000-\u001f\u007f-\u009f\p{Cs}]/u;

/** `at` leads to the subject among the options. */
export function subjectFaults(subject: Subject, at: string): readonly CertFault[] {
  const faults = fields.flatMap(({ field, most, title }): readonly CertFault[] => {
    const value = subject[field];
    const path = `${at}${field}`;
    if (unfit.test(value))
      return [fault('subject', `The ${title} holds a character that has no place in a name.`, path)];
    if (field === 'country' && value !== '' && !/^[A-Z]{2}$/i.test(value))
      return [fault('subject', 'The country is a code of two letters, such as US.', path)];
    const { length } = Array.from(value);
    if (length <= most) return [];
    return [fault('subject', `The ${title} has ${length} characters; ${most} are allowed.`, path)];
  });
  return subject.commonName === ''
    ? [...faults, fault('subject', 'A certificate needs a common name.', `${at}commonName`)]
    : faults;
}

/** The fields that are filled in, in the order in which they stand in a certificate. */
export const nameFields = (subject: Subject) =>
  fields
    .map(({ field, short, oid }) => ({ field, short, oid, value: subject[field] }))
    .filter(({ value }) => value !== '')
    .map((one) => (one.field === 'country' ? { ...one, value: one.value.toUpperCase() } : one));

export const toName = (subject: Subject): RelativeDistinguishedNames =>
  new RelativeDistinguishedNames({
    typesAndValues: nameFields(subject).map(({ field, oid, value }) => {
      const text = field === 'country' ? new PrintableString({ value }) : new Utf8String({ value });
      return new AttributeTypeAndValue({ type: oid, value: text });
    }),
  });

const shortNames: { readonly [oid: string]: string } = {
  ...otherShortNames,
  ...Object.fromEntries(fields.map(({ oid, short }) => [oid, short])),
};

export const nameParts = (name: RelativeDistinguishedNames): readonly NamePart[] =>
  name.typesAndValues.map(({ type, value }) => ({
    type: shortNames[type] ?? type,
    value: value.getValue(),
  }));

/** One line, such as `CN=kongdp, O=Kong`; the common name stands first, because it is what people look for. */
export const nameText = (parts: readonly NamePart[]): string =>
  [...parts]
    .reverse()
    .map(({ type, value }) => `${type}=${value.replace(/[,+"\\<>;]/g, '\\$&')}`)
    .join(', ');

export const partOf = (parts: readonly NamePart[], type: string): string =>
  parts.find((part) => part.type === type)?.value ?? '';

/** The fields of a form from a name that was read; what has no field is left out. */
export function subjectOf(parts: readonly NamePart[]): Subject {
  const pairs = fields.map(({ field, short }) => [field, partOf(parts, short)]);
  return { ...emptySubject, ...Object.fromEntries(pairs) };
}

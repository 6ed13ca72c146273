// Whatever names, further names and dates a person gives: they stand unchanged in the certificate that is made.
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  domain,
  emailAddress,
  integer,
  ipV4,
  ipV6,
  oneof,
  record,
  string,
  webUrl,
} from 'fast-check';
import { expect, it } from 'vitest';
import { optionsOf, testNow, testServices } from '../test/certificates.ts';
import { readAltName } from './alt-name.ts';
import { readCertificate } from './certificate-info.ts';
import { keyKinds } from './key-kinds.ts';
import { makeCertificates } from './make.ts';
import { readPem } from './pem.ts';
import { subjectOf } from './subject.ts';
import { day } from './time.ts';

const word = (maxLength: number, minLength = 0) =>
  string({ unit: 'binary', minLength, maxLength }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));

const subject = record({
  commonName: word(64, 1),
  organization: word(64),
  organizationalUnit: word(64),
  locality: word(128),
  state: word(128),
  country: constantFrom('', 'US', 'CH'),
});

const altName = oneof(domain(), emailAddress(), ipV4(), ipV6(), webUrl()).map((text) => readAltName(text));

it('come back from make, PEM and reading as they were given', async () => {
  await assert(
    asyncProperty(
      subject,
      array(altName, { maxLength: 6 }),
      integer({ min: 1, max: 365_000 }),
      constantFrom(...keyKinds.map(({ id }) => id).filter((id) => !id.startsWith('rsa'))),
      async (given, names, days, key) => {
        const { commonName, ...details } = given;
        const altNames = names.flatMap((read) => (read.ok ? [read.value] : []));
        const options = optionsOf('konnect-pinned', {
          key,
          details,
          nodes: [{ commonName, altNames }],
          days,
        });
        const made = await makeCertificates(options, testServices);
        if (!made.ok) throw new Error(made.error.message);
        const pem = made.value.members[0]?.certificate.pem ?? '';
        const der = readPem(pem).blocks[0]?.der ?? new Uint8Array();
        const read = await readCertificate(der, testServices);
        expect(subjectOf(read?.subject ?? [])).toEqual(given);
        expect(read?.extensions.altNames).toEqual(altNames);
        expect(read?.notAfter).toBe(testNow + days * day);
      },
    ),
    { numRuns: 150 },
  );
});

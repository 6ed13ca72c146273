// Whatever names, further names and dates a person gives: they stand unchanged in the certificate that is made.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { optionsOf, testNow, testServices } from '../test/certificates.ts';
import { forAllAsync, timeLimit } from '../test/properties.ts';
import { readAltName } from './alt-name.ts';
import { readCertificate } from './certificate-info.ts';
import { keyKinds } from './key-kinds.ts';
import { makeCertificates } from './make.ts';
import { readPem } from './pem.ts';
import { subjectOf } from './subject.ts';
import { day } from './time.ts';

const word = (maxLength: number, minLength = 0) =>
  fc.string({ unit: 'binary', minLength, maxLength }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));

const subject = fc.record({
  commonName: word(64, 1),
  organization: word(64),
  organizationalUnit: word(64),
  locality: word(128),
  state: word(128),
  country: fc.constantFrom('', 'US', 'CH'),
});

const altName = fc
  .oneof(fc.domain(), fc.emailAddress(), fc.ipV4(), fc.ipV6(), fc.webUrl())
  .map((text) => readAltName(text));

const cases = fc.record({
  given: subject,
  names: fc.array(altName, { maxLength: 6 }),
  days: fc.integer({ min: 1, max: 365_000 }),
  // RSA keys take too long for so many.
  key: fc.constantFrom(...keyKinds.map(({ id }) => id).filter((id) => !id.startsWith('rsa'))),
});

it(
  'names and dates come back from make, PEM and reading as they were given',
  async () => {
    await forAllAsync(
      cases,
      async ({ given, names, days, key }) => {
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
      2,
    );
  },
  timeLimit,
);

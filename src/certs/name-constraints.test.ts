// Names below an authority that limits them; each verdict is that of `openssl verify` for the same names.
import { describe, expect, it } from 'vitest';
import { optionsOf, setOf, testServices } from '../test/certificates.ts';
import * as unusual from '../test/unusual-certificates.ts';
import { readAltName } from './alt-name.ts';
import { readCertificate } from './certificate-info.ts';
import { constraintVerdict } from './name-constraints.ts';
import { readPem } from './pem.ts';
import { known } from './read-der.ts';

const infoOf = async (pem: string) =>
  known(await readCertificate(readPem(pem).blocks[0]?.der ?? new Uint8Array(), testServices));

async function verdict(names: readonly string[], organization = 'Acme', commonName = 'dp-1') {
  const altNames = names.map(readAltName).flatMap((read) => (read.ok ? [read.value] : []));
  const details = { ...optionsOf('renew').details, organization };
  const { members } = await setOf('konnect-pinned', { details, nodes: [{ commonName, altNames }] });
  const [leaf] = members;
  if (leaf === undefined) throw new Error('one is made');
  return constraintVerdict(await infoOf(unusual.limited), leaf.certificate, true);
}

describe('names that an authority limits', () => {
  it.each([
    'inside.example',
    'DP.Inside.Example',
    '*.inside.example',
    'a.below.example',
    '10.1.2.3',
    'a@b.mail.example',
    'ops@EXAMPLE.com',
    'spiffe://cluster/ns/a',
    'https://a.uri.example:8443/',
  ])('are allowed: %s', async (name) => {
    expect(await verdict([name])).toEqual({ state: 'good' });
  });

  it.each([
    'outside.example',
    'notinside.example',
    'secret.inside.example',
    'a.secret.inside.example',
    '11.0.0.1',
    '::1',
    'a@mail.example',
    'Ops@example.com',
    'spiffe://other/ns/a',
    'https://uri.example/',
  ])('are refused: %s', async (name) => {
    expect(await verdict(['inside.example', name])).toEqual({ state: 'refused', name });
  });

  it('are subjects as well, and common names that could be those of hosts', async () => {
    expect(await verdict([], 'acme ')).toEqual({ state: 'good' });
    expect(await verdict([], 'Other')).toMatchObject({ state: 'refused' });
    expect(await verdict([], 'Acme', 'outside.example')).toEqual({
      state: 'refused',
      name: 'outside.example',
    });
    expect(await verdict(['inside.example'], 'Acme', 'outside.example')).toEqual({ state: 'good' });
  });

  it('of kinds that are not read are not vouched for', async () => {
    const [authority, strange] = await Promise.all([infoOf(unusual.limited), infoOf(unusual.otherNames)]);
    expect(constraintVerdict(authority, strange, true)).toEqual({ state: 'unknown' });
  });
});

// Renewal, requests and their signing: what stays, what changes, what is refused.
import { describe, expect, it } from 'vitest';
import { setOf, testNow, testServices } from '../test/certificates.ts';
import * as made from '../test/openssl-made.ts';
import * as unusual from '../test/unusual-certificates.ts';
import { isSignedBy, readCertificate } from './certificate-info.ts';
import type { Member } from './certificate-set.ts';
import { compareCertificates } from './compare.ts';
import { inspect } from './inspect.ts';
import { keyKinds } from './key-kinds.ts';
import { emptySubject } from './subject.ts';
import { readPem } from './pem.ts';
import { known } from './read-der.ts';
import { recommend } from './recommend.ts';
import { renew, type RenewOptions } from './renew.ts';
import { makeRequest, readRequest } from './request.ts';
import { signRequest } from './sign-request.ts';
import { requestFiles } from './take-away.ts';
import { day } from './time.ts';

const { commonName: _, ...details } = emptySubject;
const later = { ...testServices, now: () => testNow + 300 * day };

async function authority() {
  const set = await setOf('konnect-pki', {
    nodes: [{ commonName: 'dp', altNames: [{ kind: 'dns', value: 'dp.example' }] }],
  });
  const [root, middle, leaf] = set.members;
  if (
    root === undefined ||
    middle?.key === null ||
    middle === undefined ||
    leaf?.key === null ||
    leaf === undefined
  )
    throw new Error('three are made');
  const own = { chain: [middle.certificate.der, root.certificate.der], key: middle.key };
  return { own, leaf: { ...leaf, key: leaf.key }, middle };
}

const changed = (before: Member, after: Member | undefined): readonly string[] =>
  after === undefined
    ? []
    : compareCertificates(before.certificate, after.certificate)
        .filter(({ same }) => !same)
        .map(({ what }) => what);

async function renewed(options: RenewOptions) {
  const set = await renew(options, later);
  if (!set.ok) throw new Error(set.error.message);
  return set.value;
}

const dates = ['Begins', 'Ends', 'Serial number'];

describe('renewal', () => {
  it('keeps the key, or makes a new one of the same kind', async () => {
    const { own, leaf } = await authority();
    const { der } = leaf.certificate;
    const same = await renewed({ der, key: leaf.key, authority: own, days: 365 });
    expect(changed(leaf, same.members.at(-1))).toEqual([...dates, 'Fingerprint (SHA-256)']);
    const fresh = await renewed({ der, key: null, authority: own, days: 365 });
    expect(changed(leaf, fresh.members.at(-1))).toEqual(['Key', ...dates, 'Fingerprint (SHA-256)']);
    expect(fresh.members.at(-1)?.certificate.publicKey.title).toBe('P-256');
    expect(fresh.members.map(({ role, stem }) => [role, stem])).toEqual([
      ['root', 'ca-2'],
      ['intermediate', 'ca'],
      ['data-plane', 'dp'],
    ]);
  });

  it('of a certificate that signs itself needs no authority', async () => {
    const [before] = (await setOf('konnect-pinned')).members;
    if (before === undefined) throw new Error('one is made');
    const { members, preset } = await renewed({
      der: before.certificate.der,
      key: null,
      authority: null,
      days: 30,
    });
    expect([members.map(({ role }) => role), preset]).toEqual([['pinned'], 'konnect-pinned']);
    expect(members[0]?.certificate.notAfter).toBe(testNow + 330 * day);
    const [shared] = (await setOf('self-hosted-shared')).members;
    const again = await renewed({
      der: shared?.certificate.der ?? new Uint8Array(),
      key: null,
      authority: null,
      days: 1,
    });
    expect(again.members.map(({ role, stem }) => [role, stem])).toEqual([['shared', 'cluster']]);
  });

  it('of what openssl made keeps the extensions that it had', async () => {
    const der = readPem(made.certificate).blocks[0]?.der ?? new Uint8Array();
    const before = known(await readCertificate(der, testServices));
    const { members } = await renewed({ der, key: null, authority: null, days: 30 });
    expect(members[0]?.certificate.extensions).toMatchObject({ isAuthority: true, keyUsage: null });
    expect(members[0]?.certificate.subjectText).toBe(before.subjectText);
  });

  it('of what openssl made in one line, which is an authority by name only, is a pinned certificate', async () => {
    const der = readPem(made.certificate).blocks[0]?.der ?? new Uint8Array();
    const set = await renewed({ der, key: null, authority: null, days: 30 });
    expect(set.members.map(({ role, stem }) => [role, stem])).toEqual([['pinned', 'tls']]);
    const [best] = await recommend(set, 'konnect', null, later);
    expect([best?.scenario, best?.verdict.accepted, best?.uploads[0]?.file]).toEqual([
      'pinned',
      true,
      'tls.crt',
    ]);
  });

  it('says in which order the new one comes into use', async () => {
    const { own, leaf } = await authority();
    const { der } = leaf.certificate;
    const signed = await renewed({ der, key: null, authority: own, days: 1 });
    expect(signed.notes).toEqual([expect.stringMatching(/^Roll the nodes over/)]);
    const [pinned] = (await setOf('konnect-pinned')).members;
    const [root] = (await setOf('konnect-pki')).members;
    if (pinned === undefined || root === undefined) throw new Error('both are made');
    const alone = async ({ certificate, key }: Member, keeps: boolean) =>
      (await renewed({ der: certificate.der, key: keeps ? key : null, authority: null, days: 1 })).notes.join(
        ' ',
      );
    expect(await alone(pinned, false)).toMatch(/^Upload the new certificate first.*roll.*Delete the old one/);
    expect(await alone(root, true)).toMatch(/beside the old one.*same key/);
    expect(await alone(root, false)).toMatch(/beside the old one.*signed again/);
  });

  it('tells of alternative names that it cannot carry over', async () => {
    const der = readPem(unusual.otherNames).blocks[0]?.der ?? new Uint8Array();
    const { members, notes } = await renewed({ der, key: null, authority: null, days: 30 });
    expect(members[0]?.certificate.extensions.altNames).toEqual([{ kind: 'dns', value: 'a.example' }]);
    expect(notes[0]).toBe(
      'Alternative names of the old one that the new one has not: registered ID, other name.',
    );
    const seen = await inspect(new TextEncoder().encode(unusual.otherNames), null, testServices);
    expect(seen.ok && seen.value.certificates[0]?.findings.map(({ message }) => message)).toContain(
      'names has alternative names of kinds that are not shown here: registered ID, other name.',
    );
  });

  it('is refused with the reason', async () => {
    const { own, leaf, middle } = await authority();
    const { der } = leaf.certificate;
    const cases: readonly (readonly [RenewOptions, RegExp])[] = [
      [{ der, key: null, authority: null, days: 1 }, /bring that authority and its key/],
      [{ der, key: middle.key, authority: own, days: 1 }, /does not belong to this certificate/],
      [{ der, key: null, authority: own, days: 0 }, /whole days/],
      [{ der: new Uint8Array([1]), key: null, authority: own, days: 1 }, /no certificate that can be read/],
    ];
    for (const [options, message] of cases)
      expect(await renew(options, later)).toMatchObject({
        ok: false,
        error: { message: expect.stringMatching(message) as unknown },
      });
  });
});

describe('requests', () => {
  const kinds = keyKinds.filter(({ id }) => !id.startsWith('rsa-3') && id !== 'rsa-4096').map(({ id }) => id);
  it.each(kinds)('are made with %s, and signed with all they ask for', async (key) => {
    const { own, middle } = await authority();
    const altNames = [
      { kind: 'dns', value: 'dp.example' },
      { kind: 'ip', value: '2001:db8::1' },
    ] as const;
    const asked = await makeRequest({ key, details, node: { commonName: 'dp ä', altNames } }, testServices);
    if (!asked.ok) throw new Error(asked.error.message);
    const { request, key: pair } = asked.value;
    expect(request).toMatchObject({ holds: true, subjectText: 'CN=dp ä' });
    expect(requestFiles(asked.value).map(({ name, secret }) => [name, secret])).toEqual([
      ['dp-a.csr', false],
      ['dp-a.key', true],
    ]);
    const signed = await signRequest(request.der, own, 30, testServices);
    const member = signed.ok ? signed.value.members.at(-1) : undefined;
    if (member === undefined) throw new Error('it is signed');
    expect(member.key).toBeNull();
    expect(member.certificate).toMatchObject({ subjectText: 'CN=dp ä', spki: pair.spki });
    expect(member.certificate.extensions).toMatchObject({ altNames, isAuthority: false });
    expect(await isSignedBy(member.certificate, middle.certificate, testServices)).toBe(true);
  });

  it('of openssl are signed', async () => {
    const { own } = await authority();
    const der = readPem(made.request).blocks[0]?.der ?? new Uint8Array();
    const signed = await signRequest(der, own, 5000, testServices);
    expect(signed).toMatchObject({
      ok: true,
      value: { notes: [expect.stringMatching(/ends with its issuer/)] },
    });
  });

  it('are signed without names of other kinds, and that is told', async () => {
    const { own } = await authority();
    const der = readPem(unusual.directoryRequest).blocks[0]?.der ?? new Uint8Array();
    expect(await signRequest(der, own, 30, testServices)).toMatchObject({
      ok: true,
      value: { notes: [expect.stringMatching(/kinds that are not given: directory name\./)] },
    });
  });

  it('are refused when they were changed', async () => {
    const { own } = await authority();
    const der = readPem(made.request).blocks[0]?.der.slice() ?? new Uint8Array();
    der[der.length - 1] = (der.at(-1) ?? 0) ^ 1;
    expect(await readRequest(der, testServices)).toMatchObject({ holds: false });
    expect(await signRequest(der, own, 30, testServices)).toMatchObject({
      error: { code: 'request-signature' },
    });
    expect(await signRequest(new Uint8Array([48, 0]), own, 30, testServices)).toMatchObject({
      error: { code: 'request' },
    });
  });
});

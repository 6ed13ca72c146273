// What is said about certificates that somebody brings, alone and beside one another.
import { describe, expect, it } from 'vitest';
import { setOf, testNow, testServices } from '../test/certificates.ts';
import * as made from '../test/openssl-made.ts';
import type { MakeOptions } from './options.ts';
import { compareCertificates } from './compare.ts';
import { expiryOf } from './expiry.ts';
import { inspect } from './inspect.ts';
import { toPem } from './pem.ts';
import { day } from './time.ts';

async function inspected(text: string, now = testNow) {
  const services = { ...testServices, now: () => now };
  const found = await inspect(new TextEncoder().encode(text), null, services);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

async function pemOf(change: Partial<MakeOptions> = {}) {
  const { members } = await setOf('konnect-pki', change);
  const [root, middle, leaf] = members;
  if (root === undefined || middle === undefined || leaf?.key === null || leaf === undefined)
    throw new Error('three are made');
  const [a, b, c] = [root, middle, leaf].map(({ certificate }) => certificate.pem);
  return { root: a ?? '', middle: b ?? '', leaf: c ?? '', key: toPem('PRIVATE KEY', leaf.key.pkcs8) };
}

describe('an inspection', () => {
  it('finds which certificate a key belongs to, and keeps nothing of the key', async () => {
    const { leaf, middle, key } = await pemOf();
    const found = await inspected(`${key}${leaf}${middle}`);
    expect(found.keys).toMatchObject([{ title: 'P-256', belongsTo: ['dp-1'], origin: 'line 1' }]);
    expect(found.certificates.map(({ hasKey }) => hasKey)).toEqual([true, false]);
    expect(found.findings).toEqual([]);
    const base64 = key.split('\n').slice(1, -2).join('');
    const pkcs8 = [...Buffer.from(base64, 'base64').subarray(36, 60)];
    expect(JSON.stringify(found)).not.toContain(base64.slice(40, 80));
    expect(JSON.stringify(found)).not.toContain(pkcs8.join(','));
  });

  it('tells a key that belongs to nothing here', async () => {
    const { leaf } = await pemOf();
    const { findings } = await inspected(`${leaf}${made.sec1}`);
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/\(P-256\) belongs to none of these certificates/),
    ]);
  });

  it('tells the order, and how it should be', async () => {
    const { root, middle, leaf } = await pemOf();
    const other = (await pemOf()).leaf;
    const orders = [
      [[leaf], 'single', null],
      [[leaf, middle, root], 'in-order', null],
      [[root, middle, leaf], 'reversed', [leaf, middle, root]],
      [[middle, leaf], 'reversed', [leaf, middle]],
      [[leaf, root, middle], 'mixed', [leaf, middle, root]],
      [[leaf, root], 'unrelated', null],
      [[leaf, other], 'unrelated', null],
    ] as const;
    for (const [given, state, fixed] of orders) {
      const { order, findings } = await inspected(given.join(''));
      expect([order.state, order.fixed?.map(({ pem }) => pem) ?? null]).toEqual([state, fixed]);
      expect(findings.map(({ remedy }) => remedy)).toEqual(fixed === null ? [] : ['fix-order']);
    }
  });

  it('warns of what ends soon, is weak, or is not documented by Kong', async () => {
    const ids = async (text: string, now?: number) =>
      (await inspected(text, now)).certificates.flatMap(({ findings }) => findings.map(({ id }) => id));
    const { leaf } = await pemOf({ key: 'ed25519', days: 40 });
    expect(await ids(leaf)).toEqual(['undocumented-key']);
    expect(await ids(leaf, testNow + 20 * day)).toEqual(['ends-soon', 'undocumented-key']);
    expect(await ids(leaf, testNow + 41 * day)).toEqual(['expired', 'undocumented-key']);
    expect(await ids(leaf, testNow - day)).toEqual(['not-yet-valid', 'undocumented-key']);
    expect(await ids(made.sha1Certificate)).toContain('weak-signature');
  });

  it('asks for the passphrase that it needs', async () => {
    const bytes = new TextEncoder().encode(made.encrypted);
    expect(await inspect(bytes, null, testServices)).toMatchObject({ error: { code: 'passphrase-needed' } });
    expect(await inspect(bytes, 'other', testServices)).toMatchObject({
      error: { code: 'passphrase-wrong' },
    });
    const { flaws } = await inspected(`${made.certificate}${made.encrypted}`);
    expect(flaws.map(({ code }) => code)).toEqual(['passphrase-needed']);
  });

  it('of a hundred certificates takes no time to speak of', async () => {
    const nodes = Array.from({ length: 100 }, (_, i) => ({ commonName: `dp-${i}`, altNames: [] }));
    const { members } = await setOf('konnect-pki', { nodes });
    const text = members.map(({ certificate }) => certificate.pem).join('');
    const since = performance.now();
    const { certificates, order } = await inspected(text);
    expect([certificates.length, order.state]).toEqual([102, 'unrelated']);
    expect(performance.now() - since).toBeLessThan(3000);
  });
});

describe('time left', () => {
  it.each([
    [-1, 'not-yet', 'begins in 24 hours'],
    [0, 'valid', 'ends in 3 years'],
    [1095 - 400, 'valid', 'ends in 400 days'],
    [1095 - 30, 'soon', 'ends in 30 days'],
    [1095 - 7, 'very-soon', 'ends in 7 days'],
    [1095 - 1, 'very-soon', 'ends in 24 hours'],
    [1095 - 1 / 24 / 60, 'very-soon', 'ends in 1 minute'],
    [1095 + 3, 'expired', 'ended 3 days ago'],
  ])('after %d days: %s, %s', (days, state, words) => {
    const certificate = { notBefore: testNow, notAfter: testNow + 1095 * day };
    expect(expiryOf(certificate, testNow + days * day)).toEqual({ state, words });
  });
});

describe('two certificates compared', () => {
  it('differ in dates, serial number and fingerprint after a renewal, and changes of more are explained', async () => {
    const [before] = (await setOf('konnect-pinned')).members;
    const [other] = (await setOf('self-hosted-shared', { key: 'p-384' })).members;
    if (before === undefined || other === undefined) throw new Error('they are made');
    const all = compareCertificates(before.certificate, other.certificate);
    const explained = all.filter(({ meaning }) => meaning !== '').map(({ what }) => what);
    expect(explained).toEqual(['Subject', 'Issuer', 'Alternative names', 'Key', 'Fingerprint (SHA-256)']);
    expect(compareCertificates(before.certificate, before.certificate).every(({ same }) => same)).toBe(true);
  });
});

// What each preset makes, with which extensions and names, and what is refused before a key is made.
import { describe, expect, it } from 'vitest';
import { optionsOf, setOf, testNow, testServices } from '../test/certificates.ts';
import { isSignedBy } from './certificate-info.ts';
import { keyKinds } from './key-kinds.ts';
import { makeCertificates } from './make.ts';
import { presets, type MakeOptions } from './options.ts';
import type { ProgressStep } from './services.ts';
import { dateText, day } from './time.ts';

describe('every kind of key', () => {
  // RSA 4096 takes seconds; it differs from the others in a number only.
  const kinds = keyKinds.filter(({ id }) => id !== 'rsa-4096').map(({ id, title }) => [id, title] as const);
  it.each(kinds)('makes a chain that holds: %s', async (key, title) => {
    const { members } = await setOf('konnect-pki', { key });
    const infos = members.map(({ certificate }) => certificate);
    const [root, middle, leaf] = infos;
    if (root === undefined || middle === undefined || leaf === undefined) throw new Error('three are made');
    expect(await isSignedBy(root, root, testServices)).toBe(true);
    expect(await isSignedBy(middle, root, testServices)).toBe(true);
    expect(await isSignedBy(leaf, middle, testServices)).toBe(true);
    expect(await isSignedBy(leaf, root, testServices)).toBe(false);
    expect(infos.map((info) => info.publicKey.title)).toEqual([title, title, title]);
    expect(leaf.extensions.authorityKeyId).toEqual(middle.extensions.subjectKeyId);
    expect(infos.some((info) => info.signature.weak)).toBe(false);
    expect(new Set(infos.map(({ serial }) => serial)).size).toBe(3);
  });
});

describe('the presets', () => {
  it.each([
    ['konnect-pinned', [['pinned', 'tls', 'kongdp']]],
    [
      'konnect-pki',
      [
        ['root', 'ca', 'Kong data planes root'],
        ['intermediate', 'intermediate', 'Kong data planes intermediate'],
        ['data-plane', 'dp-1', 'dp-1'],
      ],
    ],
    ['self-hosted-shared', [['shared', 'cluster', 'kong_clustering']]],
    [
      'self-hosted-pki',
      [
        ['root', 'ca', 'Kong data planes root'],
        ['control-plane', 'control-plane', 'kong_clustering'],
        ['data-plane', 'dp-1', 'dp-1'],
      ],
    ],
  ] as const)('%s makes what it says', async (id, wanted) => {
    const { members } = await setOf(id);
    expect(members.map(({ role, stem, certificate }) => [role, stem, certificate.commonName])).toEqual(
      wanted,
    );
  });

  it('have default options without a mistake, where they make certificates by themselves', async () => {
    const own = presets.filter(({ task, needsAuthority }) => task === 'make' && !needsAuthority);
    const made = await Promise.all(own.map(({ options }) => makeCertificates(options, testServices)));
    expect(made.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  });

  it('write the extensions that clients and servers ask for', async () => {
    const { members } = await setOf('konnect-pki', { key: 'rsa-2048' });
    expect(members.map(({ certificate: { extensions } }) => extensions)).toMatchObject([
      { isAuthority: true, pathLength: 1, keyUsage: ['keyCertSign', 'cRLSign'], extendedKeyUsage: null },
      { isAuthority: true, pathLength: 0, keyUsage: ['keyCertSign', 'cRLSign'], extendedKeyUsage: null },
      {
        isAuthority: false,
        pathLength: null,
        keyUsage: ['digitalSignature', 'keyEncipherment'],
        extendedKeyUsage: ['clientAuth', 'serverAuth'],
      },
    ]);
  });

  it('name a shared certificate as data planes ask for it', async () => {
    const { members } = await setOf('self-hosted-shared');
    expect(members[0]?.certificate.extensions.altNames).toEqual([{ kind: 'dns', value: 'kong_clustering' }]);
  });

  it('date certificates back by five minutes, and write years from 2050 on in full', async () => {
    const { members } = await setOf('konnect-pinned', { days: 36_500 });
    const { notBefore, notAfter } = members[0]?.certificate ?? { notBefore: 0, notAfter: 0 };
    expect(dateText(notBefore)).toBe('2026-11-26 15:55:00 UTC');
    expect(notAfter).toBe(testNow + 36_500 * day);
  });

  it('give each of many data planes files of its own', async () => {
    const names = ['Zürich 1', 'zurich 1', '../etc', 'con', '数据'];
    const nodes = names.map((commonName) => ({ commonName, altNames: [] }));
    const { members } = await setOf('konnect-pki', { nodes, intermediate: false });
    expect(members.slice(1).map(({ stem }) => stem)).toEqual([
      'zurich-1',
      'zurich-1-2',
      'etc',
      'data-plane',
      'data-plane-2',
    ]);
    expect(members.slice(1).map(({ certificate }) => certificate.commonName)).toEqual(names);
  });
});

describe('an authority of your own', () => {
  const authority = async (change: Partial<MakeOptions> = {}) => {
    const { members } = await setOf('konnect-pki', { intermediate: false, key: 'p-384', ...change });
    const [root] = members;
    if (root?.key === null || root === undefined) throw new Error('a root has a key');
    return { chain: [root.certificate.der], key: root.key };
  };

  it('signs, and its key is handed back to nobody', async () => {
    const own = await authority();
    const { members } = await setOf('own-authority', { authority: own });
    expect(members.map(({ role, key }) => [role, key === null])).toEqual([
      ['root', true],
      ['data-plane', false],
    ]);
    const [root, leaf] = members.map(({ certificate }) => certificate);
    if (root === undefined || leaf === undefined) throw new Error('two are there');
    expect(await isSignedBy(leaf, root, testServices)).toBe(true);
    expect([leaf.publicKey.title, leaf.signature.title]).toEqual(['P-256', 'ecdsa-with-SHA384']);
  });

  it('ends no later than itself', async () => {
    const own = await authority({ authorityDays: 10, days: 5 });
    const { members, notes } = await setOf('own-authority', { authority: own, days: 365 });
    expect(members.at(-1)?.certificate.notAfter).toBe(testNow + 10 * day);
    expect(notes).toEqual([
      'dp-1 ends with its issuer, on 2026-12-06 16:00:00 UTC: 365 days would outlive it.',
    ]);
  });

  it('is refused with the reason', async () => {
    const own = await authority();
    const { members: others } = await setOf('konnect-pki');
    const [, middle, leaf] = others;
    if (middle?.key === null || middle === undefined || leaf?.key === null || leaf === undefined)
      throw new Error('they have keys');
    const refusals: readonly (readonly [Partial<MakeOptions>, RegExp])[] = [
      [{ authority: { ...own, key: middle.key } }, /does not belong to the certificate/],
      [{ authority: { chain: [leaf.certificate.der], key: leaf.key } }, /is no authority/],
      [
        { authority: { chain: [middle.certificate.der], key: middle.key }, intermediate: true },
        /allows no other authority below it/,
      ],
      [{ authority: { chain: [new Uint8Array([1, 2])], key: own.key } }, /cannot be read/],
      [{ authority: null }, /Import the certificate and the key/],
    ];
    for (const [change, message] of refusals)
      expect(await makeCertificates(optionsOf('own-authority', change), testServices)).toMatchObject({
        ok: false,
        error: { message: expect.stringMatching(message) as unknown },
      });
    const later = { ...testServices, now: () => testNow + 4000 * day };
    expect(await makeCertificates(optionsOf('own-authority', { authority: own }), later)).toMatchObject({
      error: { message: expect.stringMatching(/ended on 2036/) as unknown },
    });
  });
});

describe('options', () => {
  it.each<readonly [Partial<MakeOptions>, string, RegExp]>([
    [{ nodes: [] }, 'nodes', /at least one/],
    [{ nodes: [{ commonName: '', altNames: [] }] }, 'nodes.0.commonName', /needs a common name/],
    [{ nodes: [{ commonName: 'x'.repeat(65), altNames: [] }] }, 'nodes.0.commonName', /65 characters; 64/],
    [{ nodes: [{ commonName: 'a\0b', altNames: [] }] }, 'nodes.0.commonName', /no place in a name/],
    [{ nodes: [{ commonName: 'a\ud800', altNames: [] }] }, 'nodes.0.commonName', /no place in a name/],
    [{ details: { ...optionsOf('renew').details, country: 'USA' } }, 'details.country', /two letters/],
    [{ days: 0 }, 'days', /whole days from 1/],
    [{ days: 1.5 }, 'days', /whole days from 1/],
    [{ authorityName: '' }, 'authorityName', /needs a common name/],
    [
      { nodes: [{ commonName: 'a', altNames: [{ kind: 'dns', value: 'münchen.example' }] }] },
      'nodes.0.altNames.0',
      /xn--mnchen-3ya\.example/,
    ],
    [
      { nodes: [{ commonName: 'a', altNames: [{ kind: 'dns', value: '10.0.0.1' }] }] },
      'nodes.0.altNames.0',
      /reads as ip/,
    ],
  ])('with a mistake name the field: %#', async (change, field, message) => {
    expect(await makeCertificates(optionsOf('konnect-pki', change), testServices)).toMatchObject({
      ok: false,
      error: { field, message: expect.stringMatching(message) as unknown },
    });
  });
});

describe('work', () => {
  it('tells its progress and stops when asked to', async () => {
    const steps: ProgressStep[] = [];
    const options = optionsOf('konnect-pki');
    await makeCertificates(options, testServices, { onProgress: (step) => steps.push(step) });
    expect(steps.map(({ done, of }) => [done, of])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    const stop = new AbortController();
    const onProgress = ({ done }: ProgressStep): void => {
      if (done === 1) stop.abort();
    };
    expect(await makeCertificates(options, testServices, { onProgress, signal: stop.signal })).toMatchObject({
      ok: false,
      error: { code: 'cancelled' },
    });
  });
});

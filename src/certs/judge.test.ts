// Verdicts: what is accepted where, and the reason for each thing that is refused.
import { describe, expect, it } from 'vitest';
import { setOf, testNow, testServices } from '../test/certificates.ts';
import * as made from '../test/openssl-made.ts';
import * as unusual from '../test/unusual-certificates.ts';
import { own } from './bytes.ts';
import { readCertificate, type CertificateInfo } from './certificate-info.ts';
import type { Member } from './certificate-set.ts';
import { inspect } from './inspect.ts';
import { issue } from './issue.ts';
import { judge } from './judge.ts';
import { generateKey, signerOf } from './key-pair.ts';
import type { ControlPlaneKind, MakeOptions } from './options.ts';
import { readPem } from './pem.ts';
import { known } from './read-der.ts';
import { extensionsFor } from './roles.ts';
import type { Situation } from './situation.ts';
import { emptySubject, toName } from './subject.ts';
import { day } from './time.ts';

async function chain(change: Partial<MakeOptions> = {}) {
  const { members } = await setOf('konnect-pki', change);
  const [root, middle, leaf] = members;
  if (root === undefined || middle === undefined || leaf === undefined) throw new Error('three are made');
  return { root, middle, leaf };
}

const infosOf = (members: readonly Member[]): readonly CertificateInfo[] =>
  members.map(({ certificate }) => certificate);
const keyOf = ({ certificate: { keyHash } }: Member): Situation['key'] => ({ keyHash, encrypted: false });

async function verdict(
  controlPlane: ControlPlaneKind,
  upload: readonly Member[],
  present: readonly Member[],
  more: Partial<Situation> = {},
  now = testNow,
) {
  const [leaf] = present;
  const situation: Situation = {
    controlPlane,
    upload: infosOf(upload),
    present: infosOf(present),
    key: leaf === undefined ? null : keyOf(leaf),
    ...more,
  };
  const { accepted, scenario, findings } = await judge(situation, { ...testServices, now: () => now });
  const ids = findings.filter(({ severity }) => severity === 'error').map(({ id }) => id);
  return { accepted, scenario, ids };
}

const good = (scenario: string) => ({ accepted: true, scenario, ids: [] });
const bad = (scenario: string, ...ids: readonly string[]) => ({ accepted: false, scenario, ids });

/** Of a certificate of openssl that is uploaded and shown, a day after it was made. */
async function unusualVerdict(pem: string) {
  const certificate = await readFirst(pem);
  const pinned: Member = { role: 'pinned', stem: 'x', certificate, key: null };
  return await verdict('konnect', [pinned], [pinned], {}, certificate.notBefore + day);
}

const readFirst = async (pem: string): Promise<CertificateInfo> =>
  known(await readCertificate(own(readPem(pem).blocks[0]?.der ?? new Uint8Array()), testServices));

async function signerIn(member: Member) {
  const signer = await signerOf(keyPairOf(member).pkcs8, testServices);
  if (!signer.ok) throw new Error(signer.error.message);
  return signer.value;
}

/** Certificates with something unusual in them, below an ordinary root. */
async function crooked(
  role: 'root' | 'data-plane',
  change: object,
  days = 100,
  commonName = 'crooked',
  [holder, issuer]: readonly (Member | null)[] = [],
): Promise<Member> {
  const signer =
    holder === undefined || holder === null
      ? await generateKey('p-256', testServices)
      : await signerIn(holder);
  const above =
    issuer === undefined || issuer === null
      ? signer
      : { der: issuer.certificate.der, signer: await signerIn(issuer) };
  const plan = {
    subject: toName({ ...emptySubject, commonName }),
    spki: signer.spki,
    notBefore: testNow - day,
    notAfter: testNow + days * day,
    extensions: { ...extensionsFor(role, 'p-256', []), ...change },
  };
  const der = await issue(plan, above, testServices);
  return { role, stem: 'x', certificate: known(await readCertificate(der, testServices)), key: signer };
}

describe('Konnect', () => {
  it('takes the certificate itself, the intermediate, or the root with what is between', async () => {
    const { root, middle, leaf } = await chain();
    expect(await verdict('konnect', [leaf], [leaf])).toEqual(good('pinned'));
    expect(await verdict('konnect', [middle], [leaf])).toEqual(good('intermediate'));
    expect(await verdict('konnect', [root], [leaf, middle])).toEqual(good('root'));
    expect(await verdict('konnect', [root], [leaf, middle, root])).toEqual(good('root'));
    const pinned = await setOf('konnect-pinned');
    expect(await verdict('konnect', pinned.members, pinned.members)).toEqual(good('pinned'));
  });

  it('refuses, and the reason is told', async () => {
    const [{ root, middle, leaf }, other] = await Promise.all([chain(), chain()]);
    const cases: readonly (readonly [Parameters<typeof verdict>, ReturnType<typeof bad>])[] = [
      [['konnect', [root], [leaf]], bad('root', 'missing-intermediate')],
      [['konnect', [root], [middle, leaf]], bad('root', 'reversed', 'key-usage')],
      [['konnect', [root], [leaf, middle], { key: keyOf(middle) }], bad('root', 'key-match')],
      [['konnect', [other.leaf], [leaf]], bad('pinned', 'pinned-differs', 'missing-issuer')],
      [['konnect', [other.root], [leaf, middle]], bad('root', 'signature')],
      [
        ['konnect', [root], [leaf, middle], { key: { keyHash: null, encrypted: true } }],
        bad('root', 'key-encrypted'),
      ],
      [['konnect', [root], []], bad('root', 'not-read')],
      [['konnect', [], [leaf]], bad('pinned', 'not-read')],
    ];
    for (const [given, wanted] of cases) expect(await verdict(...given)).toEqual(wanted);
  });

  it('looks at the dates of all', async () => {
    const { root, middle, leaf } = await chain({ days: 30, authorityDays: 60 });
    const at = (days: number) => verdict('konnect', [root], [leaf, middle], {}, testNow + days * day);
    expect(await at(29)).toEqual(good('root'));
    expect(await at(31)).toEqual(bad('root', 'expired'));
    expect(await at(61)).toEqual(bad('root', 'expired', 'expired', 'expired'));
    expect(await at(-1)).toEqual(bad('root', 'not-yet-valid', 'not-yet-valid', 'not-yet-valid'));
  });

  it('refuses authorities that are none, or allow less than stands below them', async () => {
    const { root, middle, leaf } = await chain();
    const tooDeep = await setOf('own-authority', {
      intermediate: false,
      authority: { chain: [middle.certificate.der, root.certificate.der], key: keyPairOf(middle) },
    });
    const below = tooDeep.members.at(-1);
    if (below === undefined) throw new Error('one is signed');
    expect(await verdict('konnect', [root], [below, middle])).toEqual(good('root'));
    const narrow = await reissued(root, { pathLength: 0 });
    expect(await verdict('konnect', [narrow], [leaf, middle])).toEqual(bad('root', 'path-length'));
    const powerless = await reissued(root, { isAuthority: false, pathLength: null });
    expect(await verdict('konnect', [powerless], [leaf, middle])).toMatchObject({
      accepted: false,
      ids: expect.arrayContaining(['not-authority']) as unknown,
    });
    const mute = await reissued(root, { keyUsage: ['cRLSign'] });
    expect(await verdict('konnect', [mute], [leaf, middle])).toEqual(bad('root', 'key-cert-sign'));
  });

  it('wants a client, with a key that may sign a handshake', async () => {
    const server = await crooked('data-plane', { extendedKeyUsage: ['serverAuth'] });
    expect(await verdict('konnect', [server], [server])).toEqual(bad('pinned', 'client-auth'));
    const authority = await crooked('root', {});
    expect(await verdict('konnect', [authority], [authority])).toEqual(bad('pinned', 'key-usage'));
    const free = await crooked('data-plane', { extendedKeyUsage: null, keyUsage: null });
    expect(await verdict('konnect', [free], [free])).toEqual(good('pinned'));
    const any = await crooked('data-plane', { extendedKeyUsage: ['any'] });
    expect(await verdict('konnect', [any], [any])).toEqual(bad('pinned', 'client-auth'));
    const more = await crooked('data-plane', { extendedKeyUsage: ['any', 'clientAuth'] });
    expect(await verdict('konnect', [more], [more])).toEqual(good('pinned'));
  });

  it('refuses kinds of keys that TLS has no place for, and says so of those that Kong does not document', async () => {
    expect(await unusualVerdict(unusual.secp256k1)).toEqual(bad('pinned', 'key-kind'));
    expect(await unusualVerdict(unusual.dsa)).toEqual(bad('pinned', 'key-kind'));
    expect(await unusualVerdict(unusual.ed448)).toEqual(good('pinned'));
    const told = await Promise.all(
      [unusual.secp256k1, unusual.dsa, unusual.ed448].map(async (pem) => {
        const read = await inspect(new TextEncoder().encode(pem), null, testServices);
        const [first] = read.ok ? read.value.certificates : [];
        return first?.findings.filter(({ id }) => id !== 'not-yet-valid').map(({ message }) => message);
      }),
    );
    expect(told).toEqual([
      [expect.stringMatching(/^The key of k1 \(EC secp256k1\) is of a kind/)],
      [expect.stringMatching(/^The key of dsa \(DSA\) is of a kind/)],
      [expect.stringMatching(/^Ed448: Works in OpenSSL 3.*does not document it/)],
    ]);
  });

  it('refuses a critical extension that nobody knows', async () => {
    expect(await unusualVerdict(unusual.criticalUnknown)).toEqual(
      bad('pinned', 'unknown-critical-extension'),
    );
  });

  it('refuses signatures that can be forged', async () => {
    const [block] = readPem(made.sha1Certificate).blocks;
    const certificate = known(await readCertificate(own(block?.der ?? new Uint8Array()), testServices));
    const old: Member = { role: 'pinned', stem: 'old', certificate, key: null };
    const later = certificate.notBefore + day;
    expect(await verdict('konnect', [old], [old], {}, later)).toEqual(bad('pinned', 'weak-signature'));
  });

  it('checks RSA-PSS, and accepts no constraints on names, which it does not check', async () => {
    const infos = await Promise.all(
      readPem(made.pssChain).blocks.map(async ({ der }) => known(await readCertificate(der, testServices))),
    );
    const [leaf, root] = infos.map((certificate): Member => ({
      role: 'root',
      stem: 'x',
      certificate,
      key: null,
    }));
    if (leaf === undefined || root === undefined) throw new Error('two are there');
    const later = root.certificate.notBefore + day;
    expect(await verdict('konnect', [root], [leaf], {}, later)).toEqual(bad('root', 'name-constraints'));
    const situation = {
      controlPlane: 'konnect',
      upload: [root.certificate],
      present: [leaf.certificate],
      key: null,
    } as const;
    const { findings } = await judge(situation, { ...testServices, now: () => later });
    expect(findings.map(({ message }) => message)).toContain(
      'pss root limits the names below it (name constraints). They are not checked here, so nothing says that this is accepted.',
    );
  });

  it('refuses a signature that was changed, in whatever way', async () => {
    const { root, middle, leaf } = await chain();
    const { der } = leaf.certificate;
    const verdicts = await Promise.all(
      [1, 40, 70].map(async (fromEnd) => {
        const changed = der.slice();
        changed[der.length - fromEnd] = (der.at(-fromEnd) ?? 0) ^ 0xff;
        const certificate = await readCertificate(changed, testServices);
        if (certificate === null) return 'no certificate';
        return (await verdict('konnect', [root], [{ ...leaf, certificate }, middle])).accepted;
      }),
    );
    expect(verdicts).not.toContain(true);
    expect(verdicts).toContain(false);
  });

  it('does not follow a circle', async () => {
    const [a, b] = [await crooked('root', {}, 100, 'a'), await crooked('root', {}, 100, 'b')];
    const [aByB, bByA] = [
      await crooked('root', {}, 100, 'a', [a, b]),
      await crooked('root', {}, 100, 'b', [b, a]),
    ];
    const leaf = await crooked('data-plane', {}, 100, 'leaf', [null, a]);
    const other = await setOf('konnect-pki');
    const [root] = other.members;
    if (root === undefined) throw new Error('a root is made');
    expect(await verdict('konnect', [root], [leaf, aByB, bByA])).toMatchObject({
      accepted: false,
      ids: expect.arrayContaining(['too-deep']) as unknown,
    });
  });

  it('advises where it cannot know', async () => {
    const leaf = await crooked('data-plane', { extendedKeyUsage: ['clientAuth'] }, 5);
    const { findings } = await judge(
      { controlPlane: 'konnect', upload: [leaf.certificate], present: [leaf.certificate], key: null },
      testServices,
    );
    expect(findings.map(({ id, severity, documented }) => [id, severity, documented])).toEqual([
      ['ends-soon', 'warning', true],
      ['auth-type', 'info', false],
    ]);
    const { root, middle, leaf: other } = await chain({ key: 'ed25519' });
    const seen = await judge(
      {
        controlPlane: 'konnect',
        upload: infosOf([root]),
        present: infosOf([other, middle, root]),
        key: null,
      },
      testServices,
    );
    expect(seen.findings.map(({ id }) => id)).toEqual(['auth-type', 'undocumented-key', 'root-shown']);
  });
});

/** The same name and key with other extensions. */
async function reissued({ certificate, key }: Member, change: object): Promise<Member> {
  const signer = await signerIn({ role: 'root', stem: 'ca', certificate, key });
  const plan = {
    subject: toName({ ...emptySubject, commonName: certificate.commonName }),
    spki: signer.spki,
    notBefore: testNow - day,
    notAfter: testNow + 100 * day,
    extensions: { ...certificate.extensions, ...change },
  };
  const der = await issue(plan, signer, testServices);
  return { role: 'root', stem: 'ca', certificate: known(await readCertificate(der, testServices)), key };
}

function keyPairOf({ key }: Pick<Member, 'key'>) {
  if (key === null) throw new Error('the key is there');
  return key;
}

describe('a self-hosted control plane', () => {
  it('follows the path to a root', async () => {
    const { root, middle, leaf } = await chain();
    expect(await verdict('pki', [root], [leaf, middle])).toEqual(good('root'));
    expect(await verdict('pki', [middle, root], [leaf])).toEqual(good('root'));
    expect(await verdict('pki', [middle], [leaf])).toEqual(bad('intermediate', 'needs-root'));
    expect(await verdict('pki', [leaf], [leaf])).toEqual(bad('pinned', 'needs-root'));
    const pinned = await setOf('konnect-pinned');
    expect(await verdict('pki', pinned.members, pinned.members)).toEqual(good('pinned'));
  });

  it('follows four authorities below the root', async () => {
    const limits = { pathLength: null };
    const above = [await crooked('root', limits, 100, 'root')];
    for (const name of ['a', 'b', 'c', 'd', 'e'])
      // oxlint-disable-next-line no-await-in-loop -- each is signed by the one before
      above.unshift(await crooked('root', limits, 100, name, [null, above[0] ?? null]));
    const below = async (count: number) => {
      const shown = above.slice(-1 - count, -1);
      const leaf = await crooked('data-plane', {}, 100, 'leaf', [null, shown[0] ?? null]);
      return await verdict('pki', above.slice(-1), [leaf, ...shown]);
    };
    expect(await below(4)).toEqual(good('root'));
    expect(await below(5)).toEqual(bad('root', 'too-deep'));
  });

  it('in shared mode takes no certificate of an authority, whose root has no place there', async () => {
    const { leaf } = await chain();
    const { findings } = await judge(
      { controlPlane: 'shared', upload: [leaf.certificate], present: [leaf.certificate], key: null },
      testServices,
    );
    expect(findings.find(({ id }) => id === 'needs-root')?.message).toMatch(/has to sign itself/);
  });

  it('in shared mode compares certificates and is asked for by name', async () => {
    const [shared, other] = await Promise.all([setOf('self-hosted-shared'), setOf('self-hosted-shared')]);
    expect(await verdict('shared', shared.members, shared.members)).toEqual(good('shared'));
    expect(await verdict('shared', other.members, shared.members)).toMatchObject({
      accepted: false,
      ids: expect.arrayContaining(['shared-differs']) as unknown,
    });
    const named = async (commonName: string, hosts: readonly string[]) => {
      const altNames = hosts.map((value) => ({ kind: 'dns', value }) as const);
      const { members } = await setOf('self-hosted-shared', { nodes: [{ commonName, altNames }] });
      return await verdict('shared', members, members);
    };
    expect(await named('kong_clustering', [])).toEqual(good('shared'));
    expect(await named('kongdp', ['kong_clustering'])).toEqual(good('shared'));
    expect(await named('KONG_clustering', [])).toEqual(good('shared'));
    expect(await named('kongdp', ['Kong_Clustering'])).toEqual(good('shared'));
    expect(await named('kongdp', [])).toEqual(bad('shared', 'shared-name'));
    expect(await named('kong_clustering', ['cp.example'])).toEqual(bad('shared', 'shared-name'));
    const client = await crooked('data-plane', { extendedKeyUsage: ['clientAuth'] });
    expect(await verdict('shared', [client], [client])).toEqual(
      bad('shared', 'shared-name', 'both-purposes'),
    );
  });

  it('that checks common names wants the same parent domain, or a list', async () => {
    const made = async (commonName: string) => await chain({ nodes: [{ commonName, altNames: [] }] });
    const [{ root, middle, leaf }, control] = await Promise.all([
      made('dp.kong.example'),
      made('cp.kong.example'),
    ]);
    const [far, near] = [await made('cp.other.example'), control];
    const check = (more: Partial<Situation>) => verdict('pki_check_cn', [root], [leaf, middle], more);
    expect(await check({ controlPlaneCertificate: near.leaf.certificate })).toEqual(good('root'));
    expect(await check({ controlPlaneCertificate: far.leaf.certificate })).toEqual(
      bad('root', 'common-name'),
    );
    expect(await check({ allowedCommonNames: ['dp.kong.example'] })).toEqual(good('root'));
    expect(await check({ allowedCommonNames: ['a'] })).toEqual(bad('root', 'common-name'));
    expect(await check({})).toEqual(good('root'));
  });
});

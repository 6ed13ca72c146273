// `datakit cert`, from words to exit code and files, with files that exist in memory only.
import { afterAll, describe, expect, it } from 'vitest';
import { fileForms, keyKinds, presets } from '../src/certificates.ts';
import * as made from '../src/test/openssl-made.ts';
import { helpText } from './help.ts';
import { createNodeJqService } from './jq-host.ts';
import { commandLines, type Created, type Files } from './test-host.ts';

const jq = createNodeJqService();
afterAll(() => jq.close());
const datakit = commandLines(jq);

const cert = (line: string, files: Files = {}, env: { readonly [name: string]: string } = {}) =>
  datakit(['cert', ...line.split(' ')], files, env);

const filesOf = (created: ReadonlyMap<string, Created>): Files =>
  Object.fromEntries([...created].map(([name, { bytes }]) => [name, bytes]));

const chain = async (more = '') => filesOf((await cert(`make konnect-pki --key p-256${more}`)).created);

describe('cert make', () => {
  it('writes files, keys for their owner alone, and says what to do with them', async () => {
    const { code, out, said, created, folders } = await cert(
      'make konnect-pki --key p-256 --node dp-1 --node dp-2 --out pki',
    );
    expect([...created].map(([name, { secret }]) => (secret ? `${name} (secret)` : name))).toEqual([
      'pki/ca.crt',
      'pki/ca.key (secret)',
      'pki/intermediate.crt',
      'pki/intermediate.key (secret)',
      'pki/dp-1.crt',
      'pki/dp-1.key (secret)',
      'pki/dp-1.bundle.crt',
      'pki/dp-2.crt',
      'pki/dp-2.key (secret)',
      'pki/dp-2.bundle.crt',
    ]);
    expect(code).toBe(0);
    expect([...folders]).toEqual(['pki']);
    expect(out).toContain('pki/dp-1.bundle.crt  dp-1 and the intermediate authority');
    expect(said).toContain('upload ca.crt to Konnect');
    expect(said).toContain('data-plane: cluster_cert = dp-1.bundle.crt');
    expect(`${out}${said}`).not.toContain('BEGIN');
  });

  it('overwrites nothing, and then writes nothing', async () => {
    const { code, said, created } = await cert('make konnect-pinned --key p-256', { 'tls.key': 'mine' });
    expect([code, created.size]).toEqual([2, 0]);
    expect(said).toMatch(/^tls\.key is there already, and nothing is overwritten\./);
    const astray = await cert('make konnect-pinned --key p-256 --out no-folder');
    expect([astray.code, astray.said]).toEqual([
      2,
      'The folder no-folder cannot be made: there is no such folder.\n',
    ]);
  });

  it('has exit status 1 where its own advice says that the set-up is refused', async () => {
    const shared = await cert('make self-hosted-shared --key p-256 --node a');
    expect(shared).toMatchObject({ code: 1, said: expect.stringContaining('Refused: ') as unknown });
    const files = await chain();
    const line =
      'make own-authority --key p-256 --control-plane pki --ca intermediate.crt --ca-key intermediate.key --out new';
    expect(await cert(`${line} --json`, files)).toMatchObject({ code: 1 });
  });

  it('prints JSON without private keys', async () => {
    const { code, out, json } = await cert('make self-hosted-pki --key ed25519 --json');
    expect(code).toBe(0);
    expect(json()).toMatchObject({
      files: expect.arrayContaining([
        { path: 'ca.key', form: 'key', secret: true, what: expect.any(String) as unknown },
      ]) as unknown,
      ways: expect.arrayContaining([
        expect.objectContaining({ scenario: 'root', accepted: true }),
      ]) as unknown,
    });
    expect(out).not.toContain('PRIVATE');
  });

  it('takes names, subjects, validity and forms', async () => {
    const { created } = await cert(
      'make konnect-pinned --key p-256 --node zürich --san dp.example --san 10.0.0.1 --subject O=Acme --subject C=ch --days 30 --form der --form certificate',
    );
    expect([...created.keys()]).toEqual(['tls.crt', 'tls.der']);
    const prefixed = await cert(
      'make konnect-pinned --key p-256 --san DNS:a.example,ip:10.0.0.1 --san URI:spiffe://a/b',
    );
    const again = await cert('inspect tls.crt', filesOf(prefixed.created));
    expect(again.out).toContain('dns:a.example, ip:10.0.0.1, uri:spiffe://a/b');
    const { out } = await cert('inspect tls.crt', filesOf(created));
    expect(out).toContain('CN=zürich, O=Acme, C=CH');
    expect(out).toContain('dns:dp.example, ip:10.0.0.1');
    expect(out).toContain('ends in 30 days');
  });

  it('has its passphrase from a variable', async () => {
    const line = 'make konnect-pinned --key p-256 --passphrase-env SECRET';
    expect(await cert(line)).toMatchObject({
      code: 2,
      said: 'The variable SECRET, which should hold the passphrase, is not set.\n',
    });
    expect(await cert(line, {}, { SECRET: '' })).toMatchObject({
      code: 2,
      said: 'The variable SECRET is empty: that is no passphrase.\n',
    });
    const { created } = await cert(line, {}, { SECRET: 'geheim' });
    expect([...created.keys()]).toEqual(['tls.crt', 'tls.key', 'tls.p12']);
    expect(created.get('tls.p12')?.secret).toBe(true);
    const files = filesOf(created);
    const opened = await cert('inspect tls.p12 --passphrase-env SECRET', files, { SECRET: 'geheim' });
    expect(opened).toMatchObject({ code: 0, out: expect.stringContaining('private key at hand') as unknown });
    expect(await cert('inspect tls.p12', files)).toMatchObject({
      code: 2,
      said: expect.stringContaining('--passphrase-env') as unknown,
    });
  });

  it('names the control plane as its data planes know it', async () => {
    const { created, code } = await cert('make self-hosted-pki --key p-256 --control-plane-san cp.example');
    expect(code).toBe(0);
    const { out } = await cert('inspect control-plane.crt', filesOf(created));
    expect(out).toContain('dns:kong_clustering, dns:cp.example');
  });

  it('prints openssl commands instead', async () => {
    const { out, created } = await cert('make konnect-pki --commands');
    expect(out).toContain('openssl genpkey');
    expect(created.size).toBe(0);
    const request = await cert('make request --node dp-7 --commands');
    expect(request).toMatchObject({ code: 0, out: expect.stringContaining('openssl req -new') as unknown });
    expect(request.created.size).toBe(0);
    const own = await cert('make own-authority --commands');
    expect(own).toMatchObject({ code: 0, out: expect.stringContaining('-CA ca.crt') as unknown });
    expect(own.out).not.toContain('-out ca.');
  });

  it('signs with an authority that is there', async () => {
    const files = await chain();
    const { created } = await cert(
      'make own-authority --key p-256 --node dp-9 --ca intermediate.crt --ca-key intermediate.key --out new',
      files,
    );
    expect([...created.keys()]).toEqual(['new/dp-9.crt', 'new/dp-9.key', 'new/dp-9.bundle.crt']);
    const all = { ...files, ...filesOf(created) };
    const verdict = await cert(
      'verify --upload ca.crt --present new/dp-9.bundle.crt --key new/dp-9.key',
      all,
    );
    expect(verdict).toMatchObject({ code: 0, out: expect.stringMatching(/^Accepted/) as unknown });
  });

  it.each([
    ['', /Say what to do with certificates: make, sign/],
    ['bake', /"cert bake" is not a command/],
    ['make', /Name a preset/],
    ['make pinned', /"pinned" is not a preset\. Known: konnect-pinned/],
    ['make konnect-pinned --key rsa-1024', /"rsa-1024" is not a kind of key/],
    ['make konnect-pinned --days 1.5', /--days takes a number of days/],
    ['make konnect-pinned --form p7b', /"p7b" is not a form of file/],
    ['make konnect-pinned --form pkcs12', /needs a passphrase/],
    ['make konnect-pinned --subject CN=a', /common name comes from --node/],
    ['make self-hosted-shared --node kong_clustering --node b', /one and the same certificate/],
    ['make konnect-pinned --intermediate', /konnect-pinned has no authority: leave --intermediate out/],
    ['make self-hosted-shared --authority-days 9', /no authority: leave --authority-days out/],
    ['make konnect-pki --control-plane-san a', /Only self-hosted-pki/],
    ['make konnect-pinned --san a..b', /is no host name/],
    ['make konnect-pinned --control-plane kong', /not a kind of control plane/],
    ['make own-authority', /Import the certificate and the key/],
    ['make own-authority --ca a', /both --ca and --ca-key/],
    ['make request --node a --node b', /give one --node/],
    ['make konnect-pki --intermediate --no-intermediate', /Choose one/],
    ['sign a.csr', /Name the authority that signs/],
    ['verify --present a', /with --upload/],
    ['inspect', /Name the file to look at/],
    ['inspect a --compare', /takes two files/],
    ['inspect absent', /absent cannot be read: there is no such file/],
    ['make konnect-pinned --passphrase geheim', /Unknown option/],
    ['make own-authority --ca a --ca b --ca-key c', /--ca was given twice/],
    ['make konnect-pinned --subject O=a --subject o=b', /--subject names O twice/],
    ['make konnect-pinned --san -foo', /^--san needs a value\. One that .*--san=-…$/m],
    ['make konnect-pinned --days -1', /^--days needs a value/],
    ['renew a.crt --control-plane kong', /not a kind of control plane/],
  ])('refuses "%s"', async (line, message) => {
    const { code, said, created } = await datakit(['cert', ...line.split(' ').filter((word) => word !== '')]);
    expect([code, created.size]).toEqual([2, 0]);
    expect(said).toMatch(message);
  });
});

describe('cert sign and renew', () => {
  it('sign a request that was made here, or by openssl', async () => {
    const files = { ...(await chain()), 'ed.csr': made.request };
    const asked = await cert('make request --key p-256 --node dp-7 --san dp.example');
    expect([...asked.created].map(([name, { secret }]) => [name, secret])).toEqual([
      ['dp-7.csr', false],
      ['dp-7.key', true],
    ]);
    const all = { ...files, ...filesOf(asked.created) };
    const signed = await cert('sign dp-7.csr --ca ca.crt --ca-key ca.key --days 90', all);
    expect([...signed.created.keys()]).toEqual(['dp-7.crt']);
    const verdict = await cert('verify --upload ca.crt --present dp-7.crt --key dp-7.key', {
      ...all,
      ...filesOf(signed.created),
    });
    expect(verdict).toMatchObject({ code: 0 });
    expect(await cert('sign ed.csr --ca ca.crt --ca-key ca.key', files)).toMatchObject({ code: 0 });
    expect(await cert('sign ca.crt --ca ca.crt --ca-key ca.key', files)).toMatchObject({
      code: 2,
      said: 'ca.crt holds no certificate request (CSR).\n',
    });
  });

  it('name the file of the authority that was brought, never one that is not there', async () => {
    const files = await chain();
    const both = ['intermediate.crt', 'ca.crt'].map((name) =>
      new TextDecoder().decode(files[name] as Uint8Array),
    );
    const all: Files = { ...files, 'pki/both.pem': both.join('') };
    const below = await cert(
      'renew dp-1.crt --key dp-1.key --ca intermediate.crt --ca-key intermediate.key --out new',
      all,
    );
    expect(below.said).toContain('upload intermediate.crt to Konnect');
    expect(below.said).toContain('the certificate of Kong data planes intermediate');
    const { said } = await cert(
      'make own-authority --key p-256 --ca pki/both.pem --ca-key intermediate.key --out new',
      all,
    );
    expect(said).toContain('upload pki/both.pem to Konnect');
    expect(said).toContain('the certificate of Kong data planes root');
    expect(said).toContain('cluster_cert = dp-1.bundle.crt');
    expect(`${below.said}${said}`).not.toMatch(/ ca(?:-2)?\.crt/);
    const selfHosted = await cert(
      'make own-authority --key p-256 --control-plane pki --ca pki/both.pem --ca-key intermediate.key --out new',
      all,
    );
    expect(selfHosted.said).toContain('control-plane: cluster_ca_cert = pki/both.pem');
  });

  it('advise for the control plane that is named', async () => {
    const files = await chain();
    const asked = await cert('make request --key p-256 --node dp-7');
    const all = { ...files, ...filesOf(asked.created) };
    const signed = await cert('sign dp-7.csr --ca ca.crt --ca-key ca.key --control-plane pki', all);
    expect(signed.said).toContain('control-plane: cluster_ca_cert = ca.crt');
    const renewed = await cert(
      'renew dp-1.crt --ca ca.crt --ca-key ca.key --control-plane pki_check_cn --out new',
      files,
    );
    expect(renewed.said).toContain('control-plane: cluster_allowed_common_names = dp-1');
    expect(renewed.said).toContain('note: Roll the nodes over to the new certificate');
  });

  it('renew with the same key or a new one', async () => {
    const files = await chain();
    const authority = '--ca intermediate.crt --ca-key intermediate.key --out new';
    const fresh = await cert(`renew dp-1.crt ${authority}`, files);
    expect([...fresh.created.keys()]).toEqual(['new/dp-1.crt', 'new/dp-1.key', 'new/dp-1.bundle.crt']);
    const same = await cert(`renew dp-1.crt --key dp-1.key ${authority}`, files);
    const compared = await cert('inspect dp-1.crt new/dp-1.crt --compare', {
      ...files,
      ...filesOf(same.created),
    });
    expect(compared.out).toMatch(/^= {2}Key /m);
    expect(compared.out).toMatch(/^≠ {2}Serial number /m);
    expect(await cert('renew dp-1.crt', files)).toMatchObject({
      code: 2,
      said: expect.stringContaining('bring that authority') as unknown,
    });
  });
});

describe('cert inspect and verify', () => {
  it('put a chain in order', async () => {
    const files = await chain();
    const reversed = [files['ca.crt'], files['intermediate.crt'], files['dp-1.crt']]
      .map((bytes) => new TextDecoder().decode(bytes as Uint8Array))
      .join('');
    const { code, out } = await cert('inspect all.pem', { 'all.pem': reversed });
    expect(code).toBe(1);
    expect(out).toContain('Put it in order: --fix-order');
    const fixed = await cert('inspect all.pem --fix-order', { 'all.pem': reversed });
    expect(await cert('inspect all.pem', { 'all.pem': fixed.out })).toMatchObject({ code: 0 });
  });

  it('refuse with the reason, and exit status 1', async () => {
    const files = await chain();
    const { code, out, json } = await cert('verify --upload ca.crt --present dp-1.crt --json', files);
    expect(code).toBe(1);
    expect(json()).toMatchObject({
      accepted: false,
      scenario: 'root',
      findings: [{ id: 'missing-intermediate' }, {}],
    });
    expect(out).not.toContain('PRIVATE');
    const selfHosted = await cert(
      'verify --control-plane pki --upload intermediate.crt --present dp-1.crt',
      files,
    );
    expect(selfHosted.out).toMatch(/^Refused: A self-hosted control plane does not stop at/);
    const locked = await cert('verify --upload a.crt --present a.crt --key a.key', {
      'a.crt': made.certificate,
      'a.key': made.encrypted,
    });
    expect(locked.out).toMatch(/The private key is encrypted, and Kong has no way/);
  });

  it('keep private keys out of the way of uploads', async () => {
    const { code, said } = await cert('verify --upload a.key --present a.crt', {
      'a.crt': made.certificate,
      'a.key': made.pkcs8,
    });
    expect([code, said]).toEqual([2, 'a.key: This is a private key, not a certificate. Nothing was kept.\n']);
  });
});

it('the help names every preset, kind of key and form of file', () => {
  const text = helpText('cert');
  const ids = [...presets.filter(({ task }) => task === 'make'), ...keyKinds].map(({ id }) => id);
  expect([...ids, ...fileForms].filter((id) => !text.includes(id))).toEqual([]);
});

// `datakit dataplane`, from words to exit code, with files that exist in memory only.
import { afterAll, describe, expect, it } from 'vitest';
import * as made from '../src/test/openssl-made.ts';
import { checkCredentials } from './dataplane-certificate.ts';
import { createNodeJqService } from './jq-host.ts';
import { commandLines } from './test-host.ts';

const jq = createNodeJqService();
afterAll(() => jq.close());
const datakit = commandLines(jq);

const { certificate, pkcs8: key } = made;
const files = { 'tls.crt': certificate, 'tls.key': key };
const firstLine = (pem: string): string => pem.split('\n')[1] ?? '';

const flawed = `apiVersion: konnect.konghq.com/v1alpha2
kind: KonnectExtension
metadata:
  name: edge
spec:
  clientAuth:
    certificateSecret:
      provisioning: Manual
        secretRef:
          name: cert
  konnect:
    controlPlane:
      ref:
        type: konnectNamespacedRef
        konnectNamespacedRef:
          name: plane
    dataPlane:
      team: web
`;

describe('a text for a node', () => {
  it('takes names and options, and asks for what is open', async () => {
    const words = ['--set', 'control_plane_endpoint=abc.us.cp.konghq.com', '--set', 'labels=team=web,site=a'];
    const { code, out, said } = await datakit(['dataplane', '--format', 'environment', ...words]);
    expect(code).toBe(0);
    expect(out).toContain('KONG_CLUSTER_CONTROL_PLANE=abc.us.cp.konghq.com:443\n');
    expect(out).toContain('KONG_CLUSTER_DP_LABELS=team:web,site:a\n');
    expect(said).toContain('fill in: TELEMETRY_HOST, with --set telemetry_endpoint=…');
  });

  it('takes a certificate from its file, and a key only when that is asked for', async () => {
    const words = ['dataplane', '--format', 'secret', '--cert', 'tls.crt', '--key', 'tls.key'];
    const without = await datakit(words, files);
    expect(without.out).toContain(firstLine(certificate));
    expect(without.out).not.toContain(firstLine(key));
    expect(without.said).toContain('note: Private key: a placeholder stands for it.');
    const whole = await datakit([...words, '--set', 'include_key=true'], files);
    expect(whole.out).toContain(firstLine(key));
    expect(whole.said).toMatch(/^warning: The text holds the private key/m);
  });

  it('is not made of a certificate and the key of another', async () => {
    const words = ['dataplane', '--format', 'secret', '--cert', 'tls.crt', '--key', 'other.key'];
    const { code, out, said } = await datakit(words, { ...files, 'other.key': made.ed25519 });
    expect([code, out]).toEqual([1, '']);
    expect(said).toMatch(/^The private key does not belong to the certificate of CN=kongdp/);
    const others = await datakit(['cert', 'make', 'konnect-pinned', '--key', 'p-256']);
    const other = new TextDecoder().decode(others.created.get('tls.crt')?.bytes);
    const reversed = { ...files, 'tls.crt': other + certificate };
    const first = await datakit([...words.slice(0, -1), 'tls.key'], reversed);
    expect([first.code, first.said]).toEqual([1, expect.stringMatching(/Put that certificate first/)]);
    const garbage = certificate.replace(/\n.+\n/, '\nMIIB\n');
    const cut = await datakit(words.slice(0, -2), { 'tls.crt': garbage });
    expect([cut.code, cut.said]).toEqual([1, expect.stringMatching(/^The certificate cannot be used: /)]);
  });

  it.each(['secret', 'konnect-api', 'client-certificate'])('%s warns of a certificate', async (format) => {
    const words = ['dataplane', '--format', format, '--cert', 'tls.crt'];
    const { code, said } = await datakit(words, { 'tls.crt': made.sha1Certificate });
    expect(code).toBe(0);
    expect(said).toMatch(/^warning: .+ is signed with .*SHA1, which can be forged/m);
    const shown = await datakit([...words, '--json'], { 'tls.crt': made.sha1Certificate });
    expect(shown.json()).toMatchObject({
      export: { warnings: expect.arrayContaining([expect.stringMatching(/SHA1/)]) },
    });
  });

  it('lets the control plane compare issuers where the certificate is that of one', async () => {
    const { created } = await datakit(['cert', 'make', 'konnect-pki', '--key', 'p-256']);
    const made = Object.fromEntries([...created].map(([path, { bytes }]) => [path, bytes]));
    for (const format of ['terraform', 'kongctl', 'konnect-control-plane']) {
      const words = ['dataplane', '--format', format, '--cert', 'ca.crt'];
      const choice = async (...more: readonly string[]) => {
        const { out, said } = await datakit([...words, ...more], made);
        return { type: /auth_type\W+(\w+)/.exec(out)?.[1], said };
      };
      // oxlint-disable-next-line no-await-in-loop -- one engine serves all
      const own = await choice();
      expect(own.type).toBe('pki_client_certs');
      expect(own.said).toMatch(/^note: The certificate is that of an authority/m);
      // oxlint-disable-next-line no-await-in-loop -- one engine serves all
      const set = await choice('--set', 'auth_type=pinned_client_certs');
      expect(set.type).toBe('pinned_client_certs');
      expect(set.said).toMatch(/^warning: The certificate is that of an authority\. With pinned/m);
      // oxlint-disable-next-line no-await-in-loop -- one engine serves all
      const node = await choice('--cert', 'dp-1.crt');
      expect(node.type).toBe('pinned_client_certs');
      expect(node.said).not.toMatch(/authority/);
    }
    const words = ['dataplane', '--format', 'terraform', '--cert', 'dp-1.crt', '--set'];
    const { said } = await datakit([...words, 'auth_type=pki_client_certs'], made);
    expect(said).toMatch(/^warning: The certificate is that of no authority/m);
  });

  it('names the files that were given', async () => {
    const words = ['dataplane', '--format', 'secret-from-files', '--cert', 'tls.crt', '--key', 'tls.key'];
    expect((await datakit(words, files)).out).toMatch(/--cert=tls\.crt \\\n\s+--key=tls\.key/);
    const other = await datakit([...words, '--set', 'certificate_file=b.crt'], files);
    expect(other.out).toContain('--cert=b.crt');
    const terraform = await datakit(['dataplane', '--format', 'terraform', '--cert', 'tls.crt'], files);
    expect(terraform.out).toContain('file("tls.crt")');
  });

  it('tells commands of several lines as they are typed', async () => {
    const { said } = await datakit(['dataplane', '--format', 'terraform']);
    expect(said).toContain('\napply:\n  terraform init\n  terraform apply\nundo: terraform destroy');
    const { said: api } = await datakit(['dataplane', '--format', 'konnect-api']);
    expect(api).toMatch(/\nundo:\n {2}curl .+ \\\n {4}--header /);
    expect(said + api).not.toContain(String.raw`\n`);
  });

  it('goes into a new file of its owner alone where it holds a key or a token', async () => {
    const withKey = ['--cert', 'tls.crt', '--key', 'tls.key', '--set', 'include_key=true'];
    for (const words of [
      ['--format', 'secret', ...withKey],
      ['--format', 'compose', ...withKey, '--set', 'inline_certificate=true'],
      ['--format', 'environment', ...withKey],
      ['--format', 'konnect-auth', '--set', 'konnect_token=kpat_abc'],
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one engine serves all
      const { created, written } = await datakit(['dataplane', ...words, '-o', 'k'], files);
      expect([created.get('k')?.secret, written.size]).toEqual([true, 0]);
      // oxlint-disable-next-line no-await-in-loop -- one engine serves all
      const again = await datakit(['dataplane', ...words, '-o', 'k'], { ...files, k: '' });
      expect([again.code, again.created.size, again.written.size]).toEqual([2, 0, 0]);
      expect(again.said).toMatch(/^k is there already/);
    }
    const folder = [
      'dataplane',
      '--format',
      'kong-conf',
      '--set',
      'control_by=pki',
      ...withKey,
      '--out',
      'conf',
    ];
    const { created } = await datakit(folder, files);
    expect([...created].map(([path, { secret }]) => [path, secret])).toEqual([
      ['conf/kong.conf', true],
      ['conf/control-plane.conf', true],
    ]);
    const half = await datakit(folder, { ...files, 'conf/control-plane.conf': '' });
    expect([half.code, half.created.size, half.written.size]).toEqual([2, 0, 0]);
  });

  it('is written file by file into a folder', async () => {
    const words = ['dataplane', '--format', 'kong-conf', '--set', 'control_by=pki', '--out', 'conf'];
    expect([...(await datakit(words)).written.keys()]).toEqual(['conf/kong.conf', 'conf/control-plane.conf']);
  });

  it('is given as JSON', async () => {
    const { json } = await datakit(['dataplane', '--format', 'helm', '--json']);
    expect(json()).toMatchObject({
      file: null,
      faults: [],
      export: { format: 'helm', undo: 'helm uninstall kong-dp --namespace kong' },
    });
  });

  it('is not written where it is refused', async () => {
    const words = ['dataplane', '--format', 'konnect-extension', '--set', 'reference=konnectID'];
    const { code, out, said } = await datakit(words);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(said).toMatch(/does not take a control plane by its ID/);
    expect((await datakit([...words, '--json'])).json()).toMatchObject({
      export: { problem: expect.any(String) },
    });
  });
});

describe('manifests', () => {
  it('are mended, each fault in its place', async () => {
    const { code, out, said } = await datakit(['dataplane', 'a.yaml'], { 'a.yaml': flawed });
    expect(code).toBe(0);
    expect(out).toContain('      secretRef:\n        name: cert\n');
    expect(out).toContain('      labels:\n        team: web\n');
    expect(said).toMatch(/^a\.yaml:9:9 mended under-a-value .+\na\.yaml:18:7 mended labels-missing .+\n$/);
  });

  it('with a fault that is left end with 1', async () => {
    const reserved = flawed.replace('team: web', 'labels: { kong: web }');
    const { code, said } = await datakit(['dataplane', 'a.yaml'], { 'a.yaml': reserved });
    expect(code).toBe(1);
    expect(said).toMatch(/a\.yaml:18:7 error konnect-extension-v1alpha2-label-keys-reserved /);
    const { code: none, said: why } = await datakit(['dataplane', 'a.yaml'], { 'a.yaml': 'a: 1\n' });
    expect(none).toBe(1);
    expect(why).toContain('holds no manifest for data planes');
  });

  it('are written as another text, with what is set in front', async () => {
    const words = ['dataplane', 'a.yaml', '--format', 'helm', '--set', 'replicas=3'];
    const { out } = await datakit(words, { 'a.yaml': flawed });
    expect(out).toContain('replicaCount: 3\n');
    expect(out).toContain('cluster_cert: /etc/secrets/cert/tls.crt\n');
    expect(out).toContain('cluster_dp_labels: team:web\n');
  });

  it('are written to a file', async () => {
    const { written, out } = await datakit(['dataplane', 'a.yaml', '-o', 'b.yaml'], { 'a.yaml': flawed });
    expect(written.get('b.yaml')).toContain('labels:');
    expect(out).toBe('');
  });
});

it('a certificate that has ended is warned of', async () => {
  const later = { crypto: globalThis.crypto, now: () => Date.UTC(2060, 0) };
  const report = await checkCredentials({ certificate, key }, later);
  expect(report).toMatchObject({ ok: true, value: { warnings: [expect.stringMatching(/ended/)] } });
});

it('mended manifests that hold a key go into a new file of its owner alone', async () => {
  const secret = `apiVersion: v1\nkind: Secret\nmetadata: { name: cert }\ntype: kubernetes.io/tls\nstringData:\n  tls.key: |\n    ${key.replaceAll('\n', '\n    ').trimEnd()}\n`;
  const { created, written } = await datakit(['dataplane', 'a.yaml', '-o', 'b.yaml'], { 'a.yaml': secret });
  expect([created.get('b.yaml')?.secret, written.size]).toEqual([true, 0]);
});

it('a Secret with the key of another certificate is told of', async () => {
  const words = ['dataplane', '--format', 'secret', '--cert', 'tls.crt', '--key', 'tls.key'];
  const { out } = await datakit([...words, '--set', 'include_key=true'], files);
  expect(await datakit(['dataplane', 'a.yaml'], { 'a.yaml': out })).toMatchObject({ code: 0, said: '' });
  const [body = ''] = out.split('  tls.key:');
  const other = `${body}  tls.key: |\n${made.ed25519.trimEnd().replace(/^/gm, '    ')}\n`;
  const { code, said, json } = await datakit(['dataplane', 'a.yaml', '--json'], { 'a.yaml': other });
  expect([code, said]).toEqual([1, '']);
  expect(json()).toMatchObject({ faults: [{ id: 'credentials-unfit', mended: false }] });
  const told = await datakit(['dataplane', 'a.yaml'], { 'a.yaml': other });
  expect(told.said).toMatch(/^a\.yaml:\d+:3 error credentials-unfit The private key does not belong/);
});

it.each([
  [[], /Name the format with --format/],
  [['--format', 'x'], /"x" is not a format for data planes/],
  [['a', 'b'], /takes one file/],
  [['a', '--set', 'name=x'], /Name the format/],
  [['a', '--out', 'x'], /one text/],
  [['--format', 'helm', '--set', 'name'], /of that form/],
  [['--format', 'helm', '--set', 'join=x'], /"join" cannot be set for helm/],
  [['--format', 'secret', '--cert', '-', '--key', '-'], /only once/],
  [['--format', 'secret', '--cert', 'gone'], /gone cannot be read/],
])('datakit dataplane %j is wrong', async (words, message) => {
  const { code, said } = await datakit(['dataplane', ...words]);
  expect(code).toBe(2);
  expect(said).toMatch(message);
});

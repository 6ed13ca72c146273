// Files to take away, and the same certificates as openssl commands.
import { describe, expect, it } from 'vitest';
import { optionsOf, setOf, testServices } from '../test/certificates.ts';
import { readMaterial } from './material.ts';
import { opensslCommands, opensslRequestCommands } from './openssl.ts';
import { readPem } from './pem.ts';
import { fileForms, takeAway, usualForms } from './take-away.ts';

describe('files', () => {
  it('have stable names, and say which are secret', async () => {
    const set = await setOf('konnect-pki');
    const files = await takeAway(set, { forms: usualForms, passphrase: null }, testServices);
    expect(files.map(({ name, secret }) => (secret ? `${name} (secret)` : name))).toEqual([
      'ca.crt',
      'ca.key (secret)',
      'intermediate.crt',
      'intermediate.key (secret)',
      'dp-1.crt',
      'dp-1.key (secret)',
      'dp-1.bundle.crt',
    ]);
    const [bundle] = files.filter(({ form }) => form === 'bundle');
    const ders = readPem(bundle?.text ?? '').blocks.map(({ der }) => der);
    expect(ders).toEqual([set.members[2]?.certificate.der, set.members[1]?.certificate.der]);
  });

  it('come in every form under a passphrase, and each is read back', async () => {
    const set = await setOf('self-hosted-pki', { intermediate: true });
    const files = await takeAway(set, { forms: fileForms, passphrase: 'geheim' }, testServices);
    expect(files.filter(({ stem }) => stem === 'dp-1').map(({ name }) => name)).toEqual([
      'dp-1.crt',
      'dp-1.der',
      'dp-1.key',
      'dp-1.bundle.crt',
      'dp-1.fullchain.crt',
      'dp-1.encrypted.key',
      'dp-1.p12',
    ]);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
    const counts = await Promise.all(
      files.map(async ({ name, bytes }) => {
        const read = await readMaterial(bytes, 'geheim', testServices);
        return read.ok ? `${name} ${read.value.certificates.length}+${read.value.keys.length}` : read.error;
      }),
    );
    expect(counts.filter((one) => typeof one === 'string' && one.startsWith('control-plane'))).toEqual([
      'control-plane.crt 1+0',
      'control-plane.der 1+0',
      'control-plane.key 0+1',
      'control-plane.bundle.crt 2+0',
      'control-plane.fullchain.crt 3+0',
      'control-plane.encrypted.key 0+1',
      'control-plane.p12 3+1',
    ]);
    expect(files.every(({ text, bytes }) => text === null || new TextDecoder().decode(bytes) === text)).toBe(
      true,
    );
  });
});

describe('openssl commands', () => {
  it('are those for the options', () => {
    const altNames = [
      { kind: 'dns', value: 'dp.example' },
      { kind: 'uri', value: 'spiffe://a/b,c#d' },
    ] as const;
    const details = { ...optionsOf('renew').details, organization: "O'Neil / Sons + $1", country: 'us' };
    const nodes = [{ commonName: 'dp-1', altNames }];
    expect(opensslCommands(optionsOf('konnect-pki', { details, nodes, intermediate: false })))
      .toBe(`umask 077 # keys are for their owner alone

# root authority
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out ca.key
openssl req -new -utf8 -key ca.key -subj '/C=US/O=O'\\''Neil \\/ Sons \\+ $1/CN=Kong data planes root' -out ca.csr
cat > ca.ext <<'EXT'
basicConstraints = critical, CA:TRUE, pathlen:1
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
EXT
openssl x509 -req -in ca.csr \\
  -signkey ca.key \\
  -set_serial "0x$(openssl rand -hex 15)" \\
  -days 3650 -sha256 -extfile ca.ext -out ca.crt

# data plane
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out dp-1.key
openssl req -new -utf8 -key dp-1.key -subj '/C=US/O=O'\\''Neil \\/ Sons \\+ $1/CN=dp-1' -out dp-1.csr
cat > dp-1.ext <<'EXT'
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = clientAuth, serverAuth
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
subjectAltName = @names
[names]
DNS.1 = dp.example
URI.2 = spiffe://a/b,c\\#d
EXT
openssl x509 -req -in dp-1.csr \\
  -CA ca.crt -CAkey ca.key \\
  -set_serial "0x$(openssl rand -hex 15)" \\
  -days 1095 -sha256 -extfile dp-1.ext -out dp-1.crt
`);
  });

  it('take your authority, sign with its hash, and bundle what is between', async () => {
    const [root] = (await setOf('konnect-pki', { key: 'p-521' })).members;
    if (root?.key === null || root === undefined) throw new Error('a root has a key');
    const authority = { chain: [root.certificate.der], key: root.key };
    const text = opensslCommands(
      optionsOf('own-authority', { authority, intermediate: true, key: 'ed25519' }),
    );
    expect(text).toContain('# ca.crt and ca.key are those of your authority.');
    expect(text).toContain('-CA ca.crt -CAkey ca.key');
    expect(text).toContain('-sha512 -extfile intermediate.ext');
    expect(text).toContain('-days 365 -extfile dp-1.ext');
    expect(text).toContain('cat dp-1.crt intermediate.crt > dp-1.bundle.crt');
    expect(text).not.toContain('-out ca.key');
  });

  it('never write the files of your authority, brought along or not', () => {
    const nodes = [{ commonName: 'ca', altNames: [] }];
    const text = opensslCommands(optionsOf('own-authority', { nodes }));
    expect(text).toContain('# ca.crt and ca.key are those of your authority.');
    expect(text).toContain('-CA ca.crt -CAkey ca.key');
    expect(text.match(/-out \S+/g)).toEqual(['-out ca-2.key', '-out ca-2.csr', '-out ca-2.crt']);
    // The kind of its key is not known, and Ed25519 takes no digest.
    expect(text).toContain('-days 365 -extfile');
  });

  it('let nothing outlive the root that they make', () => {
    const text = opensslCommands(optionsOf('konnect-pki', { days: 5000 }));
    expect(text).toContain('-days 3650 -sha256 -extfile dp-1.ext');
    expect(text).not.toContain('5000');
  });

  it('make a request, with a file for its names where it has any', () => {
    const { key, details } = optionsOf('make-request');
    const altNames = [{ kind: 'uri', value: 'spiffe://a/b,c' }] as const;
    expect(opensslRequestCommands({ key, details, node: { commonName: 'dp-1', altNames } }))
      .toBe(`umask 077 # keys are for their owner alone

openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out dp-1.key
cat > dp-1.cnf <<'EXT'
[req]
distinguished_name = subject
req_extensions = asked
[subject]
[asked]
subjectAltName = @names
[names]
URI.1 = spiffe://a/b,c
EXT
openssl req -new -utf8 -config dp-1.cnf -key dp-1.key -subj /CN=dp-1 -out dp-1.csr
`);
    const plain = opensslRequestCommands({ key, details, node: { commonName: 'dp-1', altNames: [] } });
    expect(plain).not.toContain('.cnf');
  });
});

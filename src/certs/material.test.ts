// What other tools wrote is read, whatever its envelope; what cannot be read says why, and how to get on.
import { describe, expect, it } from 'vitest';
import { setOf, testServices } from '../test/certificates.ts';
import * as made from '../test/openssl-made.ts';
import * as unusual from '../test/unusual-certificates.ts';
import { toBase64 } from './bytes.ts';
import { encryptedKey } from './encryption.ts';
import { readCertificatesOnly, readMaterial } from './material.ts';
import { toPem } from './pem.ts';
import { writePkcs12 } from './pkcs12.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'base64'));

async function read(input: string | Uint8Array, passphrase: string | null = null) {
  const bytes = typeof input === 'string' ? bytesOf(input) : input;
  const material = await readMaterial(bytes, passphrase, testServices);
  if (!material.ok) return material.error.message;
  const { form, certificates, keys, requests, flaws } = material.value;
  return {
    form,
    certificates: certificates.map(({ info }) => info.commonName),
    keys: keys.map(({ key }) => key.kind),
    requests: requests.map(({ info }) => info.commonName),
    flaws: flaws.map(({ origin, message }) => `${origin}: ${message}`),
  };
}

const none = { form: 'pem', certificates: [], keys: [], requests: [], flaws: [] };
const der = (pem: string): Uint8Array => fromBase64(pem.replace(/-----[^-]+-----/g, ''));

describe('what openssl made', () => {
  it.each([
    ['SEC1', made.sec1, 'p-256'],
    ['PKCS#8', made.pkcs8, 'p-256'],
    ['PKCS#1', made.pkcs1, 'rsa-2048'],
    ['Ed25519', made.ed25519, 'ed25519'],
    ['encrypted PKCS#8', made.encrypted, 'p-256'],
  ])('is read as a key: %s, in PEM and DER', async (_, text, kind) => {
    expect(await read(text, 'geheim')).toEqual({ ...none, keys: [kind] });
    expect(await read(der(text), 'geheim')).toEqual({ ...none, form: 'der', keys: [kind] });
  });

  it('is read as a certificate, with the fingerprints that openssl prints', async () => {
    const material = await readMaterial(bytesOf(made.certificate), null, testServices);
    const [found] = material.ok ? material.value.certificates : [];
    expect(found?.info).toMatchObject({
      subjectText: 'CN=kongdp, O=Acme, C=US',
      serial: '37:3e:97:42:07:20:b2:6b:c5:4a:39:bc:aa:61:10:a9:b6:2d:09:99',
      sha256:
        'A5:F9:C9:80:7E:B1:F2:AC:77:26:B1:F6:5A:AC:6A:AA:83:30:CC:25:9F:CB:E4:4D:60:CE:AC:3F:0D:6F:7C:72',
      sha1: '9A:4D:85:44:C9:29:A7:4A:9C:9C:82:BE:F6:9C:1D:27:FB:54:B7:5B',
      keyHash: '154D316102EC79AEF5255C7B4E97EDD3AC9571627B4F8FE78D0AA4E62B840FD8',
      notAfter: Date.parse('2026-12-26 16:19:43Z'),
      publicKey: { title: 'P-256' },
      signature: { title: 'ecdsa-with-SHA256', weak: false },
      selfIssued: true,
      extensions: { isAuthority: true, keyUsage: null, extendedKeyUsage: null },
    });
    expect(await read(der(made.certificate))).toEqual({ ...none, form: 'der', certificates: ['kongdp'] });
  });

  it('is read as a request, with all it asks for', async () => {
    const material = await readMaterial(bytesOf(made.request), null, testServices);
    const [found] = material.ok ? material.value.requests : [];
    expect(found?.info).toMatchObject({ subjectText: 'CN=ed', holds: true, publicKey: { title: 'Ed25519' } });
    expect(found?.info.extensions.altNames).toEqual([
      { kind: 'dns', value: 'dp.example' },
      { kind: 'ip', value: '10.0.0.1' },
      { kind: 'ip', value: '2001:db8::1' },
      { kind: 'uri', value: 'spiffe://a/b' },
      { kind: 'email', value: 'a@b.example' },
    ]);
  });

  it('is read as PKCS#12', async () => {
    expect(await read(fromBase64(made.pkcs12), 'geheim')).toEqual({
      ...none,
      form: 'pkcs12',
      certificates: ['kongdp'],
      keys: ['p-256'],
    });
  });

  it.each([
    ['a key without its passphrase', made.encrypted, null, /give its passphrase/],
    ['a key with another passphrase', made.encrypted, 'other', /does not open this private key/],
    ['a key under 3DES', made.encryptedWithDes3, 'geheim', /\(3DES\).*openssl pkcs8 -topk8/],
    ['a key encrypted the old way', made.encryptedOldWay, 'geheim', /Proc-Type.*openssl pkcs8 -topk8/],
    ['PKCS#12 without its passphrase', fromBase64(made.pkcs12), null, /give its passphrase/],
    ['PKCS#12 with another passphrase', fromBase64(made.pkcs12), 'other', /does not open this PKCS#12/],
    ['old PKCS#12', fromBase64(made.oldPkcs12), 'geheim', /SHA-1 and RC2.*openssl pkcs12 -legacy/],
  ])('is refused with the reason: %s', async (_, input, passphrase, message) => {
    expect(await read(input, passphrase)).toMatch(message);
  });
});

describe('what was made here', () => {
  it('opens again: encrypted keys and PKCS#12, with any passphrase', async () => {
    const { members } = await setOf('konnect-pki');
    const [, middle, leaf] = members;
    if (leaf?.key === null || leaf === undefined || middle === undefined) throw new Error('a leaf has a key');
    const ders = [leaf.certificate.der, middle.certificate.der];
    for (const passphrase of ['', 'geheim', 'gehéim 数 😀']) {
      const file = await writePkcs12(ders, leaf.key.pkcs8, 'dp-1', passphrase, testServices);
      expect(await read(file, passphrase)).toMatchObject({
        certificates: ['dp-1', 'Kong data planes intermediate'],
        keys: ['p-256'],
      });
      const key = await encryptedKey(leaf.key.pkcs8, passphrase, testServices);
      expect(await read(toPem('ENCRYPTED PRIVATE KEY', key), passphrase)).toEqual({
        ...none,
        keys: ['p-256'],
      });
    }
  });
});

describe('texts', () => {
  const { certificate, pkcs8 } = made;
  it('may hold all in one, and parameters of a curve', async () => {
    const parameters = '-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n';
    expect(await read(`${certificate}${parameters}${pkcs8}${made.request}`)).toEqual({
      ...none,
      certificates: ['kongdp'],
      keys: ['p-256'],
      requests: ['ed'],
    });
  });

  it('may be base64 of a file, as KONG_CLUSTER_CERT takes it', async () => {
    expect(await read(toBase64(bytesOf(certificate)))).toMatchObject({ certificates: ['kongdp'] });
    expect(await read(toBase64(der(certificate)))).toMatchObject({ certificates: ['kongdp'] });
  });

  it('may be Secrets of Kubernetes', async () => {
    const secret = (name: string): string => `apiVersion: v1
kind: Secret
metadata:
  name: ${name}
type: kubernetes.io/tls
data:
  tls.crt: ${toBase64(bytesOf(certificate))}
  other: ${toBase64(bytesOf('hello'))}
stringData:
  tls.key: |
${pkcs8.replaceAll(/^(?=.)/gm, '    ')}`;
    const found = { ...none, form: 'secret', certificates: ['kongdp'], keys: ['p-256'] };
    expect(await read(secret('a'))).toEqual(found);
    expect(await read(`${secret('a')}---\n${secret('b')}`)).toEqual({
      ...found,
      certificates: ['kongdp', 'kongdp'],
      keys: ['p-256', 'p-256'],
    });
    expect(await read('kind: Secret\nmetadata: { name: a }\n')).toBe('This Secret holds no data.');
    expect(await read('kind: Secret\ndata: [\n')).toMatch(/no YAML that can be read/);
  });

  it('keep what can be read when a part cannot', async () => {
    const cut = certificate.replace(/\n[^\n]+(?=\n-----END)/, '');
    expect(await read(`${certificate}${cut}`)).toEqual({
      ...none,
      certificates: ['kongdp'],
      flaws: [
        `line ${certificate.split('\n').length}: This certificate is cut off or damaged. Copy it again, from its first line to its last.`,
      ],
    });
    expect(await read(pkcs8.replaceAll('PRIVATE KEY', 'CERTIFICATE'))).toBe(
      'This says CERTIFICATE but holds a private key.',
    );
    expect(
      await read(`${certificate}-----BEGIN PGP MESSAGE-----\nAAAA\n-----END PGP MESSAGE-----\n`),
    ).toMatchObject({
      certificates: ['kongdp'],
      flaws: [expect.stringMatching(/"PGP MESSAGE" has no place here/)],
    });
  });
});

describe('forms that Kong does not read', () => {
  const utf16 = (text: string, mark: readonly number[] = []): Uint8Array =>
    Uint8Array.from([...mark, ...Buffer.from(text, 'utf16le')]);

  it.each<readonly [string, string | Uint8Array, RegExp]>([
    ['PKCS#7', unusual.pkcs7, /openssl pkcs7 -print_certs -in FILE/],
    [
      'PKCS#7 by its older name',
      unusual.pkcs7.replaceAll('PKCS7', 'PKCS #7 SIGNED DATA'),
      /pkcs7 -print_certs/,
    ],
    ['PKCS#7 in DER', der(unusual.pkcs7), /openssl pkcs7 -inform DER -print_certs/],
    ['notes on trust', unusual.trusted, /openssl x509 -in FILE -out certificate\.pem/],
    ['a public key', unusual.publicKey, /Bring the certificate, or the private key/],
    ['UTF-16 with a mark', utf16(made.certificate, [0xff, 0xfe]), /Save it as UTF-8/],
    ['UTF-16 without one', utf16(made.certificate), /Save it as UTF-8/],
  ])('say what to do next: %s', async (_, input, message) => {
    expect(await read(input)).toMatch(message);
  });
});

describe('bytes of strangers', () => {
  const noise = (length: number, first: readonly number[] = []): Uint8Array => {
    let state = 42;
    return Uint8Array.from({ length }, (_, i) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return first[i] ?? state >> 16;
    });
  };

  it.each([
    ['nothing', new Uint8Array()],
    ['a megabyte of noise', noise(1_000_000)],
    ['noise that begins like DER', noise(1_000_000, [0x30, 0x83, 0x0f, 0x42, 0x3b])],
    ['a tower of sequences', new Uint8Array(1_000_000).map((_, i) => (i % 2 === 0 ? 0x30 : 0x80))],
    ['a megabyte of letters', bytesOf('A'.repeat(1_000_000))],
    ['BEGIN lines without end', bytesOf('-----BEGIN CERTIFICATE-----\n'.repeat(30_000))],
    ['a small sequence', new Uint8Array([0x30, 3, 2, 1, 5])],
    ['more than is read', new Uint8Array(4_000_001)],
  ])('end in a sentence, soon: %s', async (_, bytes) => {
    const since = performance.now();
    const answer = await read(bytes);
    expect(answer).toMatch(/^[A-Z].*\.$/);
    expect(performance.now() - since).toBeLessThan(3000);
  });

  it('that are cut off anywhere are no certificate, and nothing throws', async () => {
    const whole = der(made.certificate);
    for (let length = 0; length < whole.length; length += 7)
      expect(await read(whole.slice(0, length))).toEqual(expect.any(String));
  });

  it('that are changed anywhere never throw', async () => {
    const whole = der(made.certificate);
    for (let at = 0; at < whole.length; at += 5) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      expect(await read(changed)).toBeDefined();
    }
  });

  it('may be a hundred certificates in one file', async () => {
    const answer = await read(made.certificate.repeat(100));
    expect(answer).toMatchObject({
      flaws: [],
      certificates: expect.objectContaining({ length: 100 }) as unknown,
    });
  });
});

describe('the box for an upload', () => {
  const only = async (input: string | Uint8Array) => {
    const bytes = typeof input === 'string' ? bytesOf(input) : input;
    const infos = await readCertificatesOnly(bytes, testServices);
    return infos.ok ? infos.value.map(({ commonName }) => commonName) : infos.error.message;
  };
  const refused = 'This is a private key, not a certificate. Nothing was kept.';

  it('takes certificates', async () => {
    expect(await only(made.certificate.repeat(2))).toEqual(['kongdp', 'kongdp']);
  });

  it.each([
    ['in PEM', made.pkcs8],
    ['in DER', der(made.sec1)],
    ['beside its certificate', `${made.certificate}${made.pkcs1}`],
    ['encrypted', made.encrypted],
    ['damaged', made.pkcs8.replace('MIG', 'AAA')],
    ['in a PKCS#12 file', fromBase64(made.pkcs12)],
    ['in a Secret', `kind: Secret\ndata:\n  tls.key: ${toBase64(bytesOf(made.pkcs8))}\n`],
    [
      'encrypted beside its certificate in a Secret',
      `kind: Secret\ndata:\n  tls.crt: ${toBase64(bytesOf(made.certificate))}\n  tls.key: ${toBase64(bytesOf(made.encrypted))}\n`,
    ],
    ['in a Secret, encrypted', `kind: Secret\ndata:\n  tls.key: ${toBase64(bytesOf(made.encrypted))}\n`],
  ])('refuses a private key: %s', async (_, input) => {
    expect(await only(input)).toBe(refused);
  });

  it('says what a request is for', async () => {
    expect(await only(made.request)).toMatch(/only a request/);
  });
});

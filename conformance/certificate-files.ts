// Files between this engine and openssl, both ways: keys, locked keys, PKCS#12, requests, names of all of Unicode, and
// the openssl commands that the studio shows, run.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { sample, string } from 'fast-check';
import { keyKinds, type KeyKindId } from '../src/certs/key-kinds.ts';
import { readMaterial, type Material } from '../src/certs/material.ts';
import { opensslCommands } from '../src/certs/openssl.ts';
import { presets, type MakeOptions } from '../src/certs/options.ts';
import { makeRequest } from '../src/certs/request.ts';
import { fileForms, takeAway } from '../src/certs/take-away.ts';
import { made, services } from './certificate-cells.ts';
import type { Report } from './report.ts';
import { runTool } from './run-tool.ts';

interface Cell {
  readonly name: string;
  readonly sample: boolean;
  /** Null when all is well; a sentence when not. */
  readonly check: (folder: string) => Promise<string | null>;
}

const passphrase = 'gehéim 数 😀';

async function openssl(folder: string, command: string): Promise<string> {
  const answer = await runTool('bash', ['-c', `cd "$1" && ${command}`, 'bash', folder], '', {
    LC_ALL: 'C.UTF-8',
  });
  if (answer?.status === 0) return answer.stdout;
  throw new Error(`${command}: ${answer?.stderr.trim().slice(0, 300) ?? 'not started'}`);
}

async function read(folder: string, file: string, secret: string | null = null): Promise<Material> {
  const material = await readMaterial(readFileSync(join(folder, file)), secret, services);
  if (!material.ok) throw new Error(`${file}: ${material.error.message}`);
  return material.value;
}

const isQuick = (key: KeyKindId): boolean => key !== 'rsa-3072' && key !== 'rsa-4096';
const said = (...problems: readonly (string | false)[]): string | null =>
  problems.filter((one) => one !== false).join('; ') || null;

/** Every form of file, opened by openssl. */
const takenAway = (key: KeyKindId): Cell => ({
  name: `${key}: files made here, opened by openssl`,
  sample: isQuick(key),
  check: async (folder) => {
    const set = await made('konnect-pki', { key });
    const files = await takeAway(set, { forms: fileForms, passphrase }, services);
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes, { mode: 0o600 });
    const pass = `-passin 'pass:${passphrase}'`;
    const plain = await openssl(folder, 'openssl pkey -in dp-1.key -pubout');
    const locked = await openssl(folder, `openssl pkey -in dp-1.encrypted.key ${pass} -pubout`);
    const fromStore = await openssl(
      folder,
      `openssl pkcs12 -in dp-1.p12 ${pass} -nodes -nocerts | openssl pkey -pubout`,
    );
    const fromCertificate = await openssl(folder, 'openssl x509 -in dp-1.der -inform DER -noout -pubkey');
    const stored = await openssl(folder, `openssl pkcs12 -in dp-1.p12 ${pass} -nokeys | grep -c BEGIN`);
    const chain = await openssl(folder, 'openssl verify -CAfile ca.crt -untrusted dp-1.bundle.crt dp-1.crt');
    const print = await openssl(folder, 'openssl x509 -in dp-1.crt -noout -fingerprint -sha256');
    return said(
      plain !== fromCertificate && 'the key is another one',
      locked !== plain && 'the locked key is another one',
      fromStore !== plain && 'the key in the PKCS#12 file is another one',
      stored.trim() !== '3' && `the PKCS#12 file holds ${stored.trim()} certificates`,
      !chain.includes('OK') && chain,
      !print.includes(set.members.at(-1)?.certificate.sha256 ?? '?') && 'another fingerprint',
    );
  },
});

const request = (key: KeyKindId): Cell => ({
  name: `${key}: a request made here, verified by openssl`,
  sample: isQuick(key),
  check: async (folder) => {
    const altNames = [
      { kind: 'dns', value: 'dp.example' },
      { kind: 'ip', value: '2001:db8::1' },
    ] as const;
    const details = presets[0]?.options.details;
    if (details === undefined) throw new Error('there are presets');
    const asked = await makeRequest({ key, details, node: { commonName: 'dp ä', altNames } }, services);
    if (!asked.ok) return asked.error.message;
    writeFileSync(join(folder, 'a.csr'), asked.value.request.pem);
    const text = await openssl(folder, 'openssl req -in a.csr -verify -noout -text -nameopt utf8 2>&1');
    return said(
      !/verify OK/i.test(text) && 'its signature does not hold',
      !text.includes('CN=dp ä') && !text.includes('CN = dp ä') && 'another subject',
      !text.includes('DNS:dp.example, IP Address:2001:DB8:0:0:0:0:0:1') && 'other names',
    );
  },
});

/** Keys, requests and stores of openssl in every envelope, read here. */
const fromOpenssl = (key: KeyKindId): Cell => ({
  name: `${key}: files made by openssl, read here`,
  sample: isQuick(key),
  check: async (folder) => {
    const kind = keyKinds.find(({ id }) => id === key);
    const pass = `-passout 'pass:${passphrase}'`;
    const traditional =
      key === 'ed25519' ? 'cp a.key b.key' : 'openssl pkey -in a.key -traditional -out b.key';
    await openssl(
      folder,
      [
        `openssl genpkey ${kind?.openssl ?? ''} -out a.key 2>/dev/null`,
        traditional,
        `openssl pkcs8 -topk8 -in a.key ${pass} -out c.key`,
        'openssl pkey -in a.key -outform DER -out d.key',
        "openssl req -new -x509 -utf8 -key a.key -subj '/C=CH/O=Ä \\+ b/CN=数' -days 9 -addext 'subjectAltName=DNS:a.example,IP:::1' -out a.crt",
        'openssl req -new -key a.key -subj /CN=dp -out a.csr',
        `openssl pkcs12 -export -in a.crt -inkey a.key -name ä ${pass} -out a.p12`,
      ].join(' && '),
    );
    const keys = await Promise.all(
      [['a.key'], ['b.key'], ['c.key', passphrase], ['d.key'], ['a.p12', passphrase]].map(
        async ([file = '', secret = null]) =>
          (await read(folder, file, secret)).keys.map((one) => one.key.kind),
      ),
    );
    const [certificate] = (await read(folder, 'a.crt')).certificates;
    const [asked] = (await read(folder, 'a.csr')).requests;
    return said(
      keys.some((found) => !isDeepStrictEqual(found, [key])) && `keys read as ${JSON.stringify(keys)}`,
      certificate?.info.subjectText !== 'CN=数, O=Ä \\+ b, C=CH' &&
        `subject ${certificate?.info.subjectText}`,
      certificate?.info.extensions.altNames.map(({ value }) => value).join() !== 'a.example,::1' &&
        'other names',
      asked?.info.holds !== true && 'the signature of its request does not hold',
    );
  },
});

/** The commands, run: what comes out is what the button makes, but for keys, serial numbers and the time. */
const commands = (name: string, isSample: boolean, change: Partial<MakeOptions>): Cell => ({
  name: `openssl commands, run: ${name}`,
  sample: isSample,
  check: async (folder) => {
    const options = presets.find(({ id }) => id === (change.preset ?? 'konnect-pki'))?.options;
    if (options === undefined) throw new Error('the preset is there');
    const given = { ...options, ...change };
    writeFileSync(join(folder, 'make.sh'), opensslCommands(given));
    await openssl(folder, 'sh -e make.sh 2>&1');
    const set = await made(given.preset, given);
    const differences = await Promise.all(
      set.members.map(async ({ stem, certificate }) => {
        const theirs = (await read(folder, `${stem}.crt`)).certificates[0]?.info;
        const essence = (info: typeof theirs) => ({
          subject: info?.subject,
          issuer: info?.issuer,
          key: info?.publicKey,
          signature: info?.signature,
          extensions: { ...info?.extensions, subjectKeyId: null, authorityKeyId: null },
          days: Math.round(((info?.notAfter ?? 0) - (info?.notBefore ?? 0)) / 86_400_000),
        });
        return isDeepStrictEqual(essence(theirs), essence(certificate))
          ? []
          : [`${stem}: ${JSON.stringify(essence(theirs))} beside ${JSON.stringify(essence(certificate))}`];
      }),
    );
    return said(...differences.flat());
  },
});

/** As openssl prints a name, character by character. */
const unicode = (commonName: string, i: number): Cell => ({
  name: `the name ${JSON.stringify(commonName)}`,
  sample: i < 20,
  check: async (folder) => {
    const [member] = (await made('konnect-pinned', { key: 'p-256', nodes: [{ commonName, altNames: [] }] }))
      .members;
    writeFileSync(join(folder, 'a.crt'), member?.certificate.pem ?? '');
    const shown = await openssl(
      folder,
      'openssl x509 -in a.crt -noout -subject -nameopt utf8,sep_multiline,sname',
    );
    const found = /CN=([^]*)\n$/.exec(shown)?.[1];
    return found === commonName ? null : `openssl prints ${JSON.stringify(found ?? shown)}`;
  },
});

const names = sample(string({ unit: 'binary', minLength: 1, maxLength: 64 }), {
  numRuns: 400,
  seed: 7,
}).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text));

const altNames = [
  { kind: 'dns', value: '*.dp.example' },
  { kind: 'ip', value: '2001:db8::1' },
  { kind: 'uri', value: 'spiffe://a/b,c#d$e' },
  { kind: 'email', value: 'a@b.example' },
] as const;
const awkward = {
  organization: 'O\'Neil / Sons + $1 \\ "x"',
  organizationalUnit: 'ä 数',
  locality: 'a=b, c',
  state: '#1',
  country: 'ch',
};

const cells: readonly Cell[] = [
  ...keyKinds.flatMap(({ id }) => [takenAway(id), request(id), fromOpenssl(id)]),
  ...keyKinds.map(({ id }) => commands(id, id === 'p-384' || id === 'ed25519', { key: id })),
  commands('pinned', true, { preset: 'konnect-pinned' }),
  commands('shared', true, { preset: 'self-hosted-shared' }),
  commands('self-hosted, PKI', true, { preset: 'self-hosted-pki' }),
  commands('awkward names', true, { details: awkward, nodes: [{ commonName: 'dp $HOME', altNames }] }),
  ...names.map(unicode),
];

export async function certificateFiles(isThere: boolean, all: boolean): Promise<Report> {
  const name = 'certificates: files between this engine and openssl';
  if (!isThere)
    return {
      name,
      run: 0,
      of: cells.length,
      failures: [],
      notRun: [{ tool: 'openssl', cells: cells.length }],
      notes: [],
    };
  const chosen = all ? cells : cells.filter((cell) => cell.sample);
  const failures: string[] = [];
  for (const cell of chosen) {
    const folder = mkdtempSync(join(tmpdir(), 'certificate-files-'));
    try {
      // oxlint-disable-next-line no-await-in-loop -- openssl takes what processor it gets
      const problem = await cell.check(folder);
      if (problem !== null) failures.push(`${cell.name}: ${problem}`);
    } catch (error) {
      failures.push(`${cell.name}: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { name, run: chosen.length, of: cells.length, failures, notRun: [], notes: [] };
}

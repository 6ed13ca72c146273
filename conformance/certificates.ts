// Certificates made here, judged by openssl: every verdict beside `openssl verify` and real handshakes of mutual TLS 1.2
// and 1.3, and every file that is taken away opened by the openssl command line, and the other way round.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from '../src/certs/judge.ts';
import { keyKinds } from '../src/certs/key-kinds.ts';
import { toPem } from '../src/certs/pem.ts';
import {
  konnectCell,
  konnectNames,
  services,
  sharedCell,
  sharedNodes,
  type CertificateCell,
} from './certificate-cells.ts';
import { certificateFiles } from './certificate-files.ts';
import type { Report } from './report.ts';
import { runTool } from './run-tool.ts';

/** Handshakes wait for one another more than for the processor. */
const beside = 4;
/** Ports from here on, below those that systems hand out. */
const firstPort = 21_000;

interface Wanted {
  readonly make: () => Promise<CertificateCell>;
  /** In the sample too. */
  readonly sample: boolean;
}

/** In the sample each situation comes once, with kinds of keys in turn; long RSA keys take too long for it. */
const quick = keyKinds.map(({ id }) => id).filter((id) => id !== 'rsa-3072' && id !== 'rsa-4096');

const wanted: readonly Wanted[] = [
  ...keyKinds.flatMap(({ id }) =>
    konnectNames.map((name, i) => ({
      make: () => konnectCell(name, id),
      sample: quick[i % quick.length] === id,
    })),
  ),
  ...sharedNodes.map((node) => ({ make: () => sharedCell(node), sample: true })),
];

/** The verdict where openssl has the same; a sentence where it has another. */
async function compared(
  cell: CertificateCell,
  script: string,
  folder: string,
  at: number,
): Promise<boolean | string> {
  const { upload, present, keyOf, scenario, host, controlPlane } = cell;
  const { accepted, findings } = await judge(
    {
      controlPlane,
      upload: upload.map(({ certificate }) => certificate),
      present: present.map(({ certificate }) => certificate),
      key: { keyHash: keyOf.certificate.keyHash, encrypted: false },
    },
    services,
  );
  const file = (name: string, text: string): string => {
    const path = join(folder, `${at}-${name}.pem`);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  const pem = (members: CertificateCell['present']): string =>
    members.map(({ certificate }) => certificate.pem).join('');
  const options = {
    scenario,
    expect: accepted ? 'pass' : 'fail',
    upload: file('upload', pem(upload)),
    present: file('present', pem(present)),
    key: file('key', toPem('PRIVATE KEY', keyOf.key?.pkcs8 ?? new Uint8Array())),
    port: String(firstPort + 2 * at),
    ...(host === null ? {} : { name: host }),
  };
  const words = [
    script,
    '--json',
    ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
  ];
  const answer = await runTool('bash', words, '');
  if (answer?.status === 0) return accepted;
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ id }) => id);
  return `${cell.name}: judged ${accepted ? 'accepted' : `refused (${errors.join(', ')})`}; openssl: ${answer?.stdout.trim() ?? 'not started'} ${answer?.stderr.trim() ?? ''}`;
}

async function verdictReport(script: string, all: boolean): Promise<Report> {
  const chosen = all ? wanted : wanted.filter(({ sample }) => sample);
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  const failures: string[] = [];
  const left = chosen.entries();
  const counts = { accepted: 0, refused: 0 };
  const work = async (): Promise<void> => {
    for (const [at, { make }] of left) {
      // oxlint-disable-next-line no-await-in-loop -- a few at a time
      const verdict = await compared(await make(), script, folder, at);
      if (typeof verdict === 'string') failures.push(verdict);
      else counts[verdict ? 'accepted' : 'refused'] += 1;
    }
  };
  await Promise.all(Array.from({ length: beside }, work));
  rmSync(folder, { recursive: true });
  return {
    name: 'certificates: verdicts beside openssl verify and mutual TLS',
    run: chosen.length,
    of: wanted.length,
    failures,
    notRun: [],
    notes: [`as openssl has them: ${counts.accepted} accepted, ${counts.refused} refused`],
  };
}

export async function certificates(
  shared: string,
  { all }: { readonly all: boolean },
): Promise<readonly Report[]> {
  const version = await runTool('openssl', ['version'], '');
  const script = join(shared, 'tools/check_chain.sh');
  const missing = version?.status !== 0 ? 'openssl' : existsSync(script) ? null : 'tools/check_chain.sh';
  const verdicts =
    missing === null
      ? await verdictReport(script, all)
      : {
          name: 'certificates: verdicts beside openssl verify and mutual TLS',
          run: 0,
          of: wanted.length,
          failures: [],
          notRun: [{ tool: missing, cells: wanted.length }],
          notes: [],
        };
  const files = await certificateFiles(version?.status === 0, all);
  return [
    { ...verdicts, notes: [...verdicts.notes, version?.stdout.trim() ?? ''].filter((note) => note !== '') },
    files,
  ];
}

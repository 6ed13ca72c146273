// Certificates made here, judged by openssl: every verdict beside `openssl verify` and real handshakes of mutual TLS 1.2
// and 1.3, and every file that is taken away opened by the openssl command line, and the other way round.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyKinds } from '../src/certs/key-kinds.ts';
import { konnectNames, sharedNodes } from './certificate-cells.ts';
import { certificateFiles } from './certificate-files.ts';
import { startChromiumCells, type ChromiumCells } from './chromium-cells.ts';
import { judgedKonnectCell, judgedSharedCell, type JudgedCell } from './judged-cell.ts';
import type { Report } from './report.ts';
import { runTool } from './run-tool.ts';

/** Handshakes wait for one another more than for the processor. */
const beside = 4;
/** Ports from here on, below those that systems hand out. */
const firstPort = 21_000;

interface Wanted {
  readonly make: () => Promise<JudgedCell>;
  /** In the sample too. */
  readonly sample: boolean;
}

/** In the sample each situation comes once, with kinds of keys in turn; long RSA keys take too long for it. */
const quick = keyKinds.map(({ id }) => id).filter((id) => id !== 'rsa-3072' && id !== 'rsa-4096');

/** Every situation with every kind of key, made by whoever makes them. */
const situations = (make: ChromiumCells['make'], shift: number): readonly Wanted[] =>
  keyKinds.flatMap(({ id }) =>
    konnectNames.map((name, i) => ({
      make: () => make(name, id),
      sample: quick[(i + shift) % quick.length] === id,
    })),
  );

const inNode: readonly Wanted[] = [
  ...situations(judgedKonnectCell, 0),
  ...sharedNodes.map((_, at) => ({ make: () => judgedSharedCell(at), sample: true })),
];

/** The verdict where openssl has the same; a sentence where it has another. */
async function compared(
  cell: JudgedCell,
  script: string,
  folder: string,
  at: number,
): Promise<boolean | string> {
  const { name, upload, present, key, scenario, host, accepted, errors } = cell;
  const file = (part: string, text: string): string => {
    const path = join(folder, `${at}-${part}.pem`);
    writeFileSync(path, text, { mode: 0o600 });
    return path;
  };
  const options = {
    scenario,
    expect: accepted ? 'pass' : 'fail',
    upload: file('upload', upload),
    present: file('present', present),
    key: file('key', key),
    port: String(firstPort + 2 * at),
    ...(host === null ? {} : { name: host }),
  };
  const words = [
    script,
    '--json',
    ...Object.entries(options).flatMap(([option, value]) => [`--${option}`, value]),
  ];
  const answer = await runTool('bash', words, '');
  if (answer?.status === 0) return accepted;
  return `${name}: judged ${accepted ? 'accepted' : `refused (${errors.join(', ')})`}; openssl: ${answer?.stdout.trim() ?? 'not started'} ${answer?.stderr.trim() ?? ''}`;
}

async function verdictReport(
  name: string,
  wanted: readonly Wanted[],
  script: string,
  all: boolean,
): Promise<Report> {
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
    name,
    run: chosen.length,
    of: wanted.length,
    failures,
    notRun: [],
    notes: [`as openssl has them: ${counts.accepted} accepted, ${counts.refused} refused`],
  };
}

const names = {
  node: 'certificates: verdicts beside openssl verify and mutual TLS',
  chromium: 'certificates made and judged in Chromium, beside the same',
} as const;

const absent = (name: string, cells: number, tool: string): Report => ({
  name,
  run: 0,
  of: cells,
  failures: [],
  notRun: [{ tool, cells }],
  notes: [],
});

async function chromiumReport(script: string, all: boolean): Promise<Report> {
  const cells = await startChromiumCells();
  if (cells === null) return absent(names.chromium, keyKinds.length * konnectNames.length, 'Chromium');
  try {
    const report = await verdictReport(names.chromium, situations(cells.make, 2), script, all);
    return { ...report, notes: [...report.notes, cells.version] };
  } finally {
    await cells.close();
  }
}

async function verdicts(shared: string, openssl: string | null, all: boolean): Promise<readonly Report[]> {
  const script = join(shared, 'tools/check_chain.sh');
  const missing = openssl === null ? 'openssl' : existsSync(script) ? null : 'tools/check_chain.sh';
  if (missing !== null)
    return [
      absent(names.node, inNode.length, missing),
      absent(names.chromium, keyKinds.length * konnectNames.length, missing),
    ];
  const node = await verdictReport(names.node, inNode, script, all);
  return [{ ...node, notes: [...node.notes, openssl ?? ''] }, await chromiumReport(script, all)];
}

export async function certificates(
  shared: string,
  { all }: { readonly all: boolean },
): Promise<readonly Report[]> {
  const version = await runTool('openssl', ['version'], '');
  const openssl = version?.status === 0 ? version.stdout.trim() : null;
  return [...(await verdicts(shared, openssl, all)), await certificateFiles(openssl !== null, all)];
}

// What makes a certificate known, and the Secret out of files: what two shells hand to curl and kubectl, with the real
// jq; the same before sh_roundtrip; Terraform as `terraform fmt` has it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Json } from '../src/base/json.ts';
import { certificate, type DataPlaneCell } from './dataplane-cells.ts';
import type { Report } from './report.ts';
import { runTool } from './run-tool.ts';
import { callsOf, type ShellCall } from './shell-function.ts';

const nothing = { failures: [], notRun: [], notes: [] } as const;

interface Text {
  readonly cell: DataPlaneCell;
  readonly text: string;
}

const textsOf = (cells: readonly DataPlaneCell[], id: string): readonly Text[] =>
  cells.flatMap((cell) =>
    cell.format.id === id && typeof cell.rendering !== 'string'
      ? [{ cell, text: cell.rendering.files[0].text }]
      : [],
  );

const setting = ({ plane }: DataPlaneCell, name: string): string => {
  const value = plane.settings[name];
  return typeof value === 'string' ? value : '';
};

/** Worked out from the choices alone, without the code that writes the command. */
function wantedRequest(cell: DataPlaneCell): { readonly args: readonly string[]; readonly body: Json } {
  const plane = cell.plane.filled.control_plane_id ?? '';
  const region = setting(cell, 'region');
  return {
    args: [
      '--fail-with-body',
      '--request',
      'POST',
      `https://${region}.api.konghq.com/v2/control-planes/${plane}/dp-client-certificates`,
      '--header',
      'Accept: application/json',
      '--header',
      'Content-Type: application/json',
      '--header',
      'Authorization: Bearer the-konnect-token',
      '--data-binary',
      '@-',
    ],
    body: { title: setting(cell, 'name'), cert: certificate },
  };
}

const isRequest = (call: ShellCall | undefined, cell: DataPlaneCell): boolean => {
  const { args, body } = wantedRequest(cell);
  return (
    call !== undefined &&
    isDeepStrictEqual(call.args, args) &&
    isDeepStrictEqual(JSON.parse(call.input), body)
  );
};

const isSecret = (calls: readonly ShellCall[], cell: DataPlaneCell): boolean => {
  const name = setting(cell, 'secret');
  const namespace = `--namespace=${cell.plane.filled.namespace ?? ''}`;
  return isDeepStrictEqual(
    calls.map(({ args }) => args),
    [
      [
        'create',
        'secret',
        'tls',
        name,
        namespace,
        `--cert=${setting(cell, 'certificate_file')}`,
        `--key=${setting(cell, 'key_file')}`,
      ],
      ['label', 'secret', name, namespace, 'konghq.com/konnect-dp-cert=true', 'konghq.com/secret=true'],
    ],
  );
};

async function shellReport(
  shell: 'bash' | 'dash',
  cells: readonly DataPlaneCell[],
  folder: string,
): Promise<Report> {
  const name = `certificates in ${shell}: curl with jq, kubectl`;
  const requests = textsOf(cells, 'konnect-api');
  const secrets = textsOf(cells, 'secret-from-files');
  const of = requests.length + secrets.length;
  const before = `cd ${folder}\nKONNECT_TOKEN=the-konnect-token\n`;
  const curl = await callsOf(
    shell,
    'curl',
    'true',
    requests.map(({ text }) => text),
    before,
  );
  const kubectl = await callsOf(
    shell,
    'kubectl',
    'false',
    secrets.map(({ text }) => text),
  );
  if (curl === null || kubectl === null)
    return { ...nothing, name, run: 0, of, notRun: [{ tool: shell, cells: of }] };
  if ((await runTool('jq', ['--version'], '')) === null)
    return { ...nothing, name, run: 0, of, notRun: [{ tool: 'jq', cells: of }] };
  return {
    ...nothing,
    name,
    run: of,
    of,
    failures: [
      ...[curl.stderr, kubectl.stderr].filter((text) => text !== '').map((text) => text.slice(0, 300)),
      ...requests.flatMap(({ cell }, i) =>
        isRequest(curl.calls.get(i)?.[0], cell) ? [] : [`${cell.name}: another request`],
      ),
      ...secrets.flatMap(({ cell }, i) =>
        isSecret(kubectl.calls.get(i) ?? [], cell) ? [] : [`${cell.name}: other commands`],
      ),
    ],
  };
}

/** What the checker prints, as far as it is looked at. */
interface Printed {
  readonly rc: number;
  readonly calls: readonly {
    readonly cmd: string;
    readonly url?: string;
    readonly bodyJson?: Json;
    readonly argv: readonly string[];
  }[];
}

async function roundTripReport(
  tools: string | null,
  cells: readonly DataPlaneCell[],
  folder: string,
): Promise<Report> {
  const name = 'certificates before sh_roundtrip';
  const held = textsOf(cells, 'konnect-api').filter(
    ({ cell }) => cell.plane.settings['inline_certificate'] === true,
  );
  const chosen = [...held.slice(0, 2), ...textsOf(cells, 'secret-from-files').slice(0, 3)];
  const report = { ...nothing, name, run: 0, of: chosen.length };
  if (tools === null) return { ...report, notRun: [{ tool: 'sh_roundtrip', cells: chosen.length }] };
  const failures: string[] = [];
  for (const [i, { cell, text }] of chosen.entries()) {
    const file = join(folder, `script-${i}.sh`);
    writeFileSync(file, text);
    // oxlint-disable-next-line no-await-in-loop -- a few
    const answer = await runTool(
      process.execPath,
      [join(tools, 'sh_roundtrip.mjs'), file, '--shell', 'dash'],
      '',
    );
    if (answer?.status !== 0) {
      failures.push(`${cell.name}: ${answer?.stderr ?? 'not started'}`);
      continue;
    }
    const { rc, calls } = JSON.parse(answer.stdout) as Printed;
    const isRight =
      cell.format.id === 'konnect-api'
        ? isDeepStrictEqual(calls[0]?.bodyJson, wantedRequest(cell).body)
        : calls.length === 2 && calls.every(({ cmd }) => cmd === 'kubectl');
    if (rc !== 0 || !isRight) failures.push(`${cell.name}: ${answer.stdout.slice(0, 300)}`);
  }
  return { ...report, run: chosen.length, failures };
}

async function terraformReport(cells: readonly DataPlaneCell[], folder: string): Promise<Report> {
  const name = 'certificates in Terraform, as `terraform fmt` has them';
  const texts = [...new Set(textsOf(cells, 'terraform').map(({ text }) => text))];
  const report = { ...nothing, name, run: 0, of: 2 * texts.length };
  // The material has attributes of the plugin's resource alone.
  const schema = { tool: 'the schema of konnect_gateway_data_plane_client_certificate', cells: texts.length };
  const modules = join(folder, 'modules');
  mkdirSync(modules);
  for (const [i, text] of texts.entries()) writeFileSync(join(modules, `main-${i}.tf`), text);
  const answer = await runTool('terraform', ['fmt', '-check', '-diff', '-no-color', modules], '');
  if (answer === null) return { ...report, notRun: [{ tool: 'terraform', cells: texts.length }, schema] };
  const failures = answer.status === 0 ? [] : [`${answer.stdout}${answer.stderr}`.slice(0, 600)];
  return { ...report, run: texts.length, failures, notRun: [schema] };
}

/** One entry of a body, a heredoc with it; references to what a provider would make are left out. */
const entries =
  /^ {2}(cert|title|name|auth_type|control_plane_id) *= (?!konnect_)(.*?<<(\w+)\n[^]*?^\3$|[^\n]*)$/gm;

/** What Terraform itself makes of the values, as outputs of a module without a provider. */
async function valuesReport(cells: readonly DataPlaneCell[], folder: string): Promise<Report> {
  const name = 'certificates in Terraform, values as Terraform reads them';
  const texts = textsOf(cells, 'terraform');
  const wanted = new Map<string, string>();
  const outputs = texts.flatMap(({ cell, text }, i) =>
    [...text.matchAll(entries)].map(([, attribute = '', expression = ''], k) => {
      const output = `o${i}_${k}`;
      wanted.set(output, wantedValue(cell, attribute));
      return `output "${output}" {\n  value = ${expression}\n}\n`;
    }),
  );
  const report = { ...nothing, name, run: 0, of: texts.length };
  writeFileSync(join(folder, 'main.tf'), outputs.join(''));
  const inFolder = `-chdir=${folder}`;
  const applied = await runTool('terraform', [inFolder, 'apply', '-auto-approve', '-no-color'], '');
  if (applied === null) return { ...report, notRun: [{ tool: 'terraform', cells: texts.length }] };
  if (applied.status !== 0) return { ...report, run: texts.length, failures: [applied.stderr.slice(0, 600)] };
  const printed = await runTool('terraform', [inFolder, 'output', '-json'], '');
  // Terraform prints this shape.
  const values = JSON.parse(printed?.stdout ?? '{}') as {
    readonly [output: string]: { readonly value: Json };
  };
  return {
    ...report,
    run: texts.length,
    failures: [
      ...[...wanted].flatMap(([output, value]) =>
        values[output]?.value === value
          ? []
          : [`${output}: ${JSON.stringify(values[output]?.value)}, not ${JSON.stringify(value)}`],
      ),
      ...(wanted.size >= 3 * texts.length ? [] : [`only ${wanted.size} values are found`]),
    ],
    notes: [`${wanted.size} values`],
  };
}

function wantedValue(cell: DataPlaneCell, attribute: string): string {
  const { filled } = cell.plane;
  if (attribute === 'cert') return certificate;
  if (attribute === 'title') return setting(cell, 'name');
  if (attribute === 'name') return filled.control_plane ?? '';
  return attribute === 'auth_type' ? setting(cell, 'auth_type') : (filled.control_plane_id ?? '');
}

export async function certificateReports(
  tools: string | null,
  cells: readonly DataPlaneCell[],
): Promise<readonly Report[]> {
  const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
  for (const { cell } of [...textsOf(cells, 'konnect-api'), ...textsOf(cells, 'terraform')]) {
    const file = join(folder, setting(cell, 'certificate_file'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, certificate);
  }
  const reports = [
    await shellReport('bash', cells, folder),
    await shellReport('dash', cells, folder),
    await roundTripReport(tools, cells, folder),
    await terraformReport(cells, folder),
    await valuesReport(cells, folder),
  ];
  rmSync(folder, { recursive: true });
  return reports;
}

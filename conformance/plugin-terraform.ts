// Custom plugins as Terraform resources: laid out as `terraform fmt` does, and their code as the real Terraform reads it.
// No published attributes of these resources are in the material, so their bodies are planned as outputs.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf, written, type PluginCell, type WrittenCell } from './plugin-cells.ts';
import type { Report } from './report.ts';
import { runTool } from './run-tool.ts';

const formats = [
  { format: 'terraform-schema', attributes: [['lua_schema', 'schema']] },
  {
    format: 'terraform-streaming',
    attributes: [
      ['schema', 'schema'],
      ['handler', 'handler'],
    ],
  },
] as const;

const bare = { provider: false, references: 'id' } as const;

/** The body of the one resource as the value of an output. */
const asOutput = ({ text }: WrittenCell, name: string): string =>
  text
    .replace(/^resource "[^"]+" "[^"]+" \{\n/, `output "${name}" {\n  value = {\n`)
    .replace(/\}\n$/, '  }\n}\n');

interface Planned {
  readonly planned_values?: {
    readonly outputs?: { readonly [name: string]: { readonly value: { readonly [key: string]: unknown } } };
  };
}

async function planned(folder: string, program: string): Promise<Planned | string> {
  writeFileSync(join(folder, 'main.tf'), program);
  const place = `-chdir=${folder}`;
  for (const args of [
    [place, 'plan', '-out=plan', '-no-color', '-input=false'],
    [place, 'show', '-json', 'plan'],
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- the second reads what the first wrote
    const answer = await runTool('terraform', args, '');
    if (answer?.status !== 0) return answer?.stderr.slice(0, 500) ?? 'not started';
    if (args.includes('show')) return JSON.parse(answer.stdout) as Planned; // terraform prints this shape
  }
  return 'nothing was shown';
}

export async function terraformReports(
  cells: readonly PluginCell[],
  whole: number,
): Promise<readonly Report[]> {
  const groups = formats.map((one) => ({ ...one, texts: written(cells, one.format, bare) }));
  const count = cells.length * groups.length;
  const name = 'custom plugins, planned by Terraform';
  const absent = { run: 0, of: whole * groups.length, failures: [], notes: [] };
  const published: Report = {
    ...absent,
    name: 'custom plugins beside the published attributes of the provider',
    notRun: [{ tool: 'a schema of konnect_gateway_custom_plugin_*', cells: count }],
  };
  if ((await runTool('terraform', ['version'], '')) === null)
    return [{ ...absent, name, notRun: [{ tool: 'terraform', cells: count }] }, published];
  const folder = mkdtempSync(join(tmpdir(), 'plugins-'));
  const laidOut = await runTool('terraform', ['fmt', '-check', '-diff', '-no-color', '-'], wholeText(groups));
  const program = groups
    .flatMap(({ texts }, g) => texts.map((one, i) => asOutput(one, `c${g}_${i}`)))
    .join('\n');
  const plan = await planned(folder, program);
  rmSync(folder, { recursive: true });
  const misread =
    typeof plan === 'string'
      ? [`terraform: ${plan}`]
      : groups.flatMap((group, g) => misreadIn(group, g, plan));
  const odd = laidOut?.status === 0 ? [] : [`terraform fmt: ${laidOut?.stdout.slice(0, 500) ?? ''}`];
  const changed = groups.flatMap(({ texts }) => texts.filter(({ warned }) => warned)).length;
  const notes = [
    `exception: Terraform joins accents to their letters, and the export says so (${changed} texts)`,
  ];
  return [{ ...absent, name, run: count, failures: [...odd, ...misread], notRun: [], notes }, published];
}

type Group = (typeof formats)[number] & { readonly texts: readonly WrittenCell[] };

const wholeText = (groups: readonly Group[]): string =>
  groups.flatMap(({ texts }) => texts.map(({ text }) => text)).join('\n');

const misreadIn = ({ format, attributes, texts }: Group, g: number, plan: Planned): readonly string[] =>
  texts.flatMap((one, i) => {
    const value = plan.planned_values?.outputs?.[`c${g}_${i}`]?.value ?? {};
    return attributes.flatMap(([attribute, module]) => {
      const code = codeOf(one, module);
      const wanted = one.warned ? code.normalize('NFC') : code;
      return value[attribute] === wanted ? [] : [`${format}, ${one.name}: another \`${attribute}\``];
    });
  });

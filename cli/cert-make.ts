// `datakit cert make`: a preset and a few words into files, with what to upload and what to set.
import {
  emptySubject,
  hasAuthority,
  isKeyKindId,
  keyKinds,
  makeCertificates,
  makeRequest,
  nodeFaults,
  opensslCommands,
  opensslRequestCommands,
  optionFaults,
  presets,
  readAltNames,
  recommend,
  requestFiles,
  type AltName,
  type CertificateSet,
  type ControlPlaneKind,
  type MakeOptions,
  type SubjectDetails,
} from '../src/certificates.ts';
import { err, ok, type Result } from '../src/index.ts';
import type { CertOutput, MakeCommand } from './cert-arguments.ts';
import { readAuthority, type CertContext } from './cert-input.ts';
import {
  certificateReport,
  fileReport,
  filesOf,
  refuse,
  wayLines,
  wayReport,
  writeFiles,
} from './cert-output.ts';
import { printJson } from './context.ts';
import { visible } from './visible.ts';

export async function make(command: MakeCommand, context: CertContext): Promise<number> {
  const options = await optionsOf(command, context);
  if (!options.ok) return refuse(context, options.error);
  if (command.preset === 'request') return await request(command, options.value, context);
  const control = controlPlaneOf(command.controlPlane ?? defaultControlPlane(command.preset));
  if (!control.ok) return refuse(context, control.error);
  const faults = optionFaults(options.value);
  // Commands are for an authority that stays where it is.
  const fault = faults.find(({ field }) => !command.commands || field !== 'authority');
  if (fault !== undefined) return refuse(context, fault.message);
  if (command.commands) {
    context.host.out(opensslCommands(options.value));
    return 0;
  }
  const made = await makeCertificates(options.value, context.services);
  if (!made.ok) return refuse(context, made.error.message);
  return await handOver(made.value, command, control.value, context, command.authority?.ca ?? null);
}

/** Files written, and what to do with them told; `authorityFile` holds the authority that was brought along. */
export async function handOver(
  set: CertificateSet,
  output: CertOutput,
  controlPlane: ControlPlaneKind,
  context: CertContext,
  authorityFile: string | null,
): Promise<number> {
  const { host, json, services } = context;
  const files = await filesOf(set, output, context);
  if (!files.ok) return refuse(context, files.error);
  const paths = writeFiles(files.value, output.out, context);
  if (!paths.ok) return refuse(context, paths.error);
  const ways = await recommend(set, controlPlane, null, services, authorityFile);
  const written = files.value.map((file, i) => fileReport(file, paths.value[i] ?? ''));
  const [best] = ways;
  const status = best?.verdict.accepted === false ? 1 : 0;
  if (json) {
    const certificates = set.members.map(({ certificate }) => certificateReport(certificate));
    printJson(host, { files: written, certificates, notes: set.notes, ways: ways.map(wayReport) });
    return status;
  }
  host.out(written.map(({ path, what }) => `${visible(path)}  ${visible(what)}\n`).join(''));
  host.say(set.notes.map((note) => `note: ${visible(note)}\n`).join(''));
  if (best !== undefined) host.say(`\n${wayLines(best)}`);
  return status;
}

async function request(command: MakeCommand, options: MakeOptions, context: CertContext): Promise<number> {
  const [node] = options.nodes;
  if (node === undefined || options.nodes.length > 1)
    return refuse(context, 'A request is for one name: give one --node.');
  const asked = { key: options.key, details: options.details, node };
  if (command.commands) {
    const [fault] = nodeFaults(node, options.details, '');
    if (fault !== undefined) return refuse(context, fault.message);
    context.host.out(opensslRequestCommands(asked));
    return 0;
  }
  const made = await makeRequest(asked, context.services);
  if (!made.ok) return refuse(context, made.error.message);
  const files = requestFiles(made.value);
  const paths = writeFiles(files, command.out, context);
  if (!paths.ok) return refuse(context, paths.error);
  const written = files.map((file, i) => fileReport(file, paths.value[i] ?? ''));
  if (context.json) printJson(context.host, { files: written });
  else context.host.out(written.map(({ path, what }) => `${visible(path)}  ${visible(what)}\n`).join(''));
  return 0;
}

const makePresets = presets.filter(({ task }) => task === 'make' || task === 'make-request');
const wordOf = (id: string): string => (id === 'make-request' ? 'request' : id);

const defaultControlPlane = (preset: string): string =>
  makePresets.find(({ id }) => id === preset)?.controlPlane ?? 'konnect';

const controlPlanes: readonly ControlPlaneKind[] = ['konnect', 'shared', 'pki', 'pki_check_cn'];

export function controlPlaneOf(word: string): Result<ControlPlaneKind, string> {
  const found = controlPlanes.find((kind) => kind === word);
  return found === undefined
    ? err(`"${word}" is not a kind of control plane. Known: ${controlPlanes.join(', ')}.`)
    : ok(found);
}

async function optionsOf(command: MakeCommand, context: CertContext): Promise<Result<MakeOptions, string>> {
  const preset = makePresets.find(({ id }) => wordOf(id) === command.preset);
  if (preset === undefined)
    return err(
      `"${command.preset}" is not a preset. Known: ${makePresets.map(({ id }) => wordOf(id)).join(', ')}.`,
    );
  const { key } = command;
  const stray = strayOption(command, preset.options);
  if (stray !== null) return err(stray);
  if (key !== null && !isKeyKindId(key))
    return err(`"${key}" is not a kind of key. Known: ${keyKinds.map(({ id }) => id).join(', ')}.`);
  const altNames = altNamesOf(command.sans);
  if (!altNames.ok) return altNames;
  const control = controlPlaneNode(preset.options.controlPlane, command.controlPlaneSans);
  if (!control.ok) return control;
  const details = detailsOf(command.subject, preset.options.details);
  if (!details.ok) return details;
  const authority = command.authority === null ? ok(null) : await readAuthority(context, command.authority);
  if (!authority.ok) return authority;
  const given = preset.options;
  const nodes =
    command.nodes.length === 0
      ? given.nodes
      : command.nodes.map((commonName) => ({ commonName, altNames: [] }));
  return ok({
    ...given,
    key: key ?? given.key,
    details: details.value,
    nodes: nodes.map((node) => ({ ...node, altNames: [...node.altNames, ...altNames.value] })),
    days: command.days ?? given.days,
    authorityDays: command.authorityDays ?? given.authorityDays,
    authorityName: command.authorityName ?? given.authorityName,
    intermediate: command.intermediate ?? given.intermediate,
    controlPlane: control.value,
    authority: authority.value,
  });
}

/** What a preset would take no notice of is refused, not passed over. */
function strayOption(command: MakeCommand, options: MakeOptions): string | null {
  if (command.preset !== 'request' && hasAuthority(options)) return null;
  const given = [
    command.intermediate === true && '--intermediate',
    command.authorityName !== null && '--authority-name',
    command.authorityDays !== null && '--authority-days',
    command.authority !== null && '--ca',
  ].find((option) => option !== false);
  return given === undefined ? null : `${command.preset} has no authority: leave ${given} out.`;
}

function controlPlaneNode(
  node: MakeOptions['controlPlane'],
  sans: readonly string[],
): Result<MakeOptions['controlPlane'], string> {
  const altNames = altNamesOf(sans);
  if (!altNames.ok) return altNames;
  if (node !== null) return ok({ ...node, altNames: [...node.altNames, ...altNames.value] });
  return sans.length === 0
    ? ok(null)
    : err('Only self-hosted-pki makes a certificate for a control plane: --control-plane-san is for it.');
}

function altNamesOf(sans: readonly string[]): Result<readonly AltName[], string> {
  const read = sans.map(readAltNames);
  const wrong = read.find((one) => !one.ok);
  if (wrong?.ok === false) return err(wrong.error);
  return ok(read.flatMap((one) => (one.ok ? one.value : [])));
}

const fieldOf: { readonly [short: string]: keyof SubjectDetails } = {
  O: 'organization',
  OU: 'organizationalUnit',
  L: 'locality',
  ST: 'state',
  C: 'country',
};

function detailsOf(parts: readonly string[], start: SubjectDetails): Result<SubjectDetails, string> {
  let details = { ...emptySubject, ...start };
  const seen = new Set<string>();
  for (const part of parts) {
    const [, short = '', value = ''] = /^([^=]+)=([^]*)$/.exec(part) ?? [];
    const field = fieldOf[short.toUpperCase()];
    if (field === undefined)
      return err(
        `--subject takes O=…, OU=…, L=…, ST=… or C=…, and "${part}" is none of them. The common name comes from --node.`,
      );
    if (seen.has(field))
      return err(`--subject names ${short.toUpperCase()} twice, and a certificate gets one.`);
    seen.add(field);
    details = { ...details, [field]: value };
  }
  const { commonName: _, ...rest } = details;
  return ok(rest);
}

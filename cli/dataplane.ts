// `datakit dataplane`: manifests and settings for data plane nodes. What is read of manifests holds unless it is set.
import {
  holdsSecret,
  readManifests,
  renderDataPlane,
  type DataPlane,
  type DataPlaneFormat,
  type DataPlaneRendering,
  type ManifestReading,
} from '../src/dataplanes.ts';
import { err, ok, type Result } from '../src/index.ts';
import type { Command } from './arguments.ts';
import { printJson, type Context } from './context.ts';
import { hand } from './export.ts';
import { createTexts, readText, writeTexts, type Host } from './host.ts';
import { positions } from './report.ts';
import { visible } from './visible.ts';

type DataPlaneCommand = Extract<Command, { readonly name: 'dataplane' }>;

interface Read {
  readonly file: string;
  readonly given: string;
  readonly reading: ManifestReading;
}

export async function dataplane(command: DataPlaneCommand, context: Context): Promise<number> {
  const read = command.file === null ? null : readFile(command.file, context);
  if (read?.ok === false) return refuse(read.error, context);
  const found =
    read === null ? null : command.format === null ? await judged(read.value, context) : read.value;
  if (found !== null && !context.json) context.host.say(faultLines(found));
  if (command.format === null) return found === null ? 2 : handMended(found, command, context);
  const plane = described(command, found, context);
  return plane.ok
    ? await write(command, command.format, plane.value, found, context)
    : refuse(plane.error, context);
}

function refuse(message: string, { host }: Context): number {
  host.say(`${visible(message)}\n`);
  return 2;
}

function readFile(file: string, { host }: Context): Result<Read, string> {
  const given = readText(host, file);
  return given.ok ? ok({ file, given: given.value, reading: readManifests(given.value) }) : given;
}

/** With what is wrong about certificate and key of a Secret; where a text is made of them, it is told there. */
async function judged(read: Read, { host }: Context): Promise<Read> {
  const { plane, faults } = read.reading;
  if (plane.certificate === null && plane.key === null) return read;
  const { checkCredentials } = await import('./dataplane-certificate.ts');
  const checked = await checkCredentials(plane, { crypto: globalThis.crypto, now: host.now });
  if (checked.ok) return read;
  const start = Math.max(read.given.search(/(?<=^ *)(?:tls\.key|tls\.crt|cert):/m), 0);
  const fault = { id: 'credentials-unfit', about: '', message: checked.error, range: { start, end: start } };
  return { ...read, reading: { ...read.reading, faults: [...faults, { ...fault, mended: false }] } };
}

/** Manifests with a fault that is left are not good. */
const verdict = ({ reading: { faults, manifests } }: Read): number =>
  manifests.length > 0 && faults.every(({ mended }) => mended) ? 0 : 1;

const faultsOf = ({ given, reading }: Read) => {
  const at = positions(given);
  return reading.faults.map(({ id, about, message, range, mended }) => ({
    id,
    about,
    message,
    mended,
    ...at(range.start),
  }));
};

const faultLines = (read: Read): string =>
  [
    ...faultsOf(read).map(
      ({ id, message, mended, line, column }) =>
        `${visible(read.file)}:${line}:${column} ${mended ? 'mended' : 'error'} ${id} ${visible(message)}\n`,
    ),
    ...(read.reading.manifests.length === 0
      ? [`${visible(read.file)} holds no manifest for data planes: none of Kong Operator, and no Secret.\n`]
      : []),
  ].join('');

const summary = (read: Read) => ({
  file: read.file,
  text: read.reading.text,
  manifests: read.reading.manifests.map(({ kind, version, name }) => ({ kind, version, name })),
  faults: faultsOf(read),
});

/** The key of a certificate, or a token: the text has it from the manifests. */
const hasSecret = ({ reading: { text, plane } }: Read): boolean =>
  plane.key !== null || plane.filled.konnect_token !== undefined || /PRIVATE KEY-----/.test(text);

function handMended(read: Read, { target }: DataPlaneCommand, context: Context): number {
  const { host, json } = context;
  if (json) printJson(host, { ...summary(read), export: null });
  if (target.output !== null) {
    const targets = [[target.output, read.reading.text]] as const;
    const problem = hasSecret(read) ? createTexts(host, targets) : writeTexts(host, targets);
    if (problem !== null) return refuse(problem, context);
  } else if (!json) host.out(read.reading.text);
  return verdict(read);
}

/** Names and settings of the command line go before those of the manifests. */
function described(
  { plane: set, certificate, key, format }: DataPlaneCommand,
  found: Read | null,
  { host }: Context,
): Result<DataPlane, string> {
  const own = certificate === null ? null : readText(host, certificate);
  if (own?.ok === false) return own;
  const secret = key === null ? null : readText(host, key);
  if (secret?.ok === false) return secret;
  const plane = found?.reading.plane ?? null;
  return ok({
    certificate: own?.value ?? plane?.certificate ?? null,
    key: secret?.value ?? plane?.key ?? null,
    settings: { ...plane?.settings, ...namedFiles(format, certificate, key), ...set.settings },
    filled: { ...plane?.filled, ...set.filled },
  });
}

/** A text that names files names those that were given; standard input has no name. */
function namedFiles(
  format: DataPlaneFormat | null,
  certificate: string | null,
  key: string | null,
): DataPlane['settings'] {
  const files = [
    ['certificate_file', certificate],
    ['key_file', key],
  ] as const;
  return Object.fromEntries(
    files.filter(([name, file]) => format?.options[name] !== undefined && file !== null && file !== '-'),
  );
}

async function write(
  { target }: DataPlaneCommand,
  format: DataPlaneFormat,
  plane: DataPlane,
  found: Read | null,
  context: Context,
): Promise<number> {
  const { host, json } = context;
  const rendered = await checkedRendering(format, plane, host);
  const made = rendered.ok ? rendered.value : { problem: rendered.error };
  const head = found === null ? { file: null, faults: [] } : summary(found);
  if (json) printJson(host, { ...head, export: { format: format.id, ...made } });
  if (rendered.ok)
    return hand(withFiles(rendered.value), { ...target, secret: holdsSecret(rendered.value) }, context);
  if (!json) host.say(`${visible(rendered.error)}\n`);
  return 1;
}

/** The text, with what is to be said about certificate and key. */
async function checkedRendering(
  format: DataPlaneFormat,
  plane: DataPlane,
  host: Host,
): Promise<Result<DataPlaneRendering, string>> {
  const first = renderDataPlane(format, plane);
  if (!first.ok) return err(first.error.message);
  if (plane.certificate === null && plane.key === null) return first;
  const { authTypeFor, checkCredentials } = await import('./dataplane-certificate.ts');
  const checked = await checkCredentials(plane, { crypto: globalThis.crypto, now: host.now });
  if (!checked.ok) return checked;
  const { isAuthority, warnings, notes } = checked.value;
  const chosen = authTypeFor(format, plane, isAuthority);
  const rendered = renderDataPlane(format, chosen.plane);
  if (!rendered.ok) return err(rendered.error.message);
  return ok({
    ...rendered.value,
    warnings: [...warnings, ...chosen.warnings, ...rendered.value.warnings],
    notes: [...chosen.notes, ...notes, ...rendered.value.notes],
  });
}

/** Certificate and key are given as files, not by name. */
function withFiles(rendering: DataPlaneRendering): DataPlaneRendering {
  const { placeholders, notes } = rendering;
  const isFile = (name: string): boolean => name === 'certificate' || name === 'key';
  const open = placeholders.filter(({ name, value }) => isFile(name) && value === null);
  const ask = open.map(({ name, title }) =>
    name === 'certificate'
      ? `${title}: a placeholder stands for it. Give its file with \`--cert FILE\`.`
      : `${title}: a placeholder stands for it. To have it in the text, give \`--key FILE --set include_key=true\`.`,
  );
  return {
    ...rendering,
    notes: [...ask, ...notes],
    placeholders: placeholders.filter(({ name }) => !isFile(name)),
  };
}

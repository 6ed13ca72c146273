// Nodes without an operator: five texts carry one list of settings, so each is read by a reader that is not ours, and
// all have to say the same. `docker run` goes through two shells and the real docker before a daemon that runs nothing.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isList, isObject, type Json, type JsonObject } from '../src/base/json.ts';
import type { DataPlane } from '../src/dataplane/define.ts';
import { dataPlaneFormats } from '../src/dataplane/index.ts';
import type { DataPlaneCell } from './dataplane-cells.ts';
import { hasDocker, startDaemon } from './docker-calls.ts';
import { plain } from './manifests.ts';
import type { Report } from './report.ts';
import { runTool } from './run-tool.ts';
import { yamlReaders } from './yaml-readers.ts';

const nothing = { failures: [], notRun: [], notes: [] } as const;

const filesOf = ({ rendering }: DataPlaneCell) => (typeof rendering === 'string' ? [] : rendering.files);
const ofFormat = (cells: readonly DataPlaneCell[], id: string): readonly DataPlaneCell[] =>
  cells.filter((cell) => cell.format.id === id && typeof cell.rendering !== 'string');

/** Settings by the names of the environment. */
type Settings = { readonly [name: string]: string };

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const objectAt = (value: Json, ...path: readonly string[]): JsonObject =>
  path.reduce<JsonObject>(
    (at, part) => {
      const inner = at[part];
      return isObject(inner) ? inner : {};
    },
    isObject(value) ? value : {},
  );

const texts = (object: JsonObject): Settings =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, textOf(value)]));

/** As Compose reads a value: two dollar signs are one. */
const composed = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, value.replaceAll('$$', '$')]));

const python = yamlReaders.find(({ tool }) => tool === 'python3-yaml');

interface Container {
  readonly environment: Settings;
  readonly binds: readonly string[];
  readonly ports: readonly string[];
  readonly image: string;
}

/** A service of Compose, as PyYAML reads it. */
function serviceOf(value: Json, folder: string): Container {
  const [service] = Object.values(objectAt(value, 'services')).filter(isObject);
  const volumes = isList(service?.['volumes']) ? service['volumes'].filter(isObject) : [];
  const ports = isList(service?.['ports']) ? service['ports'] : [];
  return {
    environment: composed(texts(objectAt(service ?? null, 'environment'))),
    binds: volumes.map(
      ({ source, target, read_only: only }) =>
        `${join(folder, textOf(source).replaceAll('$$', '$'))}:${textOf(target)}:${only === true ? 'ro' : 'rw'}`,
    ),
    ports: ports.map(textOf),
    image: textOf(service?.['image']),
  };
}

/** What the client of Docker asks its daemon for. */
function askedFor(body: JsonObject): Container {
  const host = objectAt(body, 'HostConfig');
  const env = isList(body['Env']) ? body['Env'].map(textOf) : [];
  const binds = isList(host['Binds']) ? host['Binds'].map(textOf) : [];
  const bindings = Object.entries(objectAt(host, 'PortBindings'));
  return {
    environment: Object.fromEntries(
      env.map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
    ),
    binds,
    ports: bindings.flatMap(([inside, list]) =>
      isList(list)
        ? list.filter(isObject).map((one) => `${textOf(one['HostPort'])}:${inside.replace('/tcp', '')}`)
        : [],
    ),
    image: textOf(body['Image']),
  };
}

async function dockerReport(cells: readonly DataPlaneCell[]): Promise<Report> {
  const name = '`docker run` in two shells with the real docker, beside the same in Compose';
  const runs = ofFormat(cells, 'docker-run').flatMap((cell) =>
    (['bash', 'dash'] as const).map((shell) => ({ cell, shell })),
  );
  const report = { ...nothing, name, run: 0, of: runs.length };
  if (!(await hasDocker())) return { ...report, notRun: [{ tool: 'docker', cells: runs.length }] };
  const services = await python?.read(ofFormat(cells, 'compose').map((cell) => filesOf(cell)[0]?.text ?? ''));
  if (services === undefined || services === null)
    return { ...report, notRun: [{ tool: 'python3-yaml', cells: runs.length }] };
  const daemon = await startDaemon();
  const folder = mkdtempSync(join(tmpdir(), 'docker-'));
  const failures: string[] = [];
  for (const [i, { cell, shell }] of runs.entries()) {
    const text = `cd ${folder}\n${filesOf(cell)[0]?.text ?? ''}`;
    // oxlint-disable-next-line no-await-in-loop -- one daemon
    const answer = await runTool(shell, ['-s'], text, { DOCKER_HOST: daemon.address, DOCKER_CONFIG: folder });
    const made = daemon.created[i];
    if (answer?.status !== 0 || made === undefined) {
      failures.push(`${shell}, ${cell.name}: ${answer?.stderr.slice(0, 300) ?? 'not started'}`);
      daemon.created[i] ??= { name: '', body: {} };
      continue;
    }
    // The values are what PyYAML prints as JSON.
    const wanted = serviceOf((services[Math.floor(i / 2)] ?? null) as Json, folder);
    const got = askedFor(made.body);
    if (!isDeepStrictEqual(sortedOf(got), sortedOf(wanted)))
      failures.push(
        `${shell}, ${cell.name}: docker asks for ${JSON.stringify(got)}, not ${JSON.stringify(wanted)}`,
      );
    if (made.name !== textOf(cell.plane.settings['name'])) failures.push(`${cell.name}: another name`);
  }
  daemon.close();
  rmSync(folder, { recursive: true });
  return { ...report, run: runs.length, failures };
}

const sortedOf = ({ binds, ports, ...rest }: Container) => ({
  ...rest,
  binds: binds.toSorted(),
  ports: ports.toSorted(),
});

/** Settings that only one place can have: paths in a container are others than on a machine. */
const pathSettings = new Set(['KONG_CLUSTER_CERT', 'KONG_CLUSTER_CERT_KEY', 'KONG_CLUSTER_CA_CERT']);
const withoutPaths = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => !pathSettings.has(name)));

const upper = (settings: Settings): Settings =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [`KONG_${name.toUpperCase()}`, value]));

/** As the gateway reads its file: name, equals sign, value; a number sign begins a comment unless it is escaped. */
const confSettings = (text: string): Settings =>
  upper(
    Object.fromEntries(
      text.split('\n').flatMap((line) => {
        const [, name, value = ''] =
          /^\s*([\w]+)\s*=\s*(.*?)\s*$/.exec(line.replace(/(^|[^\\])#.*/, '$1')) ?? [];
        return name === undefined ? [] : [[name, value.replaceAll('\\#', '#')]];
      }),
    ),
  );

const environmentSettings = (text: string): Settings =>
  Object.fromEntries(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

function sameSettings(cells: readonly DataPlaneCell[]): Report {
  const confs = ofFormat(cells, 'kong-conf');
  const failures = confs.flatMap((cell) => {
    const [text = ''] = filesOf(cell).map((file) => file.text);
    const conf = confSettings(text);
    const environment = environmentSettings(renderedAs('environment', cell.plane));
    return [
      ...(isDeepStrictEqual(conf, environment) ? [] : ['kong.conf and environment differ']),
      ...(Object.keys(conf).length >= 6 ? [] : ['too few settings']),
    ].map((fault) => `${cell.name}: ${fault}`);
  });
  return {
    ...nothing,
    name: 'kong.conf and the environment file say the same',
    run: confs.length,
    of: confs.length,
    failures,
  };
}

/** The environment file as the real docker reads it. */
async function environmentReport(cells: readonly DataPlaneCell[]): Promise<Report> {
  const name = 'the environment file, read by the real docker';
  const own = ofFormat(cells, 'environment');
  const report = { ...nothing, name, run: 0, of: own.length };
  if (!(await hasDocker())) return { ...report, notRun: [{ tool: 'docker', cells: own.length }] };
  const daemon = await startDaemon();
  const folder = mkdtempSync(join(tmpdir(), 'environment-'));
  const file = join(folder, 'data-plane.env');
  const failures: string[] = [];
  for (const cell of own) {
    const text = filesOf(cell)[0]?.text ?? '';
    writeFileSync(file, text);
    const before = daemon.created.length;
    const args = ['create', '--env-file', file, 'kong'];
    // oxlint-disable-next-line no-await-in-loop -- one daemon
    const answer = await runTool('docker', args, '', { DOCKER_HOST: daemon.address, DOCKER_CONFIG: folder });
    const made = daemon.created[before];
    if (made === undefined) failures.push(`${cell.name}: ${answer?.stderr.slice(0, 300) ?? 'not started'}`);
    else if (!isDeepStrictEqual(askedFor(made.body).environment, environmentSettings(text)))
      failures.push(`${cell.name}: docker reads ${JSON.stringify(askedFor(made.body).environment)}`);
  }
  daemon.close();
  rmSync(folder, { recursive: true });
  return { ...report, run: own.length, failures };
}

function renderedAs(id: string, plane: DataPlane): string {
  const made = dataPlaneFormats.find((format) => format.id === id)?.render(plane);
  return made?.ok === true ? made.value.files[0].text : '';
}

/** Compose, Helm and kongctl in five readers; what they say of settings beside the environment file. */
async function readersReport(cells: readonly DataPlaneCell[]): Promise<Report> {
  const name = 'Compose, Helm and kongctl in YAML, read by five parsers';
  const own = ['compose', 'helm', 'helm-ingress', 'kongctl'].flatMap((id) => ofFormat(cells, id));
  // A tag of kongctl is nobody else's.
  const known = own.filter((cell) => !(filesOf(cell)[0]?.text ?? '').includes('!file '));
  const written = known.map((cell) => filesOf(cell)[0]?.text ?? '');
  const results = await Promise.all(
    yamlReaders.map(async (reader) => ({ reader, values: await reader.read(written) })),
  );
  const missing = results.filter(({ values }) => values === null);
  const failures = results.flatMap(({ reader, values }) =>
    values === null
      ? []
      : known.flatMap((cell, i) =>
          misread(
            cell,
            reader.tool === 'kubectl' ? withoutMark(values[i]) : values[i],
            results[4]?.values?.[i],
          ).map((fault) => `${reader.tool}: ${cell.name}: ${fault}`),
        ),
  );
  return {
    ...nothing,
    name,
    run: known.length * (yamlReaders.length - missing.length),
    of: known.length * yamlReaders.length,
    failures,
    notRun: missing.map(({ reader }) => ({ tool: reader.tool, cells: known.length })),
    notes: [
      `exception, ${own.length - known.length} texts: \`!file\` is a tag of kongctl, which other readers refuse`,
    ],
  };
}

/** Texts without a kind are lent one. */
const withoutMark = (value: unknown): unknown => {
  if (!isObject(value as Json)) return value;
  const { apiVersion: _, kind: __, metadata: ___, ...rest } = value as JsonObject; // printed as JSON
  return rest;
};

function misread(cell: DataPlaneCell, value: unknown, wanted: unknown): readonly string[] {
  if (value instanceof Error) return [value.message];
  if (!isDeepStrictEqual(plain(value), plain(wanted))) return ['reads something else'];
  if (cell.format.id !== 'helm') return [];
  const settings = upper(texts(objectAt(value as Json, 'env'))); // printed as JSON
  const environment = environmentSettings(
    renderedAs('environment', {
      ...cell.plane,
      settings: { ...cell.plane.settings, inline_certificate: false, include_key: false },
    }),
  );
  return isDeepStrictEqual(withoutPaths(settings), withoutPaths(environment)) ? [] : ['other settings'];
}

export const nodeReports = async (cells: readonly DataPlaneCell[]): Promise<readonly Report[]> => [
  await dockerReport(cells),
  await readersReport(cells),
  sameSettings(cells),
  await environmentReport(cells),
];

// Manifests as shell scripts: what bash and dash hand to kubectl, and what kubectl then brings to a cluster.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from '../src/base/json.ts';
import { isObject } from '../src/base/json.ts';
import { pluginEntity } from '../src/export/entity.ts';
import { everythingFilled } from './export-cells.ts';
import type { Exported } from './manifest-cells.ts';
import type { Report } from './report.ts';
import { runTool } from './run-tool.ts';
import { callsOf } from './shell-function.ts';

export interface Script {
  readonly exported: Exported;
  readonly text: string;
}

/** The same cells as scripts; formats that have none are passed over. */
export const scriptsOf = (texts: readonly Exported[], name?: (i: number) => string): readonly Script[] =>
  texts
    .filter(({ family }) => family.startsWith('kubernetes'))
    .flatMap((exported, i) => {
      const { format, config, options, scope, wishes } = exported;
      const own = name === undefined ? {} : { name: name(i) };
      const entity = pluginEntity(config, options, scope);
      const made = format.render(entity, { ...wishes, ...own, shell: true }, everythingFilled);
      return made.ok ? [{ exported, text: made.value.files[0].text }] : [];
    });

const resources: { readonly [kind: string]: string } = {
  service: 'service',
  consumer: 'kongconsumer',
  consumer_group: 'kongconsumergroup',
};

/** What kubectl is to be called with: the manifest, and a command for each object that names it. */
function wanted({ exported }: Script): readonly (readonly string[])[] {
  const { family, scope, wishes, rendering } = exported;
  const serverSide = rendering.apply?.includes('--server-side') === true ? ['--server-side'] : [];
  const name = rendering.files[0].name.replace(/\.yaml$/, '');
  const target = typeof wishes['target'] === 'string' ? wishes['target'] : 'httproute';
  const namespace = ['annotate', '-n', everythingFilled.namespace ?? ''];
  const annotations = scope.map((kind) => [
    ...namespace,
    resources[kind] ?? target,
    everythingFilled[kind] ?? '',
    `konghq.com/plugins=${name}`,
  ]);
  return [['apply', ...serverSide, '-f', '-'], ...(family === 'kubernetes' ? annotations : [])];
}

const withoutComments = (text: string): string => text.replace(/^(?:#[^\n]*\n)+/, '');

export async function shellReport(
  shell: 'bash' | 'dash',
  scripts: readonly Script[],
  whole: number,
): Promise<Report> {
  const name = `Kubernetes scripts in ${shell}`;
  const texts = scripts.map(({ text }) => text);
  const answer = await callsOf(shell, 'kubectl', '[ "$1" = apply ]', texts);
  if (answer === null)
    return {
      name,
      run: 0,
      of: whole,
      failures: [],
      notRun: [{ tool: shell, cells: scripts.length }],
      notes: [],
    };
  const failures = scripts.flatMap((script, i) => {
    const own = answer.calls.get(i) ?? [];
    const { exported } = script;
    const same = isDeepStrictEqual(
      own.map(({ args }) => args),
      wanted(script),
    );
    const title = `${exported.family}, ${exported.name}`;
    if (!same) return [`${title}: kubectl gets ${JSON.stringify(own.map(({ args }) => args))}`];
    return own[0]?.input === withoutComments(exported.text) ? [] : [`${title}: kubectl reads another text`];
  });
  const problems = answer.stderr === '' ? [] : [`${shell}: ${answer.stderr.slice(0, 300)}`];
  return {
    name,
    run: scripts.length,
    of: whole,
    failures: [...problems, ...failures],
    notRun: [],
    notes: [],
  };
}

interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly body?: Json;
}

const seeds = [
  ['v1', 'Service', 'service'],
  ['gateway.networking.k8s.io/v1', 'HTTPRoute', 'route'],
  ['gateway.networking.k8s.io/v1', 'GRPCRoute', 'route'],
  ['networking.k8s.io/v1', 'Ingress', 'route'],
  ['configuration.konghq.com/v1', 'KongConsumer', 'consumer'],
  ['configuration.konghq.com/v1beta1', 'KongConsumerGroup', 'consumer_group'],
] as const;

/** The whole scripts with the real kubectl before a small cluster: what arrives there is the config, nulls and all. */
export async function clusterReport(
  tools: string | null,
  scripts: readonly Script[],
  whole: number,
): Promise<Report> {
  const name = 'Kubernetes scripts with kubectl before a cluster';
  const absent = { name, run: 0, of: whole, failures: [], notes: [] };
  if (tools === null || (await runTool('kubectl', ['version', '--client'], '')) === null)
    return { ...absent, notRun: [{ tool: 'kubectl', cells: scripts.length }] };
  const arrived = await callsToCluster(tools, scripts.map(({ text }) => text).join(''));
  if (typeof arrived === 'string') return { ...absent, run: scripts.length, failures: [arrived], notRun: [] };
  const failures = scripts.flatMap(({ exported }, i) => notArrived(exported, objectName(i), arrived));
  return { name, run: scripts.length, of: whole, failures, notRun: [], notes: [] };
}

/** Each script has an object of its own. */
export const objectName = (i: number): string => `flow-${i}`;

async function callsToCluster(tools: string, program: string): Promise<readonly Arrived[] | string> {
  const folder = mkdtempSync(join(tmpdir(), 'scripts-'));
  const script = join(folder, 'scripts.sh');
  const seed = join(folder, 'seed.json');
  writeFileSync(script, program.replaceAll(' annotate ', ' annotate --overwrite '));
  writeFileSync(
    seed,
    JSON.stringify(
      seeds.map(([apiVersion, kind, scoped]) => ({
        apiVersion,
        kind,
        metadata: { name: everythingFilled[scoped], namespace: everythingFilled.namespace },
      })),
    ),
  );
  const answer = await runTool(process.execPath, [join(tools, 'fake_kube.mjs'), script, '--seed', seed], '');
  rmSync(folder, { recursive: true });
  if (answer?.status !== 0) return `fake_kube: ${answer?.stderr.slice(0, 300) ?? 'not started'}`;
  // The checker prints this shape.
  const printed = JSON.parse(answer.stdout) as { rc: number; err: string; calls: readonly Arrived[] };
  return printed.rc === 0 ? printed.calls : `kubectl: ${printed.err.slice(0, 500)}`;
}

function notArrived(exported: Exported, name: string, calls: readonly Arrived[]): readonly string[] {
  const title = `${exported.family}, ${exported.name}`;
  const object = calls.find(({ path, body }) => {
    const metadata = isObject(body) ? body['metadata'] : undefined;
    return /\/kong(?:cluster)?plugins(?:\/|$)/.test(path) && isObject(metadata) && metadata['name'] === name;
  })?.body;
  if (!isObject(object)) return [`${title}: no object reaches the cluster`];
  const named = calls.filter(({ body }) => namesPlugin(body, name)).length;
  const expected = exported.family === 'kubernetes' ? exported.scope.length : 0;
  return [
    ...(isDeepStrictEqual(object['config'], exported.expected.config)
      ? []
      : [`${title}: another config reaches the cluster`]),
    ...(named === expected ? [] : [`${title}: ${named} objects name the plugin, not ${expected}`]),
  ];
}

function namesPlugin(body: Json | undefined, name: string): boolean {
  const metadata: JsonObject = isObject(body) && isObject(body['metadata']) ? body['metadata'] : {};
  const annotations = metadata['annotations'];
  return isObject(annotations) && annotations['konghq.com/plugins'] === name;
}

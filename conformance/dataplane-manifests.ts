// Every manifest of a data plane beside what takes it: the form and the rules of the operator, the checker that comes
// with the material, two shells, kubectl before a cluster; and read back.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isObject, type Json, type JsonObject } from '../src/base/json.ts';
import { noDataPlane } from '../src/dataplane/define.ts';
import { readManifests } from '../src/dataplane/read/read-manifests.ts';
import { brokenRules } from '../src/dataplane/rules/index.ts';
import { crdForms } from './crd-schemas.ts';
import type { DataPlaneCell } from './dataplane-cells.ts';
import type { Report } from './report.ts';
import { runTool } from './run-tool.ts';
import { callsOf } from './shell-function.ts';
import { readWithKubectl } from './yaml-readers.ts';

/** A text that several cells write is looked at once. */
export interface ManifestText {
  readonly cell: DataPlaneCell;
  readonly text: string;
  readonly documents: readonly string[];
}

const documentsOf = (text: string): readonly string[] => text.split(/^---\n/m);

export function manifestTexts(cells: readonly DataPlaneCell[]): readonly ManifestText[] {
  const byText = new Map<string, ManifestText>();
  for (const cell of cells) {
    if (!('shell' in cell.format.options) || typeof cell.rendering === 'string') continue;
    const [file] = cell.rendering.files;
    if (file.language !== 'yaml' || byText.has(file.text)) continue;
    byText.set(file.text, { cell, text: file.text, documents: documentsOf(file.text) });
  }
  return [...byText.values()];
}

const nothing = { failures: [], notRun: [], notes: [] } as const;

/** The published definitions have lost the way by ID, which 1.5 and 1.6 take. */
const isById = (object: JsonObject): boolean => JSON.stringify(object).includes('"type":"konnectID"');

/** Every document once: kubectl reads it as it is meant, its form is closed, and no rule is broken. */
export async function formsReport(
  shared: string,
  tools: string | null,
  texts: readonly ManifestText[],
): Promise<Report> {
  const name = 'data plane manifests as kubectl reads them, before form and rules';
  const documents = [...new Set(texts.flatMap((one) => one.documents))];
  const read = tools === null ? null : await readWithKubectl(documents);
  if (tools === null || read === null)
    return {
      ...nothing,
      name,
      run: 0,
      of: documents.length,
      notRun: [{ tool: tools === null ? 'ajv' : 'kubectl', cells: documents.length }],
    };
  const forms = crdForms(shared, tools);
  let exceptions = 0;
  const failures = read.flatMap((value, i) => {
    if (!isObject(value as Json)) return [`${documents[i] ?? ''}: no object`];
    const object = withoutTrace(value as JsonObject); // kubectl prints JSON
    const meant = readManifests(documents[i] ?? '').manifests[0]?.object;
    const form = forms(object).filter(
      (one) => !(isById(object) && /konnectID|\/type must be equal/.test(one)),
    );
    if (isById(object)) exceptions += 1;
    return [
      ...(isDeepStrictEqual(object, meant) ? [] : ['kubectl reads another object']),
      ...form,
      ...brokenRules(object).map(({ id }) => `breaks ${id}`),
      ...(forms(withStranger(object)).length > form.length ? [] : ['a field that nobody knows is taken']),
    ].map((fault) => `${textOf(object['kind'])}: ${fault}`);
  });
  return {
    ...nothing,
    name,
    run: documents.length,
    of: documents.length,
    failures: [...new Set(failures)],
    notes: [
      `exception, ${exceptions} documents: the definitions at hand have no \`konnectID\`, which operator 1.5 and 1.6 take`,
      ...Object.entries(countKinds(read as readonly JsonObject[])).map(
        ([kind, count]) => `${kind}: ${count}`,
      ),
    ],
  };
}

/** The command that reads leaves an empty list of annotations, which no manifest here has. */
function withoutTrace(object: JsonObject): JsonObject {
  const { annotations: _, ...metadata } = isObject(object['metadata']) ? object['metadata'] : {};
  return { ...object, metadata };
}

/** That a form is closed is measured, too. */
const withStranger = (object: JsonObject): JsonObject => {
  const place = isObject(object['spec']) ? 'spec' : 'stringData';
  const inner = isObject(object[place]) ? object[place] : {};
  return place === 'spec' ? { ...object, spec: { ...inner, stranger: 'x' } } : { ...object, stranger: 'x' };
};

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

function countKinds(objects: readonly JsonObject[]): { readonly [kind: string]: number } {
  const counts: { [kind: string]: number } = {};
  for (const object of objects) {
    const kind = `${textOf(object['kind'])} ${textOf(object['apiVersion'])}`;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

/** By ID, as the definitions at hand have it no more; or of 1.5, without the source that a cluster of today fills in. */
const isOfOldForm = (text: string): boolean =>
  text.includes('konnectID') ||
  (/^kind: KonnectGatewayControlPlane$/m.test(text) && !/^ {2}source:/m.test(text));

/** The checker, over the documents in one file: it starts kubectl for each. */
export async function checkerReport(
  tools: string | null,
  texts: readonly ManifestText[],
  step: number,
): Promise<Report> {
  const name = 'data plane manifests before k8s_check';
  const every = [...new Set(texts.flatMap((one) => one.documents))];
  const all = every.filter((text) => !isOfOldForm(text));
  const documents = all.filter((_, i) => i % step === 0);
  if (tools === null || (await runTool('kubectl', ['version', '--client'], '')) === null)
    return {
      ...nothing,
      name,
      run: 0,
      of: all.length,
      notRun: [{ tool: 'kubectl', cells: documents.length }],
    };
  const given = [...documents, refusedOne].join('---\n');
  const answer = await runTool(process.execPath, [join(tools, 'k8s_check.mjs'), '-'], given);
  const lines = (answer?.stdout ?? '').trim().split('\n');
  const about = (line: string): boolean => line.startsWith('KonnectExtension/refused:');
  return {
    ...nothing,
    name,
    run: documents.length,
    of: all.length,
    failures: [
      ...(lines.some(about)
        ? []
        : [`a manifest that is to be refused is not: ${answer?.stderr ?? 'not started'}`]),
      ...lines.filter((line) => !about(line) && !isUnreadRule(line)),
    ],
    notes: [
      `exception, ${every.length - all.length} documents: by ID or of 1.5, which the definitions at hand do not have`,
    ],
  };
}

/** Manual provisioning without a Secret, so that the checker is seen to check. */
const refusedOne = `apiVersion: konnect.konghq.com/v1alpha2
kind: KonnectExtension
metadata:
  name: refused
spec:
  clientAuth:
    certificateSecret:
      provisioning: Manual
  konnect:
    controlPlane:
      ref:
        type: konnectNamespacedRef
        konnectNamespacedRef:
          name: plane
`;

/** The checker says of which rules it makes nothing; they are measured elsewhere. */
const isUnreadRule = (line: string): boolean =>
  /^note .*rule not evaluated/.test(line) || /^(\d+:|\s*[>|^]|\s*\d+ \|)/.test(line) || line.trim() === '';

export async function scriptsReport(shell: 'bash' | 'dash', texts: readonly ManifestText[]): Promise<Report> {
  const name = `data plane scripts with kubectl in ${shell}`;
  const scripts = texts.flatMap(({ cell, text }) => {
    const made = cell.format.render({ ...cell.plane, settings: { ...cell.plane.settings, shell: true } });
    return made.ok ? [{ title: cell.name, text, script: made.value.files[0].text }] : [];
  });
  const answer = await callsOf(
    shell,
    'kubectl',
    '[ "$1" = apply ]',
    scripts.map(({ script }) => script),
  );
  const cells = { name, run: scripts.length, of: scripts.length };
  if (answer === null)
    return { ...nothing, ...cells, run: 0, notRun: [{ tool: shell, cells: scripts.length }] };
  const failures = scripts.flatMap(({ title, text }, i) => {
    const calls = (answer.calls.get(i) ?? []).map(({ args, input }) => ({ args, input }));
    const same = isDeepStrictEqual(calls, [{ args: ['apply', '-f', '-'], input: text }]);
    return same ? [] : [`${title}: kubectl gets something else`];
  });
  const problems = answer.stderr === '' ? [] : [`${shell}: ${answer.stderr.slice(0, 300)}`];
  return { ...nothing, ...cells, failures: [...problems, ...failures] };
}

/** Kinds that the small cluster of the material has. */
const inCluster = new Set(['secret', 'konnect-extension', 'konnect-auth', 'konnect-control-plane']);

interface Arrived {
  readonly method: string;
  readonly body?: Json;
}

/** kubectl itself, before a cluster: what arrives is the object, and undo takes it away again. */
export async function clusterReport(tools: string | null, texts: readonly ManifestText[]): Promise<Report> {
  const name = 'data plane scripts with kubectl before a cluster';
  // The small cluster has the versions of 2.x.
  const known = texts.filter(
    ({ cell, text }) =>
      inCluster.has(cell.format.id) && !/konnect.konghq.com\/v1alpha1\nkind: Konnect(Ext|Gate)/.test(text),
  );
  const cells = { name, run: known.length, of: known.length };
  if (tools === null || (await runTool('kubectl', ['version', '--client'], '')) === null)
    return { ...nothing, ...cells, run: 0, notRun: [{ tool: 'kubectl', cells: known.length }] };
  const folder = mkdtempSync(join(tmpdir(), 'dataplane-'));
  const file = join(folder, 'script.sh');
  // The small cluster forgets nothing: each script has objects of its own.
  const renderings = known.flatMap(({ cell }, i) => {
    const own = { secret: `s-${i}`, extension: `e-${i}`, auth: `a-${i}`, control_plane_object: `c-${i}` };
    const made = cell.format.render({
      ...cell.plane,
      settings: { ...cell.plane.settings, ...own, shell: true },
    });
    return made.ok ? [made.value] : [];
  });
  const scripts = renderings.map(({ files, undo }) => `${files[0].text}\n${undo ?? ''}\n`);
  writeFileSync(file, scripts.join(''));
  const answer = await runTool(process.execPath, [join(tools, 'fake_kube.mjs'), file], '');
  rmSync(folder, { recursive: true });
  if (answer?.status !== 0)
    return { ...nothing, ...cells, failures: [`fake_kube: ${answer?.stderr ?? 'not started'}`] };
  // The checker prints this shape.
  const { rc, err, calls } = JSON.parse(answer.stdout) as {
    rc: number;
    err: string;
    calls: readonly Arrived[];
  };
  const written = calls.filter(({ method }) => method === 'POST' || method === 'PATCH' || method === 'PUT');
  const deleted = calls.filter(({ method }) => method === 'DELETE').length;
  const wanted = renderings.flatMap(({ files }) => readManifests(files[0].text).manifests);
  const arrived = new Set(written.map(({ body }) => JSON.stringify(specOf(body))));
  return {
    ...nothing,
    ...cells,
    failures: [
      ...(rc === 0 ? [] : [`kubectl: ${err.slice(0, 500)}`]),
      ...wanted
        .filter(({ object }) => !arrived.has(JSON.stringify(specOf(object))))
        .map(({ kind }) => `${kind}: the object does not reach the cluster`),
      ...(deleted === wanted.length ? [] : [`undo deletes ${deleted} of ${wanted.length} objects`]),
    ],
  };
}

const sorted = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((key) => [key, sorted(value[key] ?? null)]),
  );
};
const specOf = (object: Json | undefined): Json =>
  isObject(object) ? sorted({ spec: object['spec'] ?? null, data: object['stringData'] ?? null }) : null;

/** Read without a fault, and written the same again out of what was read. */
export function readBackReport(texts: readonly ManifestText[]): Report {
  const failures = texts.flatMap(({ cell, text }) => {
    const { faults, plane, text: mended } = readManifests(text);
    const include = { include_key: cell.plane.settings['include_key'] ?? false };
    const settings = { ...plane.settings, ...include };
    const again = cell.format.render({ ...noDataPlane, ...plane, settings });
    return [
      ...faults.map(({ id, about }) => `a fault: ${id} ${about}`),
      ...(mended === text ? [] : ['something is mended']),
      ...(again.ok && again.value.files[0].text === text ? [] : ['not the same text again']),
    ].map((fault) => `${cell.name}: ${fault}`);
  });
  return {
    ...nothing,
    name: 'data plane manifests, read back',
    run: texts.length,
    of: texts.length,
    failures,
  };
}

/** What the index of the renderings says, as the reader says it. */
const sentences: readonly (readonly [RegExp, string, boolean])[] = [
  [/^valid for operator 1\.5 and 1\.6 only/, 'first-operator-only', false],
  [/^not YAML: secretRef is indented under the scalar provisioning/, 'under-a-value', true],
  [/^labels: is missing between dataPlane and the labels/, 'labels-missing', true],
];

export function fragmentsReport(shared: string): Report {
  const index = JSON.parse(readFileSync(join(shared, 'renderings/index.json'), 'utf8')) as readonly {
    readonly file: string;
    readonly format: string;
    readonly faults: readonly string[];
  }[]; // the index's own form
  const entries = index.filter(({ format }) => format === 'konnect-extension');
  const failures = entries.flatMap(({ file, faults }) => {
    const text = readFileSync(join(shared, 'renderings', file), 'utf8');
    const read = readManifests(text);
    const wanted = faults.map((fault) => sentences.find(([about]) => about.test(fault))?.slice(1) ?? [fault]);
    const told = read.faults.map(({ id, mended }) => [id, mended]);
    const left = readManifests(read.text).faults.filter(({ id }) => id !== 'first-operator-only');
    return [
      ...(isDeepStrictEqual(told, wanted)
        ? []
        : [`told ${JSON.stringify(told)}, not ${JSON.stringify(wanted)}`]),
      ...(read.manifests.length === 1 ? [] : ['no manifest is read']),
      ...left.map(({ id }) => `left after mending: ${id}`),
      ...read.faults
        .filter(({ range }) => range.end <= range.start || range.end > text.length)
        .map(({ id }) => `no place for ${id}`),
    ].map((fault) => `${file}: ${fault}`);
  });
  return {
    ...nothing,
    name: 'parts of KonnectExtension in the documentation, read and mended',
    run: entries.length,
    of: entries.length,
    failures,
  };
}

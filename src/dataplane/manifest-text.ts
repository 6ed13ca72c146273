// Manifests as one text: each judged by the rules of its kind before it is written, names by what Kubernetes takes.
import type { JsonObject } from '../base/json.ts';
import { ok, type Result } from '../base/result.ts';
import { refusal, type ExportProblem, type Rendered } from '../export/define.ts';
import { applyFile, applyScript } from '../export/kubectl.ts';
import { shellWord } from '../export/shell.ts';
import { emitYaml } from '../export/yaml-emitter.ts';
import { textAt } from '../import/foreign.ts';
import { objectFault } from './object-fault.ts';
import { brokenRules } from './rules/index.ts';

interface Wish {
  /** Without its ending. */
  readonly file: string;
  readonly namespace: string;
  readonly shell: boolean;
  readonly warnings?: readonly string[];
  readonly notes?: readonly string[];
  readonly needs: readonly string[];
}

const documentsText = (objects: readonly JsonObject[]): string => objects.map(emitYaml).join('---\n');

/** One sentence per thing that a cluster would refuse. */
const refusalsOf = (object: JsonObject): readonly string[] => {
  const name = textAt(object, 'metadata', 'name') ?? '';
  const fault = objectFault(name);
  return [...(fault === null ? [] : [fault]), ...brokenRules(object).map(({ message }) => message)];
};

export function manifestRendering(
  objects: readonly JsonObject[],
  { file, namespace, shell, ...said }: Wish,
): Result<Rendered, ExportProblem> {
  const [refused] = objects.flatMap(refusalsOf);
  if (refused !== undefined) return refusal(refused);
  const yaml = documentsText(objects);
  const name = `${file}.${shell ? 'sh' : 'yaml'}`;
  return ok({
    ...said,
    files: [
      shell
        ? { name, language: 'shell', text: applyScript(yaml, false, []) }
        : { name, language: 'yaml', text: yaml },
    ],
    needs: ['kubectl', ...said.needs],
    apply: shell ? `sh ${name}` : applyFile(name, false),
    undo: `kubectl delete -n ${shellWord(namespace)} ${objects.toReversed().map(reference).join(' ')}`,
  });
}

/** `kind.group/name`, which no other kind of the same name can be taken for. */
function reference(object: JsonObject): string {
  const group = (textAt(object, 'apiVersion') ?? '').split('/');
  const kind = (textAt(object, 'kind') ?? '').toLowerCase();
  const full = group.length === 2 ? `${plural(kind)}.${group[0] ?? ''}` : kind;
  return `${full}/${shellWord(textAt(object, 'metadata', 'name') ?? '')}`;
}

const plural = (kind: string): string => `${kind}s`;

// Kubernetes with Kong's ingress controller: a KongPlugin that other objects name in an annotation, or, for every
// request, a KongClusterPlugin. Annotations pair a service or a route with a consumer or a group, and nothing else.
import { ok } from '../base/result.ts';
import type { ScopeKind } from '../model/scope.ts';
import { defineFormat, refusal } from './define.ts';
import { annotateCommand, annotateUndo, applyFile, applyScript, type AnnotatedObject } from './kubectl.ts';
import { gatewayNeeds } from './gateway-needs.ts';
import { manifest, type Manifest } from './manifest.ts';
import { objectNameFault, placeholders, type Fill } from './placeholders.ts';
import { shellWord } from './shell.ts';
import { emitYaml } from './yaml-emitter.ts';

export const kubernetes = defineFormat({
  id: 'kubernetes',
  title: 'Kubernetes: KongPlugin',
  options: {
    target: {
      kind: 'enum',
      of: ['httproute', 'ingress', 'grpcroute'],
      default: 'httproute',
      help: 'Kind of the object that stands for the route.',
    },
    name: { kind: 'string', help: 'Name of the object. Unset: the instance name, made fit.' },
    ingress_class: {
      kind: 'string',
      default: 'kong',
      help: 'Class of the ingress controller, which passes over a cluster-wide plugin of any other class.',
    },
    shell: {
      kind: 'boolean',
      default: false,
      help: 'A script that applies the manifest and annotates what it is for, in place of the manifest alone.',
    },
  },
  render: ({ entity, options: { target, name = '', ingress_class: ingressClass, shell }, fill }) => {
    const { scope } = entity;
    const misfit = misfitOf(scope);
    if (misfit !== null) return refusal(misfit);
    const namespace = scope.length === 0 ? null : fill('namespace');
    const made = manifest(entity, {
      namespace,
      ingressClass: namespace === null ? ingressClass : null,
      name,
    });
    if (!made.ok) return made;
    const objects = scope.map((kind) => ({
      kind: resourceOf(kind, target),
      name: fill(kind),
      namespace: namespace ?? '',
    }));
    const commands = objects.map((object) => annotateCommand(object, made.value.name));
    const file = `${made.value.name}.${shell ? 'sh' : 'yaml'}`;
    const yaml = emitYaml(made.value.object);
    const { serverSide } = made.value;
    return ok({
      files: [
        shell
          ? { name: file, language: 'shell', text: applyScript(yaml, serverSide, commands) }
          : { name: file, language: 'yaml', text: commented(commands) + yaml },
      ],
      warnings: misnamed(scope, fill),
      notes: [...made.value.notes, ...notesOf(scope, made.value, entity.options.instance_name !== undefined)],
      needs: [
        'kubectl',
        'Kong Ingress Controller or Kong Operator with its resources (CRDs)',
        ...gatewayNeeds(entity),
      ],
      apply: shell ? `sh ${file}` : [applyFile(file, serverSide), ...commands].join('\n'),
      undo: undoOf(objects, made.value.name, namespace),
    });
  },
});

/** What annotations cannot say. */
function misfitOf(scope: readonly ScopeKind[]): string | null {
  if (!(scope.includes('service') && scope.includes('route'))) return null;
  const rest = scope.length > 2 ? 'a service, a route and one more' : 'a service and a route';
  return `The ingress controller cannot hold a plugin to ${rest} together: each annotation would make a plugin of its own. Apply it to the route alone, or use KongPluginBinding.`;
}

const resources: { readonly [K in Exclude<ScopeKind, 'route'>]: string } = {
  service: 'service',
  consumer: 'kongconsumer',
  consumer_group: 'kongconsumergroup',
};
const resourceOf = (kind: ScopeKind, target: string): string => (kind === 'route' ? target : resources[kind]);

/** The manifest does not say what it applies to, so the text around it does. */
const commented = (commands: readonly string[]): string =>
  commands.length === 0
    ? ''
    : `# What it applies to names it in an annotation:\n${commands.map((command) => `# ${command.replaceAll('\n', '\n# ')}\n`).join('')}`;

/** Names that no Kubernetes object can have, once they are filled in. */
export const misnamed = (scope: readonly ScopeKind[], fill: Fill): readonly string[] =>
  scope.flatMap((kind) => {
    const name = fill(kind);
    const fault = name === placeholders[kind].text ? null : objectNameFault(name);
    return fault === null ? [] : [`"${name}" is no name of a Kubernetes object. ${fault}`];
  });

function notesOf(scope: readonly ScopeKind[], { name }: Manifest, named: boolean): readonly string[] {
  const overwrite = `An object that already has plugins needs \`--overwrite\` and the whole list, such as \`konghq.com/plugins=other,${name}\`. To take off this one alone, give the list without it in the same way.`;
  return [
    ...(scope.length === 0 ? [] : [overwrite]),
    ...(scope.some((kind) => kind.startsWith('consumer'))
      ? ['The name is that of the Kubernetes object, which need not be the name in Kong.']
      : []),
    ...(named ? ['The ingress controller adds a hash to the instance name.'] : []),
  ];
}

const undoOf = (objects: readonly AnnotatedObject[], name: string, namespace: string | null): string =>
  namespace === null
    ? `kubectl delete kongclusterplugin ${name}`
    : [...objects.map(annotateUndo), `kubectl delete -n ${shellWord(namespace)} kongplugin ${name}`].join(
        '\n',
      );

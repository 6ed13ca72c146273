// Kubernetes with Kong Operator and Konnect: a KongPlugin, and a KongPluginBinding that says what it applies to. It
// reaches the entities of a control plane (KongService, KongRoute, ...) in every combination that Kong allows.
import type { JsonObject } from '../base/json.ts';
import { ok } from '../base/result.ts';
import type { ScopeKind } from '../model/scope.ts';
import { defineFormat } from './define.ts';
import type { PluginEntity } from './entity.ts';
import { gatewayNeeds } from './gateway-needs.ts';
import { applyFile, applyScript } from './kubectl.ts';
import { misnamed } from './kubernetes.ts';
import { group, manifest } from './manifest.ts';
import type { Fill } from './placeholders.ts';
import { shellWord } from './shell.ts';
import { emitYaml } from './yaml-emitter.ts';

export const kubernetesBinding = defineFormat({
  id: 'kubernetes-binding',
  title: 'Kubernetes: KongPluginBinding',
  options: {
    name: { kind: 'string', help: 'Name of both objects. Unset: the instance name, made fit.' },
    shell: {
      kind: 'boolean',
      default: false,
      help: 'A script that applies the manifests, in place of the manifests alone.',
    },
  },
  render: ({ entity, options: { name = '', shell }, fill }) => {
    const namespace = fill('namespace');
    const made = manifest(entity, { namespace, ingressClass: null, name });
    if (!made.ok) return made;
    const { serverSide, object, notes } = made.value;
    const binding = bindingObject(made.value.name, namespace, entity.scope, fill);
    const yaml = `${emitYaml(object)}---\n${emitYaml(binding)}`;
    const file = `${made.value.name}.${shell ? 'sh' : 'yaml'}`;
    return ok({
      files: [
        shell
          ? { name: file, language: 'shell', text: applyScript(yaml, serverSide, []) }
          : { name: file, language: 'yaml', text: yaml },
      ],
      warnings: [...misnamed(entity.scope, fill), ...dropped(entity)],
      notes: [
        ...notes,
        'Every name is that of a Kubernetes object in the same namespace, the control plane’s that of its KonnectGatewayControlPlane.',
      ],
      needs: ['kubectl', 'Kong Operator 1.5 or later', ...gatewayNeeds(entity)],
      apply: shell ? `sh ${file}` : applyFile(file, serverSide),
      undo: `kubectl delete -n ${shellWord(namespace)} kongpluginbinding/${made.value.name} kongplugin/${made.value.name}`,
    });
  },
});

function bindingObject(name: string, namespace: string, scope: readonly ScopeKind[], fill: Fill): JsonObject {
  return {
    apiVersion: `${group}/v1alpha1`,
    kind: 'KongPluginBinding',
    metadata: { name, namespace },
    spec: {
      pluginRef: { name, kind: 'KongPlugin' },
      controlPlaneRef: {
        type: 'konnectNamespacedRef',
        konnectNamespacedRef: { name: fill('control_plane_object') },
      },
      ...(scope.length === 0
        ? { scope: 'GlobalInControlPlane' }
        : { scope: 'OnlyTargets', targets: targetsOf(scope, fill) }),
    },
  };
}

const references: { readonly [K in ScopeKind]: readonly [field: string, kind: string | null] } = {
  service: ['serviceRef', 'KongService'],
  route: ['routeRef', 'KongRoute'],
  consumer: ['consumerRef', null],
  consumer_group: ['consumerGroupRef', null],
};

const targetsOf = (scope: readonly ScopeKind[], fill: Fill): JsonObject =>
  Object.fromEntries(
    scope.map((scoped) => {
      const [field, kind] = references[scoped];
      return [field, kind === null ? { name: fill(scoped) } : { group, kind, name: fill(scoped) }];
    }),
  );

const dropped = ({ options }: PluginEntity): readonly string[] =>
  options.ordering === undefined
    ? []
    : ['Kong Operator has not handed the order of a bound plugin on to Konnect so far. Check it there.'];

// What Kong calls the entities that Kubernetes objects stand for. An object's own name is another matter: a consumer
// goes by its username, and routes of an Ingress get names from the ingress controller.
import { titleOfScope } from '../model/scope.ts';
import type { ImportFault } from './define.ts';
import { textAt, type ForeignObject } from './foreign.ts';
import { meets, type Relation } from './kubernetes-scope.ts';
import { placeholderIn } from './placeholder-left.ts';

/** An object that says what Kong is to call its entity. */
export interface NamedObject {
  readonly resource: string;
  readonly name: string;
  readonly namespace: string | null;
  readonly kong: string;
}

export const namedObjects = (objects: readonly ForeignObject[]): readonly NamedObject[] =>
  objects.flatMap(({ json }) => {
    const resource = (textAt(json, 'kind') ?? '').toLowerCase();
    const name = textAt(json, 'metadata', 'name');
    const kong = resource === 'kongconsumer' ? textAt(json, 'username') : textAt(json, 'spec', 'name');
    if (!ownNames.has(resource) || name === null || kong === null) return [];
    return [{ resource, name, namespace: textAt(json, 'metadata', 'namespace'), kong }];
  });

const ownNames: ReadonlySet<string> = new Set([
  'kongconsumer',
  'kongconsumergroup',
  'kongservice',
  'kongroute',
]);

/** For these the ingress controller makes up names, of the namespace and what the object holds. */
const generated: ReadonlyMap<string, string> = new Map([
  ['service', 'Service'],
  ['ingress', 'Ingress'],
  ['httproute', 'HTTPRoute'],
  ['grpcroute', 'GRPCRoute'],
]);

const namedAs = (relation: Relation, objects: readonly NamedObject[]): NamedObject | undefined =>
  objects.find(
    ({ resource, name, namespace }) =>
      resource === relation.resource && name === relation.ref.name && meets(namespace, relation.namespace),
  );

/** With Kong's name where the text tells it. */
export function withKongName(relation: Relation, objects: readonly NamedObject[]): Relation {
  const object = namedAs(relation, objects);
  return object === undefined ? relation : { ...relation, ref: { name: object.kong } };
}

/** Where the name of an object is not Kong's: what Kong's is, or that nobody can tell. */
export const nameFaults = (
  relations: readonly Relation[],
  objects: readonly NamedObject[],
): readonly ImportFault[] =>
  relations.flatMap((relation) => {
    const { kind, ref, range, resource } = relation;
    const { name } = ref;
    if (name === undefined || placeholderIn(name) !== null) return [];
    const title = titleOfScope(kind);
    const fault = (message: string): readonly ImportFault[] => [
      { id: 'object-name', about: name, message, range },
    ];
    const object = namedAs(relation, objects);
    if (object !== undefined && object.kong !== name)
      return fault(
        `\`${name}\` is the name of the Kubernetes object. Kong calls the ${title} ${object.kong}, which is what is kept here.`,
      );
    const controller = generated.get(resource);
    if (controller === undefined) return [];
    return fault(
      `\`${name}\` is the name of the ${controller}. The ingress controller makes up the name that the ${title} has in Kong: put that in before you export for anything but Kubernetes.`,
    );
  });

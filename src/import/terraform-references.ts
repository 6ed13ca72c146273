// What a datakit resource refers to: entities by a resource of the module, by an id, or by a variable.
import type { Filled } from '../export/placeholders.ts';
import { kindsOf, scopeKinds, titleOfScope, type EntityRef, type Scope } from '../model/scope.ts';
import type { PartialLink } from '../model/source-plugin.ts';
import type { ImportFault } from './define.ts';
import { evaluate, keyText, type Evaluating } from './hcl/evaluate.ts';
import type { Block, Body, Expression } from './hcl/syntax.ts';
import { placeholderIn } from './placeholder-left.ts';

/** How entities are named, as the option of the export format calls it. */
type Style = 'resource' | 'variable' | 'id';

interface Reference {
  readonly ref: EntityRef;
  readonly style: Style;
  /** Of a resource outside the file, in place of a name that only that resource tells. */
  readonly label?: string;
}

/** Names that resources of the file give themselves, by `type.label`. */
export type OwnNames = ReadonlyMap<string, string>;

export const ownNames = (blocks: readonly Block[]): OwnNames =>
  new Map(
    blocks
      .filter(({ type }) => type === 'resource')
      .flatMap(({ labels, body }) => {
        const name = textOf(valueOf(body, 'name') ?? valueOf(body, 'username'));
        return name === null ? [] : [[labels.join('.'), name] as const];
      }),
  );

export const valueOf = ({ attributes }: Body, name: string): Expression | undefined =>
  attributes.find((attribute) => attribute.name === name)?.value;

export const textOf = (value: Expression | undefined): string | null =>
  value?.kind === 'literal' && typeof value.value === 'string' ? value.value : null;

/** Null for an expression that only Terraform can work out. */
function referenceIn(value: Expression, names: OwnNames): Reference | null {
  const id = textOf(value);
  if (id !== null) return { ref: { id }, style: 'id' };
  if (value.kind !== 'reference') return null;
  const parts = value.parts[0] === 'data' ? value.parts.slice(1) : value.parts;
  if (parts[0] === 'var') return { ref: {}, style: 'variable' };
  const [type = '', label = '', attribute, ...more] = parts;
  if (attribute !== 'id' || more.length > 0) return null;
  const name = names.get(`${type}.${label}`);
  return { ref: { name: name ?? label }, style: 'resource', ...(name === undefined ? { label } : {}) };
}

export interface References {
  readonly scope: Scope;
  readonly filled: Filled;
  /** Null where nothing is named. */
  readonly style: Style | null;
}

export function referencesOf(body: Body, names: OwnNames, evaluating: Evaluating): References {
  const entities = scopeKinds.flatMap((kind) => {
    const value = valueOf(body, kind);
    const id = memberOf(value, 'id');
    if (value === undefined || isNull(value)) return [];
    if (id === undefined) evaluate(value, evaluating);
    return [{ kind, found: id === undefined ? null : read(id, names, evaluating, titleOfScope(kind)) }];
  });
  const plane = valueOf(body, 'control_plane_id');
  const control = plane === undefined ? null : read(plane, names, evaluating, 'control plane');
  const { name, id } = control?.ref ?? {};
  return {
    scope: Object.fromEntries(entities.map(({ kind, found }) => [kind, found?.ref ?? {}])),
    filled: {
      ...(name === undefined ? {} : { control_plane: name }),
      ...(id === undefined ? {} : { control_plane_id: id }),
    },
    style: control?.style ?? entities.find(({ found }) => found !== null)?.found?.style ?? null,
  };
}

function read(value: Expression, names: OwnNames, evaluating: Evaluating, of: string): Reference | null {
  const found = referenceIn(value, names);
  if (found === null) evaluate(value, evaluating);
  const placeholder = placeholderIn(found?.ref.id ?? found?.ref.name ?? '');
  if (placeholder !== null) evaluating.tell(placeholderLeft(placeholder, of, value));
  else if (found?.label !== undefined) evaluating.tell(labelForName(found.label, of, value));
  return found;
}

const labelForName = (about: string, of: string, { range }: Expression): ImportFault => ({
  id: 'label-for-name',
  about,
  message: `\`${about}\` is the label of a resource that is not in this file, and stands in here for the name of the ${of}. Put the name that Kong has in before you export for anything but Terraform.`,
  range,
});

const placeholderLeft = (about: string, of: string, { range }: Expression): ImportFault => ({
  id: 'placeholder-left',
  about,
  message: `\`${about}\` stands for the ${of}. Put its name or ID in before you use the text.`,
  range,
});

const isNull = (value: Expression): boolean => value.kind === 'literal' && value.value === null;

const memberOf = (value: Expression | undefined, name: string): Expression | undefined =>
  value?.kind === 'object' ? value.entries.find(({ key }) => keyText(key) === name)?.value : undefined;

/** Links to shared settings; null where the list is one that only Terraform can work out. */
export function partialsOf(
  body: Body,
  names: OwnNames,
  evaluating: Evaluating,
): readonly PartialLink[] | null {
  const value = valueOf(body, 'partials');
  if (value === undefined || isNull(value)) return null;
  if (value.kind !== 'list') {
    evaluate(value, evaluating);
    return null;
  }
  return value.items.map((item): PartialLink => {
    const id = memberOf(item, 'id');
    const [name, path] = [textOf(memberOf(item, 'name')), textOf(memberOf(item, 'path'))];
    return {
      ...(name === null ? {} : { name }),
      ...(id === undefined ? {} : read(id, names, evaluating, 'partial')?.ref),
      ...(path === null ? {} : { path }),
    };
  });
}

export const isGlobal = (scope: Scope): boolean => kindsOf(scope).length === 0;

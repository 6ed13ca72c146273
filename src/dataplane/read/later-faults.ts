// What is wrong with a manifest that no change of its text alone takes away: its version, what its version does not
// have, and the rules of the operator.
import type { Range } from '../../base/diagnostic.ts';
import { isObject, type JsonObject } from '../../base/json.ts';
import type { Path } from '../../base/path.ts';
import { rangeAt, textAt, valueAt, type Foreign, type ForeignObject } from '../../import/foreign.ts';
import { labelFault } from '../labels.ts';
import { apiVersions, type ManifestKind } from '../operator.ts';
import { pathOf } from '../rules/define.ts';
import { brokenRules } from '../rules/index.ts';
import type { FoundManifest, ManifestFault, Told } from './define.ts';
import { isVariable, refusedParts } from './refused.ts';

export interface Found {
  readonly manifest: FoundManifest;
  readonly place: ForeignObject;
}

export const isManifestKind = (kind: string): kind is ManifestKind => Object.hasOwn(apiVersions(''), kind);

/** Those that operator 1.5 and later serve. */
const knownVersions = (kind: string): readonly string[] =>
  isManifestKind(kind) ? [...new Set([apiVersions('1.6')[kind], apiVersions('2.0')[kind]])] : [];

/** A manifest of another group or version has other fields, so that nothing else can be said of it. */
export const isKnownVersion = ({ kind, object }: FoundManifest): boolean =>
  knownVersions(kind).includes(textAt(object, 'apiVersion') ?? '');

export function laterFaults(foreign: Foreign, { manifest, place }: Found): readonly ManifestFault[] {
  const at = (path: Path): Range => rangeAt(foreign, place.documentIndex, [...place.path, ...path], 'key');
  const told = isKnownVersion(manifest)
    ? [...removed(manifest), ...broken(manifest), ...refusedParts(manifest)]
    : [otherVersion(manifest)];
  return told.map(({ path, ...fault }) => ({ ...fault, range: at(path), mended: false }));
}

function otherVersion({ kind, object }: FoundManifest): Told {
  const own = textAt(object, 'apiVersion');
  const known = knownVersions(kind)
    .map((version) => `\`${version}\``)
    .join(' or ');
  const what = own === null ? 'and here it is missing' : `not \`${own}\``;
  return {
    id: 'other-version',
    about: own ?? '',
    message: `The \`apiVersion\` of ${kind} is ${known}, ${what}. It is not checked any further.`,
    path: [own === null ? 'kind' : 'apiVersion'],
  };
}

const byId = pathOf('.spec.konnect.controlPlane.ref.konnectID');
const signIn = pathOf('.spec.konnect.configuration');

/** What v1alpha2 has lost. A part of a manifest does not say which version it is of. */
function removed({ kind, version, isPart, object }: FoundManifest): readonly Told[] {
  if (kind !== 'KonnectExtension' || (version === 'v1alpha1' && !isPart)) return [];
  if (valueAt(object, byId) !== undefined)
    return [
      {
        id: 'first-operator-only',
        about: 'konnectID',
        message:
          'Only operator 1.5 and 1.6 take a control plane by its ID. For 2.x make a KonnectGatewayControlPlane with the source Mirror and that ID, and name it by `konnectNamespacedRef`.',
        path: byId,
      },
    ];
  return version === 'v1alpha2' && valueAt(object, signIn) !== undefined
    ? [
        {
          id: 'first-operator-only',
          about: 'configuration',
          message:
            'Only operator 1.5 and 1.6 take a sign-in here. In 2.x the KonnectGatewayControlPlane has it.',
          path: signIn,
        },
      ]
    : [];
}

function broken({ kind, name, object }: FoundManifest): readonly Told[] {
  const rules = brokenRules(object)
    .filter(({ slug }) => slug !== 'token-form' || !isVariable(textAt(object, 'spec', 'token')))
    .map(({ id, message, path }) => ({ id, about: name, message, path: pathOf(path) }));
  return rules.length > 0 || kind !== 'KonnectExtension' ? rules : unfitLabels(object);
}

/** What the operator's rules leave to Konnect. */
function unfitLabels(object: JsonObject): readonly Told[] {
  const path = pathOf('.spec.konnect.dataPlane.labels');
  const labels = valueAt(object, path);
  if (!isObject(labels)) return [];
  const texts = Object.entries(labels).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : [],
  );
  const message = labelFault(Object.fromEntries(texts));
  return message === null ? [] : [{ id: 'labels-unfit', about: '', message, path }];
}

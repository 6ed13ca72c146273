// What is wrong with a KongPlugin or KongClusterPlugin, and what its object says that a flow cannot hold.
import { isList, isObject, type JsonObject } from '../base/json.ts';
import { patchSentence } from '../text/out-of-secrets.ts';
import type { ConfigPlace } from '../text/parse-text.ts';
import type { ImportFault } from './define.ts';
import { pluginPath, rangeAt, textAt, valueAt, type Foreign } from './foreign.ts';

const knownFields: ReadonlySet<string> = new Set(
  'apiVersion kind metadata status plugin config configFrom configPatches consumerRef disabled instance_name ordering protocols run_on tags'.split(
    ' ',
  ),
);

export function manifestFaults(foreign: Foreign, place: ConfigPlace): readonly ImportFault[] {
  const path = pluginPath(place);
  const object = valueAt(foreign.parsed.documents[place.documentIndex]?.json, path);
  if (!isObject(object)) return [];
  const fault = (
    id: string,
    about: string,
    message: string,
    at: readonly (string | number)[],
  ): ImportFault => ({
    id,
    about,
    message,
    range: rangeAt(foreign, place.documentIndex, [...path, ...at]),
  });
  return [...metadataFaults(object, fault), ...unknownFields(object, fault), ...patches(object, fault)];
}

type Fault = (id: string, about: string, message: string, at: readonly (string | number)[]) => ImportFault;

function metadataFaults(object: JsonObject, fault: Fault): readonly ImportFault[] {
  const { kind, metadata } = object;
  const labels = isObject(metadata) ? metadata['labels'] : undefined;
  const label = isObject(labels) ? labels['global'] : undefined;
  const faults: ImportFault[] = [];
  if (label !== undefined && typeof label !== 'string')
    faults.push(
      fault(
        'label-not-text',
        'global',
        'A label is a text: write `global: "true"` in quotes. kubectl refuses the object as it is.',
        ['metadata', 'labels', 'global'],
      ),
    );
  if (kind !== 'KongClusterPlugin') return faults;
  const namespace = textAt(metadata, 'namespace');
  if (namespace !== null)
    faults.push(
      fault(
        'namespace-on-cluster-kind',
        namespace,
        'A KongClusterPlugin belongs to no namespace: kubectl passes over the one that is given. Leave it out.',
        ['metadata', 'namespace'],
      ),
    );
  if (label === 'true' && textAt(metadata, 'annotations', 'kubernetes.io/ingress.class') === null)
    faults.push(
      fault(
        'no-ingress-class',
        'kubernetes.io/ingress.class',
        'Without the annotation `kubernetes.io/ingress.class` the ingress controller passes over the plugin, unless its class is the default of the cluster.',
        ['metadata'],
      ),
    );
  return faults;
}

const unknownFields = (object: JsonObject, fault: Fault): readonly ImportFault[] =>
  Object.keys(object)
    .filter((key) => !knownFields.has(key))
    .map((key) =>
      fault(
        'unknown-field',
        key,
        `A ${textAt(object, 'kind') ?? ''} has no field \`${key}\`. It is left out.`,
        [key],
      ),
    );

/** Values that Kubernetes puts into the config from Secrets, each by a JSON pointer. */
function patches({ configPatches }: JsonObject, fault: Fault): readonly ImportFault[] {
  if (!isList(configPatches)) return [];
  return configPatches.map((patch, i) => {
    const path = textAt(patch, 'path') ?? '';
    return fault(
      'config-patch',
      path,
      `${patchSentence(patch)} The patch reads \`${JSON.stringify(patch)}\`.`,
      ['configPatches', i],
    );
  });
}

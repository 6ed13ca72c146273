// What manifests say of a data plane, as the description out of which they would be written.
import { isObject, type Json, type JsonObject } from '../../base/json.ts';
import { fromBase64 } from '../../certs/bytes.ts';
import { konnectAddress, regionField } from '../../export/konnect.ts';
import { textAt, valueAt } from '../../import/foreign.ts';
import { noDataPlane, type DataPlane } from '../define.ts';
import { isSecond, newestOperator } from '../operator.ts';
import { certificatesIn, privateKeyIn } from '../pem.ts';
import { dataPlanePlaceholders } from '../placeholders.ts';
import { tlsType } from './refused.ts';

/** Empty texts and what is absent are left out. */
type Said = { readonly [name: string]: Json | null | undefined };

interface Part {
  readonly settings?: Said;
  readonly filled?: Said;
  readonly certificate?: string | null;
  readonly key?: string | null;
}

const given = (said: Said): JsonObject =>
  Object.fromEntries(
    Object.entries(said).flatMap(([name, value]) =>
      value === null || value === undefined || value === '' ? [] : [[name, value]],
    ),
  );

const version = (object: JsonObject): string => (textAt(object, 'apiVersion') ?? '').split('/').pop() ?? '';

/** The versions of 2.x, by kind; what is the same in all releases tells nothing. */
const ofSecond = new Set(['v1alpha2', 'v2beta1']);
const ofFirst: { readonly [kind: string]: string } = {
  KonnectExtension: 'v1alpha1',
  KonnectGatewayControlPlane: 'v1alpha1',
  ControlPlane: 'v1beta1',
  GatewayConfiguration: 'v1beta1',
};

function operatorOf(object: JsonObject): string | null {
  if (ofSecond.has(version(object))) return newestOperator;
  const kind = textAt(object, 'kind') ?? '';
  if (ofFirst[kind] !== version(object)) return null;
  // A control plane has had a source since 1.6.
  return kind === 'KonnectGatewayControlPlane' && textAt(object, 'spec', 'source') === null ? '1.5' : '1.6';
}

const container = (object: JsonObject, ...path: readonly string[]): Json | undefined =>
  valueAt(object, ['spec', ...path, 'deployment', 'podTemplateSpec', 'spec', 'containers', 0]);

const extensionName = (object: JsonObject): string | null => {
  const name = valueAt(object, ['spec', 'extensions', 0, 'name']);
  return typeof name === 'string' ? name : null;
};

const regionOf = (server: string): string | null =>
  regionField.of.find((region) => konnectAddress(region) === `https://${server.replace('https://', '')}`) ??
  null;

function decoded(object: JsonObject, name: string): string | null {
  const plain = textAt(object, 'stringData', name);
  if (plain !== null) return plain;
  const bytes = fromBase64(textAt(object, 'data', name) ?? '');
  return bytes === null || bytes.length === 0 ? null : new TextDecoder().decode(bytes);
}

const pem = (text: string | null, read: typeof certificatesIn): string | null => {
  const found = text === null ? null : read(text);
  return found?.ok === true ? found.value : null;
};

const readers: { readonly [kind: string]: (object: JsonObject, name: string) => Part } = {
  Secret: (object, name) =>
    textAt(object, 'type') === tlsType
      ? {
          settings: { secret: name },
          certificate: pem(decoded(object, 'tls.crt'), certificatesIn),
          key: pem(decoded(object, 'tls.key'), privateKeyIn),
        }
      : { filled: { konnect_token: realToken(textAt(object, 'stringData', 'token')) } },
  KonnectExtension: (object, name) => {
    const secret = valueAt(object, ['spec', 'clientAuth', 'certificateSecret']);
    const konnect = valueAt(object, ['spec', 'konnect']);
    const ref = valueAt(konnect, ['controlPlane', 'ref']);
    const labels = valueAt(konnect, ['dataPlane', 'labels']);
    return {
      settings: {
        extension: name,
        provisioning: textAt(secret, 'provisioning') ?? 'Automatic',
        secret: textAt(secret, 'secretRef', 'name'),
        reference: textAt(ref, 'type'),
        control_plane_object: textAt(ref, 'konnectNamespacedRef', 'name'),
        auth: textAt(konnect, 'configuration', 'authRef', 'name'),
        labels: isObject(labels) ? labels : null,
      },
      filled: { control_plane_id: textAt(ref, 'konnectID') },
    };
  },
  KonnectAPIAuthConfiguration: (object, name) => ({
    settings: {
      auth: name,
      sign_in: textAt(object, 'spec', 'type'),
      region: regionOf(textAt(object, 'spec', 'serverURL') ?? ''),
    },
    filled: { konnect_token: realToken(textAt(object, 'spec', 'token')) },
  }),
  KonnectGatewayControlPlane: (object, name) => {
    const spec = object['spec'];
    const request = valueAt(spec, isSecond(operatorOf(object) ?? '') ? ['createControlPlaneRequest'] : []);
    return {
      settings: {
        control_plane_object: name,
        auth: textAt(spec, 'konnect', 'authRef', 'name'),
        source: textAt(spec, 'source'),
        auth_type: textAt(request, 'auth_type'),
      },
      filled: {
        control_plane: textAt(request, 'name'),
        control_plane_id: textAt(spec, 'mirror', 'konnect', 'id'),
      },
    };
  },
  KongDataPlaneClientCertificate: (object, name) => ({
    settings: {
      name,
      control_plane_object: textAt(object, 'spec', 'controlPlaneRef', 'konnectNamespacedRef', 'name'),
    },
    certificate: pem(textAt(object, 'spec', 'cert'), certificatesIn),
  }),
  DataPlane: (object, name) => {
    const issuer = valueAt(object, ['spec', 'network', 'konnectCertificate', 'issuer']);
    return {
      settings: {
        name,
        extension: extensionName(object),
        image: textAt(container(object), 'image'),
        replicas: valueAt(object, ['spec', 'deployment', 'replicas']),
        issuer: textAt(issuer, 'name'),
        issuer_namespace: textAt(issuer, 'namespace'),
      },
    };
  },
  ControlPlane: (object, name) => ({
    settings: {
      name,
      extension: extensionName(object),
      ingress_class: textAt(object, 'spec', 'ingressClass'),
      controller_image: textAt(container(object), 'image'),
    },
  }),
  GatewayConfiguration: (object, name) => {
    const konnect = valueAt(object, ['spec', 'konnect']);
    return {
      settings: {
        name,
        extension: extensionName(object),
        join: konnect === undefined ? 'extension' : 'konnect',
        auth: textAt(konnect, 'authRef', 'name'),
        source: textAt(konnect, 'source'),
        image: textAt(container(object, 'dataPlaneOptions'), 'image'),
        controller_image: textAt(container(object, 'controlPlaneOptions'), 'image'),
        replicas: valueAt(object, ['spec', 'dataPlaneOptions', 'deployment', 'replicas']),
      },
      filled: { control_plane_id: textAt(konnect, 'mirror', 'konnect', 'id') },
    };
  },
};

/** Neither the text that stands for a token is one, nor a variable of the shell. */
const realToken = (token: string | null): string | null =>
  token !== null && token !== dataPlanePlaceholders.konnect_token.text && /^[ks]pat_[^$]+$/.test(token)
    ? token
    : null;

const partOf = (object: JsonObject): Part =>
  readers[textAt(object, 'kind') ?? '']?.(object, textAt(object, 'metadata', 'name') ?? '') ?? {};

/** Most kinds are the same in 1.5 and in 1.6: what only 1.5 lacks tells the release. */
const olderOf = (known: Json | undefined, own: string | null): string | null =>
  known === '1.5' && own === '1.6' ? known : own;

/** A later object adds to what earlier ones say. */
export function describe(objects: readonly JsonObject[]): DataPlane {
  return objects.reduce<DataPlane>((plane, object) => {
    const { settings = {}, filled = {}, certificate = null, key = null } = partOf(object);
    const namespace = textAt(object, 'metadata', 'namespace');
    return {
      certificate: certificate ?? plane.certificate,
      key: key ?? plane.key,
      settings: {
        ...plane.settings,
        ...given({ operator: olderOf(plane.settings['operator'], operatorOf(object)), ...settings }),
      },
      filled: { ...plane.filled, ...given({ namespace, ...filled }) },
    };
  }, noDataPlane);
}

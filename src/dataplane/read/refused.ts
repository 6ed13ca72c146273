// What a cluster or a node would refuse beside the rules of the operator: names, Secrets for TLS, certificates. Sources:
// Kubernetes on names and on Secrets of the type kubernetes.io/tls; the operator's resource definitions.
import { isObject, type JsonObject } from '../../base/json.ts';
import type { Path } from '../../base/path.ts';
import type { Result } from '../../base/result.ts';
import { fromBase64 } from '../../certs/bytes.ts';
import { textAt, valueAt } from '../../import/foreign.ts';
import { objectFault } from '../object-fault.ts';
import { certificatesIn, privateKeyIn } from '../pem.ts';
import { dataPlanePlaceholders } from '../placeholders.ts';
import type { FoundManifest, Told } from './define.ts';

export const tlsType = 'kubernetes.io/tls';

/** The shell puts the value in. */
export const isVariable = (text: string | null): boolean => text !== null && /\$\w|\$[{(]/.test(text);

/** Stands for what is not there yet. */
const isOpen = (text: string): boolean =>
  isVariable(text) ||
  [dataPlanePlaceholders.certificate, dataPlanePlaceholders.key].some((one) => one.text === text);

export const refusedParts = ({ kind, object }: FoundManifest): readonly Told[] => [
  ...unfitNames(object),
  ...(kind === 'Secret' ? unfitSecret(object) : []),
  ...(kind === 'KongDataPlaneClientCertificate' ? unfitUpload(object) : []),
];

const unfitNames = (object: JsonObject): readonly Told[] =>
  ['name', 'namespace'].flatMap((field) => {
    const path = ['metadata', field];
    const name = textAt(object, ...path);
    const fault = name === null || isVariable(name) ? null : objectFault(name);
    return fault === null ? [] : [{ id: 'name-unfit', about: name ?? '', message: fault, path }];
  });

const readers = { 'tls.crt': certificatesIn, 'tls.key': privateKeyIn } as const;

function unfitSecret(object: JsonObject): readonly Told[] {
  const encoded = Object.entries(isObject(object['data']) ? object['data'] : {});
  const notBase64 = encoded.filter(
    ([, value]) =>
      typeof value !== 'string' || (value !== '' && !isVariable(value) && fromBase64(value) === null),
  );
  return [
    ...notBase64.map(([name]) => ({
      id: 'not-base64',
      about: name,
      message: `In \`data\` a value stands in base64, which that of \`${name}\` is not. Text as it is stands in \`stringData\`.`,
      path: ['data', name],
    })),
    ...(textAt(object, 'type') === tlsType
      ? (['tls.crt', 'tls.key'] as const).flatMap((name) => unfitEntry(object, name))
      : []),
  ];
}

/** One of the two that such a Secret has to hold. */
function unfitEntry(object: JsonObject, name: keyof typeof readers): readonly Told[] {
  const place = ['stringData', 'data'].find((one) => valueAt(object, [one, name]) !== undefined);
  if (place === undefined)
    return [
      {
        id: 'tls-entry-missing',
        about: name,
        message: `A cluster refuses a Secret of the type \`${tlsType}\` that has no \`${name}\`: it holds \`tls.crt\` and \`tls.key\`.`,
        path: [['stringData', 'data', 'type'].find((one) => object[one] !== undefined) ?? 'kind'],
      },
    ];
  const value = textAt(object, place, name) ?? '';
  const bytes = place === 'data' ? fromBase64(value) : null;
  const text = place === 'data' ? (bytes === null ? null : new TextDecoder().decode(bytes)) : value;
  // What is no base64 has been told.
  if (text === null || isOpen(value)) return [];
  return unfitPem(readers[name](text), name, [place, name]);
}

const unfitPem = (read: Result<string, string>, about: string, path: Path): readonly Told[] =>
  read.ok ? [] : [{ id: 'pem-unfit', about, message: read.error, path }];

function unfitUpload({ spec }: JsonObject): readonly Told[] {
  if (!isObject(spec)) return [];
  const cert = textAt(spec, 'cert');
  const path = ['spec', 'cert'];
  const certificate: readonly Told[] =
    cert === null
      ? [
          {
            id: 'certificate-missing',
            about: 'cert',
            message: 'The certificate stands in `cert`, as text in PEM.',
            path: spec['cert'] === undefined ? ['spec'] : path,
          },
        ]
      : isOpen(cert)
        ? []
        : unfitPem(certificatesIn(cert), 'cert', path);
  return [...certificate, ...unfitRef(spec)];
}

/** Without a type a cluster takes the one that the rules refuse; a name without a type is told by a rule. */
function unfitRef(spec: JsonObject): readonly Told[] {
  const { controlPlaneRef: ref } = spec;
  const isMissing = ref === undefined || ref === null;
  const isTold = ['type', 'konnectNamespacedRef'].some((field) => valueAt(ref, [field]) !== undefined);
  if (!isMissing && isTold) return [];
  return [
    {
      id: 'control-plane-ref-missing',
      about: isMissing ? 'controlPlaneRef' : 'type',
      message: `${isMissing ? 'The control plane is named in `controlPlaneRef`' : '`controlPlaneRef` has no `type`, so that `kic` is meant'}, and a certificate takes \`konnectNamespacedRef\` alone.`,
      path: ref === undefined ? ['spec'] : ['spec', 'controlPlaneRef'],
    },
  ];
}

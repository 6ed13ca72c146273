// What a cluster or a node would refuse beside the rules of the operator, each in its place.
import { describe, expect, it } from 'vitest';
import { readManifests } from './read-manifests.ts';

const pem = (label: string): string => `-----BEGIN ${label}-----\nMIIB\n-----END ${label}-----\n`;
const certificate = pem('CERTIFICATE');
const key = pem('PRIVATE KEY');

const told = (text: string): readonly string[] =>
  readManifests(text).faults.map(
    ({ id, about, range }) => `${id} ${about} at ${text.slice(range.start, range.end)}`,
  );
const block = (text: string): string => `|\n${text.trimEnd().replace(/^/gm, '    ')}\n`;

const labelled = `apiVersion: v1
kind: Secret
metadata:
  labels: { konghq.com/konnect-dp-cert: 'true', konghq.com/secret: 'true' }
  name: cert
type: kubernetes.io/tls
`;
const whole = `stringData:\n  tls.crt: ${block(certificate)}  tls.key: ${block(key)}`;

describe('a Secret for TLS', () => {
  it('is good with certificate and key, as they are or in base64', () => {
    expect(told(labelled + whole)).toEqual([]);
    const data = `data:\n  tls.crt: ${btoa(certificate)}\n  tls.key: ${btoa(key)}\n`;
    expect(told(labelled + data)).toEqual([]);
  });

  it.each([
    ['', ['tls-entry-missing tls.crt at type', 'tls-entry-missing tls.key at type']],
    [`stringData:\n  tls.crt: ${block(certificate)}`, ['tls-entry-missing tls.key at stringData']],
    [`data:\n  tls.key: ${btoa(key)}\n`, ['tls-entry-missing tls.crt at data']],
    [whole.replace('BEGIN CERTIFICATE', 'BEGIN'), ['pem-unfit tls.crt at tls.crt']],
    [`stringData:\n  tls.crt: ${block(key)}  tls.key: ${block(key)}`, ['pem-unfit tls.crt at tls.crt']],
    [
      `stringData:\n  tls.crt: ${block(certificate)}  tls.key: ${block(pem('ENCRYPTED PRIVATE KEY'))}`,
      ['pem-unfit tls.key at tls.key'],
    ],
    [`data:\n  tls.crt: no base64!\n  tls.key: ${btoa(key)}\n`, ['not-base64 tls.crt at tls.crt']],
    [`data:\n  tls.crt: bm90aGluZw==\n  tls.key: ${btoa(key)}\n`, ['pem-unfit tls.crt at tls.crt']],
    [`${whole}spec: {}\n`, ['unknown-field spec at spec']],
  ])('is told of %j', (entries, faults) => {
    expect(told(labelled + entries)).toEqual(faults);
  });

  it('gets the labels by which the operator finds it', () => {
    const bare = labelled.replace(/ {2}labels.+\n/, '');
    const { faults, text } = readManifests(bare + whole);
    expect(faults).toMatchObject([{ id: 'secret-label-missing', mended: true }]);
    expect(text).toContain(
      "metadata:\n  labels:\n    konghq.com/konnect-dp-cert: 'true'\n    konghq.com/secret: 'true'\n  name: cert\n",
    );
    expect(told(text)).toEqual([]);
    const other = labelled.replace(/ {2}labels.+\n/, '  labels:\n    team: web\n');
    expect(readManifests(other + whole).text).toContain(
      "  labels:\n    konghq.com/konnect-dp-cert: 'true'\n    konghq.com/secret: 'true'\n    team: web\n",
    );
    expect(told(bare.replace('kubernetes.io/tls', 'Opaque'))).toEqual([]);
  });
});

describe('a certificate for Konnect', () => {
  const head = `apiVersion: configuration.konghq.com/v1alpha1
kind: KongDataPlaneClientCertificate
metadata: { name: cert }
spec:
`;
  const cert = `  cert: ${block(certificate)}`;
  const ref =
    '  controlPlaneRef: { type: konnectNamespacedRef, konnectNamespacedRef: { name: control-plane } }\n';

  it.each([
    [cert + ref, []],
    [ref, ['certificate-missing cert at spec']],
    [`  cert: ${block(key)}${ref}`, ['pem-unfit cert at cert']],
    [`  cert: ${block(certificate + key)}${ref}`, ['pem-unfit cert at cert']],
    [`  cert: text\n${ref}`, ['pem-unfit cert at cert']],
    [cert, ['control-plane-ref-missing controlPlaneRef at spec']],
    [
      `${cert}  controlPlaneRef: { konnectNamespacedRef: { name: control-plane } }\n`,
      ['kong-data-plane-client-certificate-v1alpha1-ref-needs-type cert at controlPlaneRef'],
    ],
    [`${cert}  controlPlaneRef: {}\n`, ['control-plane-ref-missing type at controlPlaneRef']],
  ])('is told of %j', (spec, faults) => {
    expect(told(head + spec)).toEqual(faults);
  });
});

describe('fields and names', () => {
  const image = 'podTemplateSpec: { spec: { containers: [{ name: proxy, image: kong/kong-gateway:3.15 }] } }';
  const nodes = (deployment: string, name = 'a'): string =>
    `apiVersion: gateway-operator.konghq.com/v1beta1\nkind: DataPlane\nmetadata: { name: ${name} }\nspec:\n  deployment: { ${deployment}${image} }\n`;

  it('are known', () => {
    expect(told(nodes('replicas: 1, '))).toEqual([]);
    expect(told(nodes('replicaCount: 1, '))).toEqual(['unknown-field replicaCount at replicaCount']);
    expect(told(`${nodes('')}  konnect: {}\n`)).toEqual(['unknown-field konnect at konnect']);
    expect(told(`${nodes('')}  toString: {}\n`)).toEqual(['unknown-field toString at toString']);
    expect(told(`${nodes('')}stranger: 1\n`)).toEqual(['unknown-field stranger at stranger']);
    expect(readManifests(nodes('Replicas: 1, ')).text).toContain('{ replicas: 1, ');
  });

  it.each(['A_B', 'a.', '-a', '"a b"'])('%s is no name', (name) => {
    expect(told(nodes('', name))).toEqual([`name-unfit ${name.replaceAll('"', '')} at name`]);
  });

  it('are left to the shell where it fills them in', () => {
    expect(told(nodes('', '$NAME'))).toEqual([]);
  });
});

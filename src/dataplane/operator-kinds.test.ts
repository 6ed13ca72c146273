// The kinds of Kong Operator by release: which version they have, and what moved, came or went with it.
import { describe, expect, it } from 'vitest';
import { isObject, type Json, type JsonObject } from '../base/json.ts';
import { valueAt } from '../import/foreign.ts';
import { parseText } from '../text/parse-text.ts';
import { noDataPlane, type DataPlane } from './define.ts';
import { dataPlaneFormats } from './index.ts';

const plane: DataPlane = { ...noDataPlane, filled: { namespace: 'shop', control_plane: 'My plane' } };

function rendered(id: string, settings: JsonObject) {
  const made = dataPlaneFormats.find((format) => format.id === id)?.render({ ...plane, settings });
  if (made === undefined) throw new Error(`no format ${id}`);
  return made;
}

function objects(id: string, settings: JsonObject): readonly JsonObject[] {
  const made = rendered(id, settings);
  if (!made.ok) throw new Error(made.error.message);
  return parseText(made.value.files[0].text).documents.flatMap(({ json }) => (isObject(json) ? [json] : []));
}

function refused(id: string, settings: JsonObject): string {
  const made = rendered(id, settings);
  return made.ok ? 'not refused' : made.error.message;
}

const at = (object: Json | undefined, ...path: readonly string[]): Json | undefined => valueAt(object, path);
const mirror = { konnect: { id: 'CONTROL_PLANE_ID' } };
const authRef = { name: 'konnect-api-auth' };

describe('versions', () => {
  it.each([
    ['konnect-extension', 'konnect.konghq.com/v1alpha1', 'konnect.konghq.com/v1alpha2'],
    ['konnect-control-plane', 'konnect.konghq.com/v1alpha1', 'konnect.konghq.com/v1alpha2'],
    ['control-plane', 'gateway-operator.konghq.com/v1beta1', 'gateway-operator.konghq.com/v2beta1'],
    ['gateway-configuration', 'gateway-operator.konghq.com/v1beta1', 'gateway-operator.konghq.com/v2beta1'],
    ['data-plane', 'gateway-operator.konghq.com/v1beta1', 'gateway-operator.konghq.com/v1beta1'],
  ])('of %s', (id, first, second) => {
    for (const operator of ['1.5', '1.6']) expect(objects(id, { operator })[0]?.['apiVersion']).toBe(first);
    for (const operator of ['2.0', '2.1', '2.2'])
      expect(objects(id, { operator })[0]?.['apiVersion']).toBe(second);
  });
});

describe('konnect-control-plane', () => {
  const specOf = (settings: JsonObject): Json | undefined =>
    objects('konnect-control-plane', settings)[0]?.['spec'];
  const request = { name: 'My plane', auth_type: 'pki_client_certs' };

  it.each([
    ['1.5', { ...request, konnect: { authRef } }],
    ['1.6', { source: 'Origin', ...request, konnect: { authRef } }],
    ['2.0', { source: 'Origin', createControlPlaneRequest: request, konnect: { authRef } }],
  ])('says what %s creates', (operator, spec) => {
    expect(specOf({ operator, auth_type: 'pki_client_certs' })).toEqual(spec);
  });

  it('stands for a control plane that is there, with nothing to create', () => {
    expect(specOf({ source: 'Mirror' })).toEqual({ source: 'Mirror', mirror, konnect: { authRef } });
    expect(refused('konnect-control-plane', { source: 'Mirror', operator: '1.5' })).toMatch(/cannot mirror/);
  });
});

describe('konnect-auth', () => {
  it('reads the token from a Secret that the operator may read', () => {
    const [secret, auth] = objects('konnect-auth', { region: 'eu' });
    expect(at(secret, 'metadata', 'labels')).toEqual({
      'konghq.com/credential': 'konnect',
      'konghq.com/secret': 'true',
    });
    expect(at(secret, 'stringData')).toEqual({ token: 'kpat_TOKEN' });
    expect(auth?.['spec']).toEqual({
      type: 'secretRef',
      secretRef: { name: 'konnect-api-auth-token', namespace: 'shop' },
      serverURL: 'eu.api.konghq.com',
    });
  });

  it('or has it in the manifest, and warns of that', () => {
    const format = dataPlaneFormats.find(({ id }) => id === 'konnect-auth');
    const settings = { sign_in: 'token' };
    const made = format?.render({ ...plane, settings, filled: { konnect_token: 'kpat_x' } });
    expect(made).toMatchObject({
      ok: true,
      value: { warnings: [expect.stringContaining('in plain sight')] },
    });
    const odd = format?.render({ ...plane, settings, filled: { konnect_token: 'x' } });
    expect(odd).toMatchObject({ ok: false, error: { message: expect.stringContaining('kpat_') } });
  });
});

describe('data-plane', () => {
  it('names the extension and the image', () => {
    expect(objects('data-plane', { replicas: 3, image: 'kong/kong-gateway:3.14' })[0]?.['spec']).toEqual({
      extensions: [{ group: 'konnect.konghq.com', kind: 'KonnectExtension', name: 'konnect-extension' }],
      deployment: {
        replicas: 3,
        podTemplateSpec: { spec: { containers: [{ name: 'proxy', image: 'kong/kong-gateway:3.14' }] } },
      },
    });
  });

  it('takes certificates of an issuer, of the cluster or of a namespace', () => {
    const issuerOf = (settings: JsonObject) =>
      at(objects('data-plane-cert-manager', settings)[0], 'spec', 'network', 'konnectCertificate', 'issuer');
    expect(issuerOf({})).toEqual({ name: 'kong-ca' });
    expect(issuerOf({ issuer_namespace: 'pki' })).toEqual({ name: 'kong-ca', namespace: 'pki' });
    expect(refused('data-plane-cert-manager', { issuer: 'My CA' })).toMatch(/issuer is named/);
  });
});

describe('control-plane and gateway-configuration', () => {
  it('give 1.x an image and 2.x a reference', () => {
    expect(at(objects('control-plane', { operator: '1.6' })[0], 'spec')).toMatchObject({
      dataplane: 'kong-dp',
      deployment: { podTemplateSpec: { spec: { containers: [{ name: 'controller' }] } } },
    });
    expect(at(objects('control-plane', {})[0], 'spec')).toMatchObject({
      dataplane: { type: 'ref', ref: { name: 'kong-dp' } },
      ingressClass: 'kong',
    });
  });

  it('join Konnect by themselves from 2.0 on', () => {
    const [object] = objects('gateway-configuration', { join: 'konnect', source: 'Mirror' });
    expect(at(object, 'spec', 'konnect')).toEqual({ authRef, source: 'Mirror', mirror });
    expect(at(object, 'spec', 'extensions')).toBeUndefined();
    expect(refused('gateway-configuration', { join: 'konnect', operator: '1.6' })).toMatch(/extension alone/);
  });
});

describe('operator', () => {
  it('holds what one needs of the other, in that order', () => {
    const kinds = (settings: JsonObject) => objects('operator', settings).map(({ kind }) => kind);
    expect(kinds({})).toEqual([
      'Secret',
      'KonnectAPIAuthConfiguration',
      'KonnectGatewayControlPlane',
      'Secret',
      'KonnectExtension',
      'DataPlane',
    ]);
    const byId = { reference: 'konnectID', operator: '1.5', provisioning: 'Automatic', sign_in: 'token' };
    expect(kinds(byId)).toEqual(['KonnectAPIAuthConfiguration', 'KonnectExtension', 'DataPlane']);
  });
});

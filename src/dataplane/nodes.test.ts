// Settings of a node, and each of the texts that carry them: nothing in them may be read otherwise than it is meant.
import { describe, expect, it } from 'vitest';
import { isObject, type Json, type JsonObject } from '../base/json.ts';
import { valueAt } from '../import/foreign.ts';
import { readCommands } from '../import/shell-commands.ts';
import { parseText } from '../text/parse-text.ts';
import { noDataPlane, type DataPlane } from './define.ts';
import { dataPlaneFormats } from './index.ts';

const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const plane: DataPlane = {
  ...noDataPlane,
  certificate,
  filled: {
    namespace: 'shop',
    control_plane_endpoint: 'https://abc.us.cp.konghq.com',
    telemetry_endpoint: 'abc.us.tp.konghq.com:443',
  },
};

function rendered(id: string, settings: JsonObject, filled = plane.filled) {
  const made = dataPlaneFormats.find((format) => format.id === id)?.render({ ...plane, settings, filled });
  if (made === undefined) throw new Error(`no format ${id}`);
  return made;
}

function textOf(id: string, settings: JsonObject = {}, filled = plane.filled, file = 0): string {
  const made = rendered(id, settings, filled);
  if (!made.ok) throw new Error(made.error.message);
  return made.value.files[file]?.text ?? '';
}

const refused = (id: string, settings: JsonObject): string => {
  const made = rendered(id, settings);
  return made.ok ? 'not refused' : made.error.message;
};

const yamlOf = (text: string): Json => parseText(text).documents[0]?.json ?? null;
const digest = 'ab'.repeat(32);
const own = { control_plane_endpoint: 'kong.internal' };

describe('settings of a node', () => {
  it('for Konnect', () => {
    expect(textOf('environment', { labels: { team: 'web', site: 'a' } })).toBe(`KONG_ROLE=data_plane
KONG_DATABASE=off
KONG_CLUSTER_MTLS=pki
KONG_CLUSTER_CONTROL_PLANE=abc.us.cp.konghq.com:443
KONG_CLUSTER_SERVER_NAME=abc.us.cp.konghq.com
KONG_CLUSTER_TELEMETRY_ENDPOINT=abc.us.tp.konghq.com:443
KONG_CLUSTER_TELEMETRY_SERVER_NAME=abc.us.tp.konghq.com
KONG_CLUSTER_CERT=./tls.crt
KONG_CLUSTER_CERT_KEY=./tls.key
KONG_LUA_SSL_TRUSTED_CERTIFICATE=system
KONG_KONNECT_MODE=on
KONG_VITALS=off
KONG_CLUSTER_DP_LABELS=team:web,site:a
`);
  });

  it('for a control plane of one’s own, with one certificate for all', () => {
    expect(textOf('kong-conf', { control_by: 'shared' }, own)).toBe(`role = data_plane
database = off
cluster_mtls = shared
cluster_control_plane = kong.internal:8005
cluster_telemetry_endpoint = kong.internal:8006
cluster_cert = ./tls.crt
cluster_cert_key = ./tls.key
`);
    expect(textOf('kong-conf', { control_by: 'shared' }, own, 1)).toBe(`role = control_plane
cluster_mtls = shared
cluster_cert = ./tls.crt
cluster_cert_key = ./tls.key
cluster_listen = 0.0.0.0:8005
cluster_telemetry_listen = 0.0.0.0:8006
`);
  });

  it('and with a CA, which both sides know', () => {
    const node = textOf('kong-conf', { control_by: 'pki' }, own);
    expect(node).toContain('cluster_server_name = kong.internal\n');
    expect(node).toContain('cluster_ca_cert = ./ca.crt\n');
    expect(textOf('kong-conf', { control_by: 'pki' }, own, 1)).toContain('cluster_ca_cert = ./ca.crt\n');
  });

  it('keep to labels that the gateway and Konnect take', () => {
    for (const id of ['environment', 'kong-conf', 'helm', 'docker-run', 'compose'])
      expect(refused(id, { labels: { kuma: 'x' } })).toMatch(/Kong's own/);
  });
});

describe('kong.conf and environment', () => {
  it('hold a certificate in base64, on one line', () => {
    expect(textOf('kong-conf', { inline_certificate: true })).toContain(
      `cluster_cert = ${btoa(certificate)}\n`,
    );
    expect(textOf('environment', { inline_certificate: true })).toContain(`_CERT=${btoa(certificate)}\n`);
    expect(refused('kong-conf', { include_key: true })).toMatch(/not given/);
  });

  it('keep a number sign in a path, and refuse a line break', () => {
    expect(textOf('kong-conf', { key_file: '/k#1.pem' })).toContain('cluster_cert_key = /k\\#1.pem\n');
    expect(refused('environment', { key_file: 'a\nb' })).toMatch(/line break/);
  });
});

describe('docker run', () => {
  const words = (settings: JsonObject): readonly string[] =>
    readCommands(textOf('docker-run', settings)).flatMap((command) => command.words.map(({ text }) => text));

  it('mounts the files and names no volume by accident', () => {
    const given = words({ certificate_file: 'tls.crt', key_file: "/srv/Ann's $key" });
    expect(given).toContain('./tls.crt:/etc/kong/cluster/tls.crt:ro');
    expect(given).toContain("/srv/Ann's $key:/etc/kong/cluster/tls.key:ro");
    expect(given).toContain('KONG_CLUSTER_CERT=/etc/kong/cluster/tls.crt');
    expect(given.at(-1)).toBe('kong/kong-gateway:3.15');
  });

  it('takes a certificate as text, and then mounts none', () => {
    const given = words({ inline_certificate: true, http_port: 80 });
    expect(given).toContain(`KONG_CLUSTER_CERT=${certificate}`);
    expect(given.some((word) => word.includes('tls.crt'))).toBe(false);
    expect(given).toContain('80:8000');
  });

  it.each([
    [{ key_file: 'a:b' }, /colons/],
    [{ name: '-x' }, /no name for a container/],
    [{ image: '--privileged' }, /no image/],
    [{ image: 'Kong:3' }, /no image/],
    [{ image: 'kong@sha256:ab' }, /no image/],
  ])('refuses %j', (settings, message) => {
    expect(refused('docker-run', settings)).toMatch(message);
  });
});

describe('compose', () => {
  it('fills in no variable of the shell', () => {
    const service = valueAt(yamlOf(textOf('compose', { key_file: './$HOME.key', control_by: 'pki' })), [
      'services',
      'kong-dp',
    ]);
    expect(service).toMatchObject({
      image: 'kong/kong-gateway:3.15',
      environment: { KONG_DATABASE: 'off', KONG_CLUSTER_CA_CERT: '/etc/kong/cluster/ca.crt' },
      volumes: [
        { type: 'bind', source: './tls.crt', target: '/etc/kong/cluster/tls.crt', read_only: true },
        { source: './$$HOME.key' },
        { source: './ca.crt' },
      ],
      ports: ['8000:8000', '8443:8443'],
    });
  });
});

describe('helm', () => {
  it('mounts one Secret and has every endpoint with its port', () => {
    const values = yamlOf(textOf('helm'));
    if (!isObject(values)) throw new Error('no values');
    expect(values['secretVolumes']).toEqual(['kong-cluster-cert']);
    expect(values['env']).toMatchObject({
      database: 'off',
      cluster_control_plane: 'abc.us.cp.konghq.com:443',
      cluster_server_name: 'abc.us.cp.konghq.com',
      cluster_cert: '/etc/secrets/kong-cluster-cert/tls.crt',
    });
    expect(values['ingressController']).toEqual({ enabled: false, installCRDs: false });
  });

  it.each([
    ['kong/kong-gateway:3.15', { repository: 'kong/kong-gateway', tag: '3.15' }],
    ['example.com:5000/kong', { unifiedRepoTag: 'example.com:5000/kong' }],
    [`kong/kong-gateway@sha256:${digest}`, { unifiedRepoTag: `kong/kong-gateway@sha256:${digest}` }],
  ])('takes the image %s', (image, value) => {
    expect(valueAt(yamlOf(textOf('helm', { image })), ['image'])).toEqual(value);
  });

  it('refuses names that Helm and Kubernetes refuse', () => {
    expect(refused('helm', { name: 'x'.repeat(54) })).toMatch(/53 characters/);
    expect(refused('helm', { secret: 'A' })).toMatch(/no name of a Secret/);
  });
});

describe('helm for an ingress controller', () => {
  it('has no role of a data plane, and one certificate for controller and gateway', () => {
    const values = yamlOf(textOf('helm-ingress', { region: 'eu' }));
    expect(valueAt(values, ['controller', 'ingressController', 'konnect'])).toEqual({
      enabled: true,
      license: { enabled: true },
      controlPlaneID: 'CONTROL_PLANE_ID',
      tlsClientCertSecretName: 'kong-cluster-cert',
      apiHostname: 'eu.kic.api.konghq.com',
    });
    expect(valueAt(values, ['gateway', 'env'])).toEqual({
      cluster_mtls: 'pki',
      cluster_telemetry_endpoint: 'abc.us.tp.konghq.com:443',
      cluster_telemetry_server_name: 'abc.us.tp.konghq.com',
      cluster_cert: '/etc/secrets/kong-cluster-cert/tls.crt',
      cluster_cert_key: '/etc/secrets/kong-cluster-cert/tls.key',
      lua_ssl_trusted_certificate: 'system',
      konnect_mode: 'on',
      vitals: 'off',
    });
  });
});

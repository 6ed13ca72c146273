// What makes a certificate known to Konnect: a request, a Terraform module and a file for kongctl.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json.ts';
import { noDataPlane, type DataPlane, type DataPlaneRendering } from './define.ts';
import { dataPlaneFormats } from './index.ts';

const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const plane: DataPlane = { ...noDataPlane, certificate, filled: { control_plane: "Ann's plane" } };

function render(id: string, settings: JsonObject = {}): DataPlaneRendering {
  const made = dataPlaneFormats.find((format) => format.id === id)?.render({ ...plane, settings });
  if (made?.ok !== true) throw new Error(`${id} does not render`);
  return made.value;
}
const textOf = (id: string, settings: JsonObject = {}): string => render(id, settings).files[0].text;

describe('the request', () => {
  it('makes its body of the file, or holds it', () => {
    expect(textOf('konnect-api', { certificate_file: 'a b.crt', region: 'eu' })).toBe(
      `jq --raw-input --slurp --arg title kong-dp '{title: $title, cert: .}' < 'a b.crt' |
  curl --fail-with-body --request POST https://eu.api.konghq.com/v2/control-planes/CONTROL_PLANE_ID/dp-client-certificates \\
    --header 'Accept: application/json' \\
    --header 'Content-Type: application/json' \\
    --header "Authorization: Bearer $KONNECT_TOKEN" \\
    --data-binary @-
`,
    );
    expect(textOf('konnect-api', { inline_certificate: true })).toContain(
      '"cert": "-----BEGIN CERTIFICATE-----\\nMIIB\\n-----END CERTIFICATE-----\\n"',
    );
    expect(render('konnect-api').needs).toContain('jq');
  });

  it('is undone by the id that it answers with', () => {
    expect(render('konnect-api').undo).toContain('--request DELETE');
    expect(render('konnect-api').undo).toContain('/dp-client-certificates/CERTIFICATE_ID');
  });
});

describe('Terraform', () => {
  it('makes the control plane, too, and hands on its endpoints', () => {
    expect(textOf('terraform', { provider: false, auth_type: 'pki_client_certs' })).toBe(
      `resource "konnect_gateway_control_plane" "Ann_s_plane" {
  name         = "Ann's plane"
  cluster_type = "CLUSTER_TYPE_CONTROL_PLANE"
  auth_type    = "pki_client_certs"
}

resource "konnect_gateway_data_plane_client_certificate" "kong-dp" {
  control_plane_id = konnect_gateway_control_plane.Ann_s_plane.id
  title            = "kong-dp"
  cert             = file("./tls.crt")
}

output "control_plane_endpoint" {
  value = konnect_gateway_control_plane.Ann_s_plane.config.control_plane_endpoint
}

output "telemetry_endpoint" {
  value = konnect_gateway_control_plane.Ann_s_plane.config.telemetry_endpoint
}
`,
    );
  });

  it('or names one that is there', () => {
    const text = textOf('terraform', { source: 'Mirror', inline_certificate: true });
    expect(text).toContain('control_plane_id = "CONTROL_PLANE_ID"');
    expect(text).toContain(`cert             = <<EOT\n${certificate}EOT\n`);
    expect(text).toContain('provider "konnect"');
    expect(text).not.toContain('output');
  });

  it('names a file to the letter', () => {
    expect(textOf('terraform', { certificate_file: '${x}"\\' })).toContain('file("$${x}\\"\\\\")');
  });
});

describe('kongctl', () => {
  it('reads the file by a tag', () => {
    expect(textOf('kongctl', { certificate_file: './$&.crt' })).toBe(`control_planes:
  - ref: ann-s-plane
    name: Ann's plane
    auth_type: pinned_client_certs
    data_plane_certificates:
      - ref: kong-dp
        cert: !file './$&.crt'
`);
  });

  it('or holds the certificate', () => {
    expect(textOf('kongctl', { inline_certificate: true })).toContain('cert: |\n          -----BEGIN');
  });
});

describe('of several certificates', () => {
  const second = certificate.replace('MIIB', 'MIIC');
  const several = (id: string, settings: JsonObject): DataPlaneRendering => {
    const format = dataPlaneFormats.find((one) => one.id === id);
    const made = format?.render({ ...plane, certificate: certificate + second, settings });
    if (made?.ok !== true) throw new Error(`${id} does not render`);
    return made.value;
  };

  it.each(['client-certificate', 'konnect-api', 'terraform', 'kongctl'])(
    '%s holds the first, and says so',
    (id) => {
      const { files, notes, warnings } = several(id, { inline_certificate: true });
      expect(files[0].text).toContain('MIIB');
      expect(files[0].text).not.toContain('MIIC');
      expect([...notes, ...warnings].filter((note) => note.includes('the first of the 2'))).toHaveLength(1);
    },
  );

  it.each(['konnect-api', 'terraform', 'kongctl'])('%s warns of the file', (id) => {
    const { warnings } = several(id, { certificate_file: 'a.crt' });
    expect(warnings).toEqual([expect.stringMatching(/^2 certificates were given.+`a\.crt` has to hold/)]);
    expect(render(id).warnings).toEqual([]);
  });

  it('a Secret holds them all', () => {
    expect(several('secret', {}).files[0].text).toContain('MIIC');
  });
});

it.each([
  ['/etc/tls.crt', 1],
  ['../tls.crt', 1],
  ['a/../../tls.crt', 1],
  ['./certs/tls..crt', 0],
])('kongctl takes %s: %i warnings', (file, count) => {
  expect(render('kongctl', { certificate_file: file }).warnings).toHaveLength(count);
});

// Every data plane format in every combination of its choices, and with names, labels and certificates that take turns.
import type { Json, JsonObject } from '../src/base/json.ts';
import type { DataPlane, DataPlaneFormat, DataPlaneRendering } from '../src/dataplane/define.ts';
import { dataPlaneFormats } from '../src/dataplane/index.ts';
import type { FieldSpec } from '../src/nodes/define.ts';

export interface DataPlaneCell {
  readonly name: string;
  readonly format: DataPlaneFormat;
  readonly plane: DataPlane;
  /** A sentence where the format refuses. */
  readonly rendering: DataPlaneRendering | string;
}

/** Not those of anybody: the text around is what is measured. */
export const certificate =
  '-----BEGIN CERTIFICATE-----\nMIIBszCCATmgAwIBAgIUC29uZm9ybWFuY2UwCgYIKoZIzj0EAwMwADAeFw0yNjAx\nAQIDBAUGBwg=\n-----END CERTIFICATE-----\n';
export const key =
  '-----BEGIN PRIVATE KEY-----\nMIG2AgEAMBAGByqGSM49AgEGBSuBBAAi\n-----END PRIVATE KEY-----\n';

const filled = {
  namespace: 'edge',
  control_plane_id: '77777777-7777-4777-8777-777777777777',
  control_plane: 'Ann\'s plane: $(id) `x` "y"',
  control_plane_endpoint: 'a1b2c3d4e5.eu.cp0.konghq.com',
  telemetry_endpoint: 'https://a1b2c3d4e5.eu.tp0.konghq.com',
  konnect_token: 'kpat_conformance',
} as const;

/** Values for fields that are not of a closed list; the first is what is left to its default. */
const open: { readonly [name: string]: readonly Json[] } = {
  region: ['us', 'eu', 'au', 'me', 'in', 'sg'],
  labels: [{}, { team: 'web' }, { a: '1', 'b.c': '2', 'd-e': '3', f_g: '4', h: 'i.j' }],
  secret: ['kong-cluster-cert', 'x.y-z'],
  name: ['kong-dp', 'edge-1'],
  issuer_namespace: ['', 'pki'],
  image: ['kong/kong-gateway:3.15', `registry.example.com:5000/kong@sha256:${'ab'.repeat(32)}`],
  replicas: [1, 3],
  certificate_file: ['./tls.crt', "Ann's certs/tls $HOME.crt"],
  key_file: ['./tls.key', '-key"`x`.pem'],
};

const choicesOf = (name: string, field: FieldSpec): readonly Json[] => {
  if (open[name] !== undefined) return open[name];
  if (field.kind === 'boolean') return [false, true];
  return field.kind === 'enum' ? field.of : [];
};

/** All combinations of closed choices; the open ones take turns beside them. */
function combinations(format: DataPlaneFormat): readonly JsonObject[] {
  const fields = Object.entries(format.options);
  const closed = fields.filter(([name]) => open[name] === undefined);
  const whole = closed.reduce<readonly JsonObject[]>(
    (all, [name, field]) => {
      const choices = choicesOf(name, field);
      return choices.length === 0
        ? all
        : all.flatMap((one) => choices.map((choice) => ({ ...one, [name]: choice })));
    },
    [{}],
  );
  const turning = fields.filter(([name]) => open[name] !== undefined);
  const longest = Math.max(1, ...turning.map(([name, field]) => choicesOf(name, field).length));
  return whole.flatMap((one) =>
    Array.from({ length: longest }, (_, turn) => ({
      ...one,
      ...Object.fromEntries(
        turning.map(([name, field]) => {
          const choices = choicesOf(name, field);
          return [name, choices[turn % choices.length] ?? null];
        }),
      ),
    })),
  );
}

export const dataPlaneCells = (): readonly DataPlaneCell[] =>
  dataPlaneFormats.flatMap((format) =>
    combinations(format).map((settings) => {
      const plane: DataPlane = { certificate, key, settings, filled };
      const made = format.render(plane);
      return {
        name: `${format.id} ${JSON.stringify(settings)}`,
        format,
        plane,
        rendering: made.ok ? made.value : made.error.message,
      };
    }),
  );

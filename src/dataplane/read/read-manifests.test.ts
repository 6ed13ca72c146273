// Manifests read back: what each format writes, and what documentation shows and a cluster refuses.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../base/json.ts';
import { noDataPlane, type DataPlane } from '../define.ts';
import { dataPlaneFormats } from '../index.ts';
import { readManifests } from './read-manifests.ts';

const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const key = '-----BEGIN PRIVATE KEY-----\nMIIC\n-----END PRIVATE KEY-----\n';

const told = (text: string) =>
  readManifests(text).faults.map(({ id, about, range, mended }) => ({
    id,
    about,
    at: text.slice(range.start, range.end),
    mended,
  }));

const extension = (spec: string): string =>
  `apiVersion: konnect.konghq.com/v1alpha2\nkind: KonnectExtension\nmetadata:\n  name: x\nspec:\n${spec}`;
const ref = `  konnect:
    controlPlane:
      ref:
        type: konnectNamespacedRef
        konnectNamespacedRef:
          name: plane
`;

describe('a manifest that a cluster refuses', () => {
  const nested = extension(`${ref}  clientAuth:
    certificateSecret:
      provisioning: Manual # by hand
        secretRef:
          # the Secret
          name: cert
`);

  it('is mended where a field stands under a value', () => {
    expect(told(nested)).toEqual([
      { id: 'under-a-value', about: 'secretRef', at: 'secretRef', mended: true },
    ]);
    expect(readManifests(nested).text).toBe(
      nested
        .replace('        secretRef:', '      secretRef:')
        .replace('          name: cert', '        name: cert'),
    );
  });

  it('is mended where labels stand a step too high', () => {
    const text = extension(`${ref}    dataPlane:
      # ours
      team: web
      site: a
  clientAuth:
    certificateSecret:
      provisioning: Automatic
`);
    expect(told(text)).toEqual([{ id: 'labels-missing', about: 'team, site', at: 'team', mended: true }]);
    const { text: mended, plane } = readManifests(text);
    expect(plane.settings['labels']).toEqual({ team: 'web', site: 'a' });
    expect(mended).toContain('      labels:\n        team: web\n        site: a\n  clientAuth:');
    expect(told(mended)).toEqual([]);
    const inBrackets = extension(`${ref}    dataPlane: {team: web}\n`);
    expect(readManifests(inBrackets).text).toContain('dataPlane: { labels: {team: web} }');
  });

  it('is mended where a field has another name, and named where it has none', () => {
    const text = extension(`${ref}  clientAuth:
    certificateSecret:
      provisioning: Manual
      certificateSecretRef:
        name: cert
      size: 3
`);
    expect(told(text)).toEqual([
      { id: 'field-name', about: 'certificateSecretRef', at: 'certificateSecretRef', mended: true },
      { id: 'unknown-field', about: 'size', at: 'size', mended: false },
    ]);
    expect(readManifests(text).text).toContain('      secretRef:\n');
    const prose = extension(ref)
      .replace('v1alpha2', 'v1alpha1')
      .replace('  konnect:\n', '  konnect:\n    configuration:\n      authref:\n        name: a\n');
    expect(told(prose)[0]).toMatchObject({ id: 'konnect-extension-v1alpha1-object-has-no-configuration' });
    expect(told(prose)).toContainEqual({ id: 'field-name', about: 'authref', at: 'authref', mended: true });
  });

  it('is mended where tabs indent it, and then where a field stands under a value', () => {
    const text = nested.replace(/^( {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2));
    expect(
      readManifests(text)
        .faults.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['tabs', 'under-a-value']);
    expect(readManifests(text).text).toBe(readManifests(nested).text);
  });

  it('is mended where the value of a label is no text', () => {
    const text = `apiVersion: v1
kind: Secret
type: kubernetes.io/tls
metadata:
  name: cert
  labels:
    konghq.com/konnect-dp-cert: true
`;
    expect(told(text).filter(({ id }) => id !== 'tls-entry-missing')).toEqual([
      {
        id: 'secret-label-missing',
        about: 'konghq.com/secret',
        at: 'konghq.com/konnect-dp-cert',
        mended: true,
      },
      { id: 'label-not-text', about: 'konghq.com/konnect-dp-cert', at: 'true', mended: true },
    ]);
    expect(readManifests(text).text).toContain(
      "    konghq.com/secret: 'true'\n    konghq.com/konnect-dp-cert: 'true'\n",
    );
  });

  it('is told by the rules of the operator, in its place', () => {
    const text = extension(`${ref}    dataPlane:
      labels:
        kong-team: web
`);
    expect(told(text)).toEqual([
      { id: 'konnect-extension-v1alpha2-label-keys-reserved', about: 'x', at: 'labels', mended: false },
    ]);
  });

  it('is told where its version has lost a field, or is none', () => {
    const signIn = '  konnect:\n    configuration:\n      authRef:\n        name: a\n';
    expect(told(extension(ref.replace('  konnect:\n', signIn)))).toEqual([
      { id: 'first-operator-only', about: 'configuration', at: 'configuration', mended: false },
    ]);
    const old = extension('  dataPlane:\n    a: b\n').replace(
      'konnect.konghq.com/v1alpha2',
      'gateway-operator.konghq.com/v1alpha1',
    );
    expect(told(old)).toEqual([
      {
        id: 'other-version',
        about: 'gateway-operator.konghq.com/v1alpha1',
        at: 'apiVersion',
        mended: false,
      },
    ]);
    expect(told('kind: DataPlane\nspec: {}\n')).toEqual([
      { id: 'other-version', about: '', at: 'kind', mended: false },
    ]);
  });

  it('is told where Konnect takes less than the operator', () => {
    const labels = (content: string): string => extension(`${ref}    dataPlane:\n      labels: ${content}\n`);
    expect(told(labels('{a: b, c: d, e: f, g: h, i: j, k: l}'))).toMatchObject([
      { id: 'labels-unfit', at: 'labels' },
    ]);
    expect(told(labels("{a: 'x y'}"))).toMatchObject([{ id: 'labels-unfit' }]);
    expect(told(labels('{a: b, c: d, e: f, g: h, i: j}'))).toEqual([]);
  });

  it('is told as what it is where it can be no YAML', () => {
    const [fault] = readManifests('kind: KonnectExtension\nspec: "open\n').faults;
    expect(fault).toMatchObject({ mended: false });
  });
});

describe('a part of a manifest', () => {
  it('is read as an extension, of 1.x where it names an ID', () => {
    const text =
      'spec:\n  konnect:\n    configuration:\n      authRef:\n        name: a\n    controlPlane:\n      ref:\n        type: konnectID\n        konnectID: x\n';
    expect(told(text)).toEqual([
      { id: 'first-operator-only', about: 'konnectID', at: 'konnectID', mended: false },
    ]);
    expect(readManifests(text).manifests).toMatchObject([{ version: 'v1alpha1', isPart: true }]);
  });

  it('of something else is passed over', () => {
    expect(readManifests('spec:\n  replicas: 3\n')).toMatchObject({ manifests: [], faults: [] });
  });
});

describe('a token', () => {
  const auth = (token: string): string =>
    `echo '\nkind: KonnectAPIAuthConfiguration\napiVersion: konnect.konghq.com/v1alpha1\nmetadata:\n  name: a\n  namespace: kong\nspec:\n  type: token\n  token: "${token}"\n  serverURL: us.api.konghq.com\n' | kubectl apply -f -\n`;

  it('that the shell puts in is no fault, and none that is known', () => {
    const { faults, plane } = readManifests(auth("'$KONNECT_TOKEN'"));
    expect(faults).toEqual([]);
    expect(plane.settings).toMatchObject({ auth: 'a', sign_in: 'token', region: 'us' });
    expect(plane.filled).toEqual({ namespace: 'kong' });
  });

  it('of another form is told', () => {
    expect(readManifests(auth('abc')).faults.map(({ id }) => id)).toEqual([
      'konnect-api-auth-configuration-v1alpha1-token-form',
    ]);
  });
});

describe('a Secret', () => {
  const secret = (data: string): string =>
    `apiVersion: v1\nkind: Secret\ntype: kubernetes.io/tls\nmetadata:\n  name: cert\n${data}`;

  it('gives its certificate and key, as a cluster prints them, too', () => {
    const printed = secret(`data:\n  tls.crt: ${btoa(certificate)}\n  tls.key: ${btoa(key)}\n`);
    expect(readManifests(printed).plane).toMatchObject({ certificate, key, settings: { secret: 'cert' } });
  });

  it('gives none where it holds something else', () => {
    const odd = secret('data:\n  tls.crt: "%%"\nstringData:\n  tls.key: PRIVATE_KEY\n');
    expect(readManifests(odd).plane).toMatchObject({ certificate: null, key: null });
  });
});

describe('a script', () => {
  const yaml = extension(`${ref}    dataPlane:\n      team: web\n`);

  it('is mended in its document', () => {
    const script = `kubectl create namespace kong\nkubectl apply -f - <<'YAML'\n${yaml}YAML\necho done\n`;
    const { text, faults } = readManifests(script);
    expect(faults).toMatchObject([{ id: 'labels-missing', mended: true }]);
    expect(script.slice(faults[0]?.range.start, faults[0]?.range.end)).toBe('team');
    expect(text).toBe(script.replace('      team: web', '      labels:\n        team: web'));
  });

  it('is mended in what is piped, and not where the shell writes it otherwise', () => {
    const piped = `echo '${yaml}' | kubectl apply -f -\n`;
    expect(readManifests(piped).text).toContain('      labels:\n        team: web');
    const written = `echo "${yaml.replace('team: web', 'team: \\"web\\"\n      site: a')}" | kubectl apply -f -\n`;
    expect(readManifests(written)).toMatchObject({ text: written, faults: [{ mended: false }] });
  });
});

const settings: readonly JsonObject[] = [
  {},
  { operator: '1.6', labels: { team: 'web' }, sign_in: 'token', source: 'Mirror', join: 'extension' },
  { operator: '1.5', reference: 'konnectID', provisioning: 'Automatic', auth: 'a', name: 'edge' },
  { join: 'konnect', source: 'Mirror', region: 'sg', replicas: 4, image: 'kong/kong-gateway:3.14' },
  {
    auth_type: 'pki_client_certs',
    issuer: 'ca',
    issuer_namespace: 'pki',
    extension: 'ext',
    include_key: true,
  },
];
const plane: DataPlane = {
  certificate,
  key,
  settings: {},
  filled: {
    namespace: 'shop',
    control_plane: "Ann's plane: 1",
    control_plane_id: '7fca84d6-7d37-4a74-a7b0-93e576089a41',
    konnect_token: 'kpat_x',
  },
};

const written = dataPlaneFormats
  .filter(({ options, language }) => language === 'yaml' && 'shell' in options)
  .flatMap((format) =>
    settings.flatMap((own, i) => {
      const made = format.render({ ...plane, settings: own });
      return made.ok ? [{ name: `${format.id} ${i}`, format, own, text: made.value.files[0].text }] : [];
    }),
  );

describe('what a format writes', () => {
  it.each(written)('$name is read without a fault, and written the same again', ({ format, own, text }) => {
    const read = readManifests(text);
    expect(read.faults).toEqual([]);
    expect(read.text).toBe(text);
    const include = { include_key: own['include_key'] ?? false };
    const again = format.render({
      ...noDataPlane,
      ...read.plane,
      settings: { ...read.plane.settings, ...include },
    });
    expect(again.ok ? again.value.files[0].text : again.error.message).toBe(text);
    const script = format.render({ ...plane, settings: { ...own, shell: true } });
    expect(script.ok ? readManifests(script.value.files[0].text) : null).toMatchObject({
      faults: [],
      plane: read.plane,
    });
  });

  it('is looked at in every format of the operator', () => {
    expect(new Set(written.map(({ format }) => format.id)).size).toBe(10);
  });
});

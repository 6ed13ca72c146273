// What every data plane format keeps to, and what the first of them write.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json.ts';
import { parseText } from '../text/parse-text.ts';
import { dataPlaneFields } from './fields.ts';
import { noDataPlane, type DataPlane, type DataPlaneRendering } from './define.ts';
import { dataPlaneFormats } from './index.ts';

const certificate = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n';
const key = '-----BEGIN PRIVATE KEY-----\nMIIC\n-----END PRIVATE KEY-----\n';
const plane: DataPlane = { certificate, key, settings: {}, filled: { namespace: 'shop' } };

function render(id: string, settings: JsonObject = {}, more: Partial<DataPlane> = {}): DataPlaneRendering {
  const format = dataPlaneFormats.find((one) => one.id === id);
  const made = format?.render({ ...plane, settings, ...more });
  if (made?.ok !== true) throw new Error(made === undefined ? `no format ${id}` : made.error.message);
  return made.value;
}

function refused(id: string, settings: JsonObject, more: Partial<DataPlane> = {}): string {
  const made = dataPlaneFormats.find((one) => one.id === id)?.render({ ...plane, settings, ...more });
  return made?.ok === false ? made.error.message : 'not refused';
}

const objectsIn = (text: string) => parseText(text).documents.map(({ json }) => json);

describe.each(dataPlaneFormats)('$id', (format) => {
  it('renders with nothing known, and says what is left open', () => {
    const made = format.render(noDataPlane);
    if (!made.ok) throw new Error(made.error.message);
    const { files, placeholders } = made.value;
    expect(files[0].name).toBe(format.fileName);
    expect(files[0].language).toBe(format.language);
    const open = placeholders
      .filter(({ value }) => value === null)
      .map(({ text }) => text.split('\n')[0] ?? '');
    expect(open.filter((text) => !files.some((file) => file.text.includes(text)))).toEqual([]);
  });

  it('has options that all formats mean the same by', () => {
    const all: JsonObject = Object.fromEntries(Object.entries(dataPlaneFields).map(([name]) => [name, name]));
    for (const [name, field] of Object.entries(format.options)) {
      expect(all[name]).toBe(name);
      expect(field).toBe(new Map(Object.entries(dataPlaneFields)).get(name as keyof typeof dataPlaneFields));
    }
  });

  it('writes a private key only when asked to', () => {
    const made = format.render(plane);
    expect(JSON.stringify(made)).not.toContain('MIIC');
    const asked = format.render({ ...plane, settings: { include_key: true, inline_certificate: true } });
    if (!asked.ok) throw new Error(asked.error.message);
    const { files, warnings } = asked.value;
    const holds = files.some(({ text }) => text.includes('MIIC') || text.includes(btoa(key)));
    expect(warnings.some((one) => one.includes('private key in plain sight'))).toBe(holds);
    expect(holds).toBe('include_key' in format.options);
  });
});

describe('secret', () => {
  it('carries both labels, and the type that kubectl gives it', () => {
    const [object] = objectsIn(render('secret', { include_key: true }).files[0].text);
    expect(object).toEqual({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: 'kong-cluster-cert',
        namespace: 'shop',
        labels: { 'konghq.com/konnect-dp-cert': 'true', 'konghq.com/secret': 'true' },
      },
      type: 'kubernetes.io/tls',
      stringData: { 'tls.crt': certificate, 'tls.key': key },
    });
  });

  it('is made from files by kubectl, with the same labels', () => {
    const { files, undo } = render('secret-from-files', { key_file: "my key's.pem" });
    expect(files[0].text).toBe(
      `kubectl create secret tls kong-cluster-cert --namespace=shop \\
  --cert=./tls.crt \\
  --key='my key'\\''s.pem'
kubectl label secret kong-cluster-cert --namespace=shop \\
  konghq.com/konnect-dp-cert=true \\
  konghq.com/secret=true
`,
    );
    expect(undo).toBe('kubectl delete secret kong-cluster-cert --namespace=shop');
  });

  it('takes no key for a certificate, no locked key and no name that Kubernetes refuses', () => {
    expect(refused('secret', {}, { certificate: certificate + key })).toMatch(/private key stands beside/);
    expect(refused('secret', {}, { certificate: 'x' })).toMatch(/no certificate in PEM/);
    const locked = key.replaceAll('PRIVATE', 'ENCRYPTED PRIVATE');
    expect(refused('secret', { include_key: true }, { key: locked })).toMatch(/encrypted/);
    expect(refused('secret', { secret: 'My Secret' })).toMatch(/no name of a Kubernetes object/);
    expect(refused('secret-from-files', { secret: 'a b' })).toMatch(/no name of a Kubernetes object/);
  });
});

describe('konnect-extension', () => {
  const specOf = (settings: JsonObject): unknown => {
    const [object] = objectsIn(render('konnect-extension', settings).files[0].text);
    return object;
  };

  it('names the Secret beside `provisioning`, for operator 2.x', () => {
    expect(specOf({ labels: { team: 'web' } })).toEqual({
      apiVersion: 'konnect.konghq.com/v1alpha2',
      kind: 'KonnectExtension',
      metadata: { name: 'konnect-extension', namespace: 'shop' },
      spec: {
        clientAuth: {
          certificateSecret: { provisioning: 'Manual', secretRef: { name: 'kong-cluster-cert' } },
        },
        konnect: {
          controlPlane: {
            ref: {
              type: 'konnectNamespacedRef',
              konnectNamespacedRef: { name: 'gateway-control-plane' },
            },
          },
          dataPlane: { labels: { team: 'web' } },
        },
      },
    });
  });

  it('takes an ID for 1.5 and 1.6, with the sign-in that it needs', () => {
    const settings = { operator: '1.6', reference: 'konnectID', provisioning: 'Automatic' };
    expect(specOf(settings)).toMatchObject({
      apiVersion: 'konnect.konghq.com/v1alpha1',
      spec: {
        clientAuth: { certificateSecret: { provisioning: 'Automatic' } },
        konnect: {
          controlPlane: { ref: { type: 'konnectID', konnectID: 'CONTROL_PLANE_ID' } },
          configuration: { authRef: { name: 'konnect-api-auth' } },
        },
      },
    });
    expect(refused('konnect-extension', { ...settings, operator: '2.0' })).toMatch(/source Mirror/);
  });

  it('says what the chosen release brought', () => {
    expect(render('konnect-extension', { operator: '2.0' }).notes.join(' ')).toContain(
      'v1alpha1 is no longer',
    );
  });

  it.each([
    [{ a: '1', b: '2', c: '3', d: '4', e: '5', f: '6' }, /5 labels at most/],
    [{ 'konnect-x': '1' }, /Kong's own/],
    [{ 'a/b': '1' }, /"a\/b" cannot stand/],
    [{ a: '' }, /"" cannot stand/],
    [{ a: 'x'.repeat(64) }, /cannot stand/],
  ])('refuses labels %j', (labels, message) => {
    expect(refused('konnect-extension', { labels })).toMatch(message);
  });

  it('is undone by its full name', () => {
    const { apply, undo } = render('konnect-extension', { shell: true });
    expect(apply).toBe('sh konnect-extension.sh');
    expect(undo).toBe('kubectl delete -n shop konnectextensions.konnect.konghq.com/konnect-extension');
  });
});

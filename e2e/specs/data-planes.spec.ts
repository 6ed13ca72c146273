// From nothing to data planes: certificates made, judged and taken away, manifests written, and no key left behind.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '../fixtures.ts';
import type { Studio } from '../pages/studio.ts';

const run = promisify(execFile);
const keyText = /PRIVATE KEY/;

async function open(studio: Studio): Promise<void> {
  await studio.page.getByRole('button', { name: 'Data planes' }).click();
  await expect(studio.page.getByRole('heading', { name: 'Konnect, pinned' })).toBeVisible();
}

const task = (studio: Studio, name: string): Promise<void> =>
  studio.page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name, exact: true }).click();

const result = ({ page }: Studio) => page.getByRole('region', { name: 'Result' });

const make = async (studio: Studio): Promise<void> => {
  await studio.page.getByRole('button', { name: 'Make certificates' }).click();
  await expect(result(studio).getByText(/^Accepted/)).toBeVisible();
};

async function downloaded(studio: Studio, press: () => Promise<void>): Promise<Buffer> {
  const downloading = studio.page.waitForEvent('download');
  await press();
  return readFile(await (await downloading).path());
}

async function inFolder(
  files: { readonly [name: string]: Uint8Array },
  work: (folder: string) => Promise<void>,
) {
  const folder = await mkdtemp(join(tmpdir(), 'data-planes-'));
  try {
    await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(join(folder, name), bytes)));
    await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** All that the page could leave behind. */
const remains = ({ page }: Studio): Promise<string> =>
  page.evaluate(async () => {
    const stored = await Promise.all(
      (await indexedDB.databases()).map(
        ({ name = '' }) =>
          new Promise<unknown>((resolve, reject) => {
            const opening = indexedDB.open(name);
            opening.addEventListener('error', () => reject(new Error(name)));
            opening.addEventListener('success', () => {
              const database = opening.result;
              const stores = [...database.objectStoreNames];
              if (stores.length === 0) return resolve([]);
              const all: unknown[] = [];
              const transaction = database.transaction(stores);
              for (const store of stores) {
                const reading = transaction.objectStore(store).getAll();
                reading.addEventListener('success', () => all.push(reading.result));
              }
              transaction.addEventListener('complete', () => {
                database.close();
                resolve(all);
              });
            });
          }),
      ),
    );
    const caches = await globalThis.caches.keys();
    return JSON.stringify([
      stored,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      caches,
      location.href,
      document.cookie,
    ]);
  });

test('a Konnect PKI set for two data planes: made, judged, written as manifests, taken away', async ({
  studio,
}) => {
  const { page } = studio;
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await open(studio);
  await task(studio, 'Konnect, PKI');
  await page.getByRole('button', { name: 'Add a data plane' }).click();
  await expect(page.getByRole('textbox', { name: 'Data plane 2' })).toHaveValue('dp-2');
  await make(studio);
  const chain = result(studio).getByRole('list', { name: 'Chain of certificates' });
  await expect(chain.getByRole('listitem')).toHaveText([/planes root/, /intermediate/, /dp-1/]);
  await expect(result(studio)).toContainText('cluster_cert = dp-1.bundle.crt');
  await result(studio).getByRole('combobox', { name: 'For' }).selectOption('dp-2');
  await expect(result(studio)).toContainText('cluster_cert = dp-2.bundle.crt');

  // On a control plane of one's own an intermediate alone is refused, and the reason is told.
  await result(studio).getByRole('combobox', { name: 'Control plane' }).selectOption('pki');
  await result(studio)
    .getByRole('tab', { name: /intermediate/ })
    .click();
  await expect(result(studio).getByText(/^Refused/)).toBeVisible();
  await result(studio).getByRole('combobox', { name: 'Control plane' }).selectOption('konnect');

  const archive = await downloaded(studio, () =>
    result(studio).getByRole('button', { name: 'Download all' }).click(),
  );
  const files = unzipSync(new Uint8Array(archive));
  expect(Object.keys(files).sort()).toEqual(
    expect.arrayContaining(['ca.crt', 'dp-1.bundle.crt', 'dp-2.key']),
  );
  await inFolder(files, async (folder) => {
    for (const node of ['dp-1', 'dp-2']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const { stdout } = await run(
        'openssl',
        [
          'verify',
          '-purpose',
          'sslclient',
          '-CAfile',
          'ca.crt',
          '-untrusted',
          `${node}.bundle.crt`,
          `${node}.crt`,
        ],
        { cwd: folder },
      );
      expect(stdout).toBe(`${node}.crt: OK\n`);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const [own, key] = await Promise.all([
        run('openssl', ['x509', '-in', `${node}.crt`, '-noout', '-pubkey'], { cwd: folder }),
        run('openssl', ['pkey', '-in', `${node}.key`, '-pubout'], { cwd: folder }),
      ]);
      expect(own.stdout).toBe(key.stdout);
    }
  });

  await task(studio, 'Manifests and settings');
  await page.getByRole('combobox', { name: 'Certificate' }).selectOption('konnect-pki dp-1');
  await page.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Kubernetes: Secret' });
  const secret = await downloaded(studio, () =>
    page.getByRole('button', { name: 'Download secret.yaml' }).click(),
  );
  expect(secret.toString()).toContain('konghq.com/konnect-dp-cert');
  expect(secret.toString()).toContain('BEGIN CERTIFICATE');
  expect(secret.toString()).toContain('PRIVATE_KEY\n');
  await page.getByRole('switch', { name: 'Include key' }).check();
  await expect(page.getByText(/private key in plain sight/)).toBeVisible();
  await page.getByRole('switch', { name: 'Include key' }).uncheck();
  await page.getByRole('combobox', { name: 'Format' }).selectOption('konnect-extension');
  const extension = await downloaded(studio, () =>
    page.getByRole('button', { name: /^Download .*\.yaml/ }).click(),
  );
  expect(extension.toString()).toContain('kind: KonnectExtension');

  expect(await remains(studio)).not.toMatch(keyText);
  const inner = strFromU8(files['dp-1.key'] ?? new Uint8Array()).split('\n')[1] ?? '';
  expect(inner.length).toBeGreaterThan(40);
  expect(await remains(studio)).not.toContain(inner);
  expect(said.join('\n')).not.toMatch(keyText);
});

test('keys are masked, ask before they are left, and go when they are told to', async ({ studio }) => {
  const { page } = studio;
  await open(studio);
  await make(studio);
  await expect(page.getByText(keyText)).toHaveCount(0);
  await page.getByRole('button', { name: 'Reveal tls.key' }).click();
  await expect(page.getByText(keyText)).toBeVisible();
  await page.getByRole('button', { name: 'Hide tls.key' }).click();
  await expect(page.getByText(keyText)).toHaveCount(0);
  const asked = page.waitForEvent('dialog');
  void page.evaluate(() => location.reload());
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('button', { name: 'Reveal tls.key' })).toHaveCount(0);
  await page.reload();
});

test('a passphrase brings PKCS#12, which openssl opens', async ({ studio }) => {
  const { page } = studio;
  await open(studio);
  await make(studio);
  const passphrase = page.getByRole('textbox', { name: /Passphrase for encrypted keys/ });
  await passphrase.fill('zwölf Köche');
  await passphrase.press('Enter');
  const bytes = await downloaded(studio, () =>
    page.getByRole('button', { name: 'Download tls.p12' }).click(),
  );
  await inFolder({ 'tls.p12': bytes }, async (folder) => {
    const { stdout } = await run(
      'openssl',
      ['pkcs12', '-in', 'tls.p12', '-passin', 'pass:zwölf Köche', '-nokeys'],
      { cwd: folder },
    );
    expect(stdout).toContain('BEGIN CERTIFICATE');
  });
});

test('a private key where a certificate belongs is refused and not kept', async ({ studio }) => {
  const { page } = studio;
  await open(studio);
  await make(studio);
  await page.getByRole('button', { name: 'Copy tls.key' }).click();
  await task(studio, 'Check a set-up');
  const box = page.getByRole('textbox', { name: 'Uploaded to Konnect' });
  await box.fill('-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----\n');
  await expect(page.getByText(/This is a private key, not a certificate/)).toBeVisible();
  await expect(box).toHaveValue('');
  await expect(page.getByText(keyText)).toHaveCount(0);
});

test('what was made is inspected, and two are compared', async ({ studio, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = studio;
  await open(studio);
  await make(studio);
  const copied = async (): Promise<string> => {
    await page.getByRole('button', { name: 'Copy tls.crt' }).click();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const first = await copied();
  await page.getByRole('textbox', { name: 'Common name' }).fill('other');
  await expect(result(studio)).toContainText('The form was changed since');
  await page.getByRole('button', { name: 'Make certificates' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Replace' }).click();
  await expect(result(studio)).not.toContainText('The form was changed since');
  await expect(async () => expect(await copied()).not.toBe(first)).toPass();
  const second = await copied();
  await task(studio, 'Inspect');
  const box = page.getByRole('textbox', { name: 'What is it?' });
  await box.fill(first);
  await expect(result(studio)).toContainText('PEM: 1 certificate');
  await expect(result(studio)).toContainText('ends in');
  await box.fill(second);
  await expect(result(studio).getByRole('heading', { name: 'Compared with the one before' })).toBeVisible();
  await box.fill('no certificate at all');
  await expect(result(studio)).not.toContainText('1 certificate');
});

test('the making of a large key can be stopped', async ({ studio }) => {
  const { page } = studio;
  await open(studio);
  await page.getByRole('combobox', { name: 'Key' }).selectOption('rsa-4096');
  await page.getByRole('button', { name: 'Make certificates' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Reveal tls.key' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Make certificates' }).click();
  await expect(result(studio).getByText(/^Accepted/)).toBeVisible({ timeout: 45_000 });
});

test('a manifest of the documentation is read, named and mended', async ({ studio }) => {
  await open(studio);
  await task(studio, 'Read a manifest');
  await studio.page
    .getByRole('textbox', { name: 'Manifest' })
    .fill(
      'spec:\n  clientAuth:\n    certificateSecret:\n      provisioning: Manual\n        secretRef:\n          name: tls\n',
    );
  await expect(result(studio)).toContainText('mended');
  await expect(result(studio).getByRole('listitem').first()).toContainText('secretRef');
});

test('keys of the flow do nothing while it is not there', async ({ studio }) => {
  const { page } = studio;
  await studio.openExample('Authenticate to a third-party service');
  await open(studio);
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByRole('button', { name: 'Flow', exact: true }).click();
  await expect(studio.canvas.node('TOKEN', 'call')).toBeVisible();
});

test('each preset keeps what it made, and a file given late takes the passphrase along', async ({
  studio,
}) => {
  const { page } = studio;
  await open(studio);
  await make(studio);
  await task(studio, 'Self-hosted, shared');
  await make(studio);
  await task(studio, 'Konnect, pinned');
  await expect(page.getByRole('button', { name: 'Reveal tls.key' })).toBeVisible();
  await page.getByRole('textbox', { name: /Passphrase for encrypted keys/ }).fill('open sesame');
  const archive = await downloaded(studio, () => page.getByRole('button', { name: 'Download all' }).click());
  expect(Object.keys(unzipSync(new Uint8Array(archive)))).toContain('tls.p12');
  await page.getByRole('button', { name: 'Clear' }).click();
  await task(studio, 'Self-hosted, shared');
  await expect(result(studio).getByText(/^Accepted/)).toBeVisible();
});

test('what is refused does not leave the one before in force', async ({ studio, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page } = studio;
  await open(studio);
  await make(studio);
  await page.getByRole('button', { name: 'Copy tls.crt' }).click();
  const certificate = await page.evaluate(() => navigator.clipboard.readText());
  await task(studio, 'Check a set-up');
  const upload = page.getByRole('textbox', { name: 'Uploaded to Konnect' });
  await upload.fill(certificate);
  await page.getByRole('textbox', { name: 'cluster_cert of the data plane' }).fill(certificate);
  await expect(result(studio).getByText(/^Accepted/)).toBeVisible();
  await page
    .getByRole('textbox', { name: 'cluster_cert_key' })
    .fill(
      '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES-EDE3-CBC,0011223344556677\n\nAAAA\n-----END RSA PRIVATE KEY-----\n',
    );
  await expect(result(studio).getByText(/^Refused/)).toBeVisible();
  await upload.fill('nothing of the kind');
  await expect(result(studio)).toContainText('Both sides are needed');
});

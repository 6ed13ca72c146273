// The page under its content security policy, and the built folder on a server of another kind.
import { fileURLToPath } from 'node:url';
import type { Page, Response } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { Studio } from '../pages/studio.ts';
import { serveFolder } from '../static-server.ts';

/** The main job, with both jq engines. */
async function mainJob(studio: Studio): Promise<void> {
  await studio.openExample('Authenticate to a third-party service');
  await studio.code.ready();
  await studio.runSample(/proxied/i);
  await studio.setGateway('3.12');
  await studio.runSample(/proxied/i);
  await expect(await studio.runs.serviceRequest()).toContainText('Authorization: Bearer');
  await studio.canvas.select('AUTHORIZE', 'jq');
  await studio.button('Export').click();
  await expect(studio.page.getByRole('region', { name: 'Export' })).toContainText('_format_version');
}

function responsesOf(page: Page): Response[] {
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  return responses;
}

/** Listens before the studio is visited. */
const watched = test.extend<{ responses: Response[]; workers: string[] }>({
  responses: async ({ page }, use) => use(responsesOf(page)),
  workers: async ({ page }, use) => {
    const urls: string[] = [];
    page.on('worker', (worker) => urls.push(worker.url()));
    await use(urls);
  },
});

watched(
  'page, scripts, workers and wasm carry the policy, and nothing leaves the origin',
  async ({ responses, workers, studio, baseURL }) => {
    await mainJob(studio);

    const remote = responses.map((response) => response.url()).filter((url) => !/^(data|blob):/.test(url));
    expect(remote.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([]);
    // Asked for again, a file may come as "not modified", without headers: the first answer's hold then.
    const fresh = responses.filter(
      (response, index) => responses.findIndex((one) => one.url() === response.url()) === index,
    );
    const served = (end: string): Response[] =>
      fresh.filter((response) => new URL(response.url()).pathname.endsWith(end));
    const kinds = {
      page: served('/'),
      scripts: served('.js'),
      wasm: served('.wasm'),
      workers: fresh.filter((response) => workers.includes(response.url())),
    };
    for (const [kind, some] of Object.entries(kinds)) {
      expect(some.length, kind).toBeGreaterThan(0);
      for (const response of some) {
        const policy = (await response.headerValue('content-security-policy')) ?? '';
        expect(policy, response.url()).toContain("script-src 'self' 'wasm-unsafe-eval';");
        expect(policy, response.url()).toContain("default-src 'self';");
        expect(policy, response.url()).not.toMatch(/'unsafe-eval'|https?:|\*/);
      }
    }
  },
);

test('the policy is in force: the page may not turn text into code', async ({ page }) => {
  await page.goto('./');
  const refused = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective));
        const script = document.createElement('script');
        script.textContent = 'globalThis.injected = true';
        document.head.append(script);
      }),
  );
  expect(refused).toMatch(/^script-src/);
});

test('the built folder works under any path of any web server', async ({ page }) => {
  const folder = fileURLToPath(new URL('../../dist/studio/', import.meta.url));
  const server = await serveFolder(folder, '/some/path/');
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const responses = responsesOf(page);
  try {
    await page.goto(server.url);
    await mainJob(new Studio(page));
  } finally {
    server.close();
  }
  expect(responses.filter((response) => response.status() >= 400).map((response) => response.url())).toEqual(
    [],
  );
  expect(complaints).toEqual([]);
});

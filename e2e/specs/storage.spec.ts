// What the browser keeps: every change, and no secret.
import { expect, test } from '../fixtures.ts';
import type { Studio } from '../pages/studio.ts';

const example = 'Add a secret from a vault';

async function reload(studio: Studio): Promise<void> {
  await studio.page.reload();
  await expect(studio.button('Open')).toBeVisible();
}

/** Waits for the autosave: what the browser keeps then holds these words. */
const saved = (studio: Studio, words: string): Promise<void> =>
  expect.poll(() => studio.kept()).toContain(words);

test('each kind of change is there after a reload', async ({ studio }) => {
  const { canvas, code, page } = studio;
  await studio.openExample(example);
  await expect(canvas.node('PARTNER', 'static')).toBeVisible();
  await saved(studio, 'PARTNER');

  await code.replace('web-shop', 'app-shop');
  await saved(studio, 'app-shop');
  await reload(studio);
  await expect(canvas.node('PARTNER', 'static')).toBeVisible();
  expect(await studio.text()).toContain('app-shop');

  await canvas.select('PARTNER', 'static');
  await page.keyboard.press('F2');
  await canvas.region.getByRole('textbox', { name: 'Name of PARTNER' }).fill('SHOP');
  await page.keyboard.press('Enter');
  await expect(canvas.node('SHOP', 'static')).toBeVisible();
  await saved(studio, 'SHOP');
  await reload(studio);
  await expect(canvas.node('SHOP', 'static')).toBeVisible();

  await studio.setGateway('3.13');
  await saved(studio, '"gateway":"3.13"');
  const name = studio.header.getByRole('textbox', { name: 'File name' });
  await name.fill('payments.yaml');
  await name.press('Enter');
  await saved(studio, 'payments.yaml');
  await reload(studio);
  await expect(name).toHaveValue('payments.yaml');
  await expect(studio.header.getByRole('combobox', { name: 'Target gateway' })).toHaveValue('3.13');
});

test('a change made just before the page is left is kept', async ({ studio }) => {
  await studio.openExample(example);
  await expect(studio.canvas.node('PARTNER', 'static')).toBeVisible();
  await saved(studio, 'PARTNER');
  await studio.code.replace('web-shop', 'last-word');
  await reload(studio);
  await expect(studio.canvas.node('PARTNER', 'static')).toBeVisible();
  expect(await studio.text()).toContain('last-word');
});

test('vault values and credentials in headers are kept nowhere', async ({ studio }) => {
  const { page, runs } = studio;
  await studio.openExample(example);
  await runs.editSample();
  await studio.run.getByLabel('payment_key', { exact: true }).fill('vault-secret-4711');
  const headers = studio.run.getByRole('group', { name: 'Headers of request' });
  const row = headers.getByRole('textbox', { name: /^Header \d+ name$/ });
  const last = (await row.count()) - 1;
  await row.nth(last).fill('Authorization');
  await headers.getByRole('textbox', { name: `Header ${last + 1} value` }).fill('Bearer header-secret-4712');
  await row.nth(last + 1).fill('X-Api-Key');
  await headers.getByRole('textbox', { name: `Header ${last + 2} value` }).fill('key-secret-4713');
  await row.nth(last + 2).fill('X-Plain');
  await headers.getByRole('textbox', { name: `Header ${last + 3} value` }).fill('plain-4714');

  // They are in the run, so they were entered.
  await studio.runSample(/proxied/i);
  await studio.run.getByRole('button', { name: 'Reveal secrets' }).click();
  const sent = await runs.serviceRequest();
  await expect(sent).toContainText(Buffer.from('web-shop:vault-secret-4711').toString('base64'));

  await saved(studio, 'plain-4714');
  const everywhere = [
    await studio.kept(),
    await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
    ),
    await page.evaluate(async () => JSON.stringify(await caches.keys())),
    page.url(),
  ].join('\n');
  expect(everywhere).not.toMatch(/secret-471|c2VjcmV0/);
  await reload(studio);
  await expect(studio.canvas.node('PARTNER', 'static')).toBeVisible();
  expect(await studio.kept()).not.toContain('secret-471');
});

test('"New" starts anew, and undo brings the old flow back, also after a reload', async ({ studio }) => {
  await studio.openExample(example);
  const flow = await studio.text();
  await studio.button('New').click();
  await expect(studio.canvas.node('PARTNER', 'static')).toHaveCount(0);
  const fresh = await studio.text();
  expect(fresh).not.toContain('PARTNER');
  await saved(studio, 'X-Seen-By');
  await reload(studio);
  await studio.expectText(fresh);
  await studio.undo();
  await expect(studio.canvas.node('PARTNER', 'static')).toBeVisible();
  await studio.expectText(flow);
  await expect.poll(() => studio.kept()).toContain('"future":[{"label":"New flow"');
  await reload(studio);
  await studio.redo();
  await studio.expectText(fresh);
});

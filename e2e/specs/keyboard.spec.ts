// The whole job by keyboard alone: no test here touches the mouse.
import { expect, test } from '../fixtures.ts';
import type { Locator } from '@playwright/test';
import type { Studio } from '../pages/studio.ts';

/** Presses a key until the locator has the focus. */
async function pressUntil(studio: Studio, key: string, wanted: Locator): Promise<void> {
  await expect(wanted).toBeAttached();
  for (let presses = 0; presses < 30; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await studio.page.keyboard.press(key);
  }
  await expect(wanted).toBeFocused();
}

/** Walks the regions until the focus is in this one. */
async function goTo(studio: Studio, region: Locator): Promise<void> {
  for (let presses = 0; presses < 8; presses += 1) {
    if (await hasFocus(region)) return;
    await studio.page.keyboard.press('F6');
  }
  expect(await hasFocus(region), 'F6 reaches the region').toBe(true);
}

const hasFocus = (region: Locator): Promise<boolean> =>
  region.evaluate((element) => element.contains(document.activeElement));

async function openByKeys(studio: Studio): Promise<void> {
  await goTo(studio, studio.header);
  await pressUntil(studio, 'Tab', studio.button('Examples'));
  await studio.page.keyboard.press('Enter');
  const entry = studio.page.getByRole('menuitem', { name: 'Authenticate to a third-party service' });
  await expect(entry).toBeFocused();
  await studio.page.keyboard.press('Enter');
  await expect(studio.canvas.node('TOKEN', 'call')).toBeVisible();
}

test('F6 walks the regions in the order of the screen, Shift+F6 back', async ({ studio }) => {
  const { header, palette, canvas, code, inspector, page } = studio;
  await openByKeys(studio);
  await code.ready();
  const bottom = page.getByRole('tab', { name: 'Run' });
  await header.getByRole('textbox', { name: 'File name' }).focus();
  for (const region of [palette, canvas.region, code.region, inspector]) {
    await page.keyboard.press('F6');
    await expect.poll(() => hasFocus(region)).toBe(true);
  }
  await page.keyboard.press('F6');
  await expect(bottom).toBeFocused();
  await page.keyboard.press('F6');
  await expect.poll(() => hasFocus(header)).toBe(true);
  await page.keyboard.press('Shift+F6');
  await expect(bottom).toBeFocused();
});

test('arrows walk the connections, Enter leads into the form and Esc back', async ({ studio }) => {
  const { canvas, inspector, page } = studio;
  await openByKeys(studio);
  await goTo(studio, canvas.region);
  await expect(canvas.node('CLIENT', 'static')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(canvas.node('AUTHORIZE', 'jq')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(canvas.node('FORM', 'jq')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await expect(canvas.node('TOKEN', 'call')).toBeFocused();

  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(inspector)).toBe(true);
  const url = inspector.getByRole('textbox', { name: 'url' });
  await pressUntil(studio, 'Tab', url);
  await page.keyboard.press('End');
  await page.keyboard.type('/v2');
  await expect(canvas.node('TOKEN', 'call')).toHaveAccessibleDescription(/access phase/);
  const before = await studio.text();
  expect(before).toContain('url: https://login.partner.example/oauth2/token/v2\n');
  await page.keyboard.press('Escape');
  await expect(canvas.node('TOKEN', 'call')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await studio.expectText(before.replace('/token/v2', '/token'));
});

test('C connects, Delete deletes, Ctrl+Z brings back, and the focus stays on the canvas', async ({
  studio,
}) => {
  const { canvas, page, said } = studio;
  await openByKeys(studio);
  const before = await studio.text();
  await goTo(studio, canvas.region);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key);
  await expect(canvas.node('FORM', 'jq')).toBeFocused();
  await page.keyboard.press('c');
  await expect(said).toContainText('Enter connects, Escape cancels');
  for (let presses = 0; presses < 40 && !(await said.innerText()).includes('is not possible'); presses += 1)
    await page.keyboard.press('Shift+ArrowRight');
  await expect(said, 'why an input does not take it').toContainText(/FORM to .+ is not possible: .{10}/);
  for (
    let presses = 0;
    presses < 40 && !(await said.innerText()).startsWith('FORM to service_request.body');
    presses += 1
  )
    await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(said).toContainText('Connected FORM to service_request.body');
  await expect(canvas.line('FORM', 'service_request.body')).toBeVisible();
  expect(await studio.text()).toContain('service_request.body');

  await page.keyboard.press('Delete');
  await expect(canvas.node('FORM', 'jq')).toHaveCount(0);
  await expect(canvas.node('CLIENT', 'static')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(canvas.node('FORM', 'jq')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await studio.expectText(before);
  await expect.poll(() => hasFocus(canvas.region)).toBe(true);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(canvas.line('FORM', 'service_request.body')).toBeVisible();
});

test('a new node is added, named and moved by keys', async ({ studio }) => {
  const { canvas, page, palette } = studio;
  await openByKeys(studio);
  await goTo(studio, canvas.region);
  await page.keyboard.press('a');
  const menu = page.getByRole('menu', { name: 'Add a node that takes it' });
  await expect.poll(() => hasFocus(menu)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await goTo(studio, palette);
  await pressUntil(studio, 'Tab', palette.getByRole('button', { name: 'exit' }));
  await page.keyboard.press('Enter');
  const added = canvas.node('EXIT', 'exit');
  await expect(added).toBeVisible();
  await goTo(studio, canvas.region);
  await expect.poll(() => hasFocus(canvas.region)).toBe(true);
  await page.keyboard.press('F2');
  await expect(canvas.region.getByRole('textbox', { name: 'Name of EXIT' })).toBeFocused();
  await page.keyboard.type('REFUSE');
  await page.keyboard.press('Enter');
  const renamed = canvas.node('REFUSE', 'exit');
  await expect(renamed).toBeFocused();
  await page.keyboard.press('m');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await expect(studio.said).toContainText('Moved REFUSE');
  await expect(renamed).toBeFocused();
});

test('Ctrl+Enter runs, and the results are read by keys', async ({ studio }) => {
  const { canvas, run, runs, page } = studio;
  await openByKeys(studio);
  await goTo(studio, canvas.region);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(run).toContainText(/proxied/i, { timeout: 20_000 });
  await expect(canvas.node('AUTHORIZE', 'jq')).toHaveAccessibleDescription(/complete/);
  await goTo(studio, page.getByRole('tablist', { name: 'Run and problems' }));
  const client = run.getByRole('tab', { name: 'Client response' });
  await pressUntil(studio, 'Tab', client);
  await page.keyboard.press('ArrowRight');
  await expect(run.getByRole('tab', { name: 'Service request' })).toBeFocused();
  await expect(run.getByRole('region', { name: 'service request' })).toContainText(
    'Authorization: Bearer eyJ-demo-token',
  );
  await expect(runs.row('TOKEN')).toContainText('45 ms');
});

test('Esc and Tab lead out of the editor', async ({ studio }) => {
  const { code, page } = studio;
  await openByKeys(studio);
  await code.ready();
  const before = await studio.text();
  await goTo(studio, code.region);
  await expect(code.input).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(code.input).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(code.input).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Tab');
  await expect.poll(() => hasFocus(code.region)).toBe(false);
  expect(await studio.text()).toBe(before);
});

test('what is typed into the editor arrives, spaces too', async ({ studio }) => {
  const { code, page } = studio;
  await openByKeys(studio);
  await code.ready();
  const before = await studio.text();
  await goTo(studio, code.region);
  await expect(code.input).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('# Typed by hand, with spaces. ');
  await studio.expectText(`# Typed by hand, with spaces. ${before}`);
  await page.keyboard.press('ControlOrMeta+z');
  await studio.expectText(before);
});

test('Export opened from the panels it covers takes the focus', async ({ studio }) => {
  await studio.openExample('Authenticate to a third-party service');
  await studio.canvas.select('TOKEN', 'call');
  await studio.inspector.getByRole('textbox', { name: 'url' }).focus();
  await studio.page.keyboard.press('ControlOrMeta+Shift+e');
  const panel = studio.page.getByRole('region', { name: 'Export' });
  await expect(panel).toContainText('_format_version');
  await expect(panel.getByRole('combobox', { name: 'Format' })).toBeFocused();
});

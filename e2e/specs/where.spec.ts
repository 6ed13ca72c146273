// Where a flow runs, asked for from the export panel.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../fixtures.ts';
import type { Studio } from '../pages/studio.ts';

const flow = `resources:
  cache: { strategy: redis, redis: { host: 10.0.0.7 } }
nodes:
  - name: KEY
    type: static
    values: { key: orders }
  - name: STORED
    type: cache
    inputs: { key: KEY.key }
    outputs: { data: response.body }
  - name: RATES
    type: call
    url: http://rates.internal/today
    output: service_request.body
`;

async function open(studio: Studio) {
  await studio.openFile('flow.yaml', flow);
  await studio.button('Export').click();
  await studio.page
    .getByRole('region', { name: 'Export' })
    .getByRole('button', { name: 'Where will it run' })
    .click();
  const dialog = studio.page.getByRole('dialog', { name: 'Where will it run' });
  await expect(dialog).toBeVisible();
  return dialog;
}

test('each kind of gateway says what works there and why not', async ({ studio }) => {
  const dialog = await open(studio);
  await expect(dialog).toContainText('For gateway 3.15 and every request.');
  const row = (title: string) =>
    dialog
      .getByRole('list', { name: 'Kinds of gateway' })
      .getByRole('listitem')
      .filter({ hasText: title })
      .first();
  await expect(row('Serverless Gateway')).toContainText('does not run there');
  await expect(row('Serverless Gateway')).toContainText('The cache is kept in Redis');
  await expect(row('Dedicated Cloud Gateway')).toContainText('runs there, with care');
  await expect(row('Self-hosted, hybrid')).toContainText('runs there');
  await expect(dialog.getByText('KongClusterPlugin')).toHaveCount(0);
  await dialog.getByRole('switch', { name: 'What is good to know, too' }).check();
  await expect(dialog.getByText('KongClusterPlugin').first()).toBeVisible();
  await dialog.getByRole('switch', { name: 'In a control plane group' }).check();
  await expect(row('Konnect, data planes of your own')).toContainText('runs there, with care');
});

test('a reason leads to its node; the keyboard alone opens and closes the table', async ({ studio }) => {
  const { page } = studio;
  const dialog = await open(studio);
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  const button = page.getByRole('button', { name: 'Where will it run' });
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Show RATES, url' }).first().click();
  await expect(dialog).toHaveCount(0);
  await expect(studio.canvas.node('RATES', 'call')).toHaveClass(/ selected /);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the table can be read by everybody, ${colorScheme}`, async ({ studio }) => {
    const { page } = studio;
    await page.emulateMedia({ colorScheme });
    const dialog = await open(studio);
    await dialog.getByRole('switch', { name: 'What is good to know, too' }).check();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const screen = process.env['SCREENSHOTS'];
    if (screen !== undefined) await page.screenshot({ path: `${screen}/where-${colorScheme}.png` });
  });

// A custom plugin that is picked or dropped: checked, and taken away for a gateway.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from '../fixtures.ts';
import type { Studio } from '../pages/studio.ts';

const files = {
  'kong/plugins/stamp/handler.lua':
    'local Stamp = { PRIORITY = 5, VERSION = "1.0.0" }\nfunction Stamp:access(config)\n  ngx.timer.at(0, print)\nend\nreturn Stamp\n',
  'kong/plugins/stamp/schema.lua':
    'return { name = "stamp", fields = { { config = { type = "record", fields = {} } } } }\n',
};
const zip = Buffer.from(
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))),
);

async function open(studio: Studio) {
  await studio.button('Export').click();
  await studio.page.getByRole('button', { name: 'Check a custom plugin' }).click();
  const dialog = studio.page.getByRole('dialog', { name: 'Check a custom plugin' });
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
  return dialog;
}

async function openZip(studio: Studio, content: Buffer) {
  const dialog = await open(studio);
  const choosing = studio.page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a zip' }).click();
  await (await choosing).setFiles({ name: 'stamp.zip', mimeType: 'application/zip', buffer: content });
  return dialog;
}

test('a zip is checked for each way, and taken away for one that is open', async ({ studio }) => {
  const dialog = await openZip(studio, zip);
  const row = (title: string) => dialog.getByRole('listitem').filter({ hasText: title }).first();
  await expect(row('Streamed from the control plane')).toContainText('is closed');
  await expect(row('Streamed from the control plane')).toContainText('handler.lua, line 3');
  await expect(row('Files on gateways of your own')).toContainText('is open');
  const formats = dialog.getByRole('combobox', { name: 'Write it as' });
  await expect(formats.locator('option')).not.toContainText(['stream']);
  await formats.selectOption('konnect-schema');
  const id = dialog.getByRole('textbox', { name: 'Control plane ID' });
  await id.fill('no id');
  await expect(id).toHaveAccessibleDescription(/not a UUID/);
  await id.fill('7fca84d6-7d37-4a74-a7b0-93e576089a41');
  const { name, text } = await studio.download(
    dialog.getByRole('button', { name: 'Download stamp-schema.sh' }),
  );
  expect(name).toBe('stamp-schema.sh');
  expect(text).toContain('/control-planes/7fca84d6-7d37-4a74-a7b0-93e576089a41/core-entities/plugin-schemas');
});

test('a folder is checked, with what stands beside the code passed over', async ({ studio }, info) => {
  const folder = info.outputPath('stamp');
  for (const [path, text] of Object.entries({ ...files, 'kong/plugins/stamp/picture.png': '\0' })) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const dialog = await open(studio);
  const choosing = studio.page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a folder' }).click();
  await (await choosing).setFiles(folder);
  await expect(dialog.getByRole('region', { name: 'stamp', exact: true })).toContainText(
    'handler.lua, line 3',
  );
});

test('what is dropped on the dialog stays there; what is no plugin is said so', async ({ studio }) => {
  const dialog = await open(studio);
  const dropped = await studio.page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], 'stamp.zip', { type: 'application/zip' }));
      return transfer;
    },
    [...zip],
  );
  await dialog.getByTestId('plugin-drop').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(dialog.getByRole('region', { name: 'stamp', exact: true })).toBeVisible();
  await expect(studio.refusal.filter({ hasText: 'stamp.zip' })).toHaveCount(0);
});

test('a damaged archive and one without a plugin are refused in words', async ({ studio }) => {
  const dialog = await openZip(studio, Buffer.from('PK no archive'));
  await expect(dialog).toContainText('stamp.zip cannot be opened: it is no zip archive, or a damaged one.');
  const choosing = studio.page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose a zip' }).click();
  const empty = Buffer.from(zipSync({ 'readme.md': strToU8('') }));
  await (await choosing).setFiles({ name: 'a.zip', mimeType: 'application/zip', buffer: empty });
  await expect(dialog).toContainText('There is no plugin in it');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the verdicts can be read by everybody, ${colorScheme}`, async ({ studio }) => {
    const { page } = studio;
    await page.emulateMedia({ colorScheme });
    const dialog = await openZip(studio, zip);
    await expect(dialog.getByRole('combobox', { name: 'Write it as' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const screen = process.env['SCREENSHOTS'];
    if (screen !== undefined) await page.screenshot({ path: `${screen}/plugin-${colorScheme}.png` });
  });

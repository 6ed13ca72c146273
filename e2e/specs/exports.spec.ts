// Taking a flow away in every format and scope, and bringing other tools' files back.
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '../fixtures.ts';
import type { Studio } from '../pages/studio.ts';

const example = 'Authenticate to a third-party service';
const id = '7fca84d6-7d37-4a74-a7b0-93e576089a41';

const panelOf = (studio: Studio) => studio.page.getByRole('region', { name: 'Export' });

async function open(studio: Studio): Promise<ReturnType<typeof panelOf>> {
  await studio.openExample(example);
  await studio.button('Export').click();
  const panel = panelOf(studio);
  await expect(panel.getByRole('combobox', { name: 'Format' })).toBeVisible();
  return panel;
}

/** What the copy button gives: the editor draws only the lines in view. */
async function copied(studio: Studio): Promise<string> {
  await panelOf(studio).getByRole('button', { name: 'Copy', exact: true }).click();
  return studio.page.evaluate(() => navigator.clipboard.readText());
}

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

test('a name is asked for once, and stands in every format that needs it', async ({ studio }) => {
  const panel = await open(studio);
  await panel.getByRole('checkbox', { name: 'service' }).check();
  await expect(panel.getByRole('checkbox', { name: 'consumer group' })).toBeEnabled();
  await expect(panel.getByText('2 are open')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Name of the service' }).fill('checkout');
  await expect(panel.getByText('1 is open')).toBeVisible();
  await panel.getByRole('textbox', { name: 'Lookup tag' }).fill('team-a');
  await expect(panel.getByText('1 is open')).toHaveCount(0);
  expect(await copied(studio)).toContain('service: checkout\n');
  await panel.getByRole('combobox', { name: 'Format' }).selectOption('admin-api');
  expect(await copied(studio)).toContain('/services/checkout/plugins');
  await panel.getByRole('checkbox', { name: 'service' }).uncheck();
  await expect(panel.getByText('Global: every request runs it.')).toBeVisible();
  expect(await copied(studio)).not.toContain('checkout');
});

test('a wrong id is told at its field; a scope that a format has not, in place of the text', async ({
  studio,
}) => {
  const panel = await open(studio);
  await panel.getByRole('combobox', { name: 'Format' }).selectOption('konnect-api');
  const field = panel.getByRole('textbox', { name: 'Control plane ID' });
  await field.fill('my control plane');
  await expect(field).toHaveAccessibleDescription(/not a UUID/);
  await field.fill(id);
  await expect(field).not.toHaveAccessibleDescription(/not a UUID/);
  expect(await copied(studio)).toContain(id);
  await panel.getByRole('combobox', { name: 'Format' }).selectOption('kubernetes');
  await panel.getByRole('checkbox', { name: 'service' }).check();
  await panel.getByRole('checkbox', { name: 'route' }).check();
  await expect(panel.getByRole('button', { name: 'Copy', exact: true })).toHaveCount(0);
  await expect(panel).toContainText('cannot hold a plugin to a service and a route together');
});

test('the export follows the flow', async ({ studio }) => {
  await open(studio);
  expect(await copied(studio)).toContain('timeout: 5000');
  await studio.button('Export').click();
  await studio.code.replace('timeout: 5000', 'timeout: 7000');
  await studio.button('Export').click();
  expect(await copied(studio)).toContain('timeout: 7000');
});

test('all formats come in one archive', async ({ studio }) => {
  const panel = await open(studio);
  const downloading = studio.page.waitForEvent('download');
  await panel.getByRole('button', { name: 'All formats' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('datakit-exports.zip');
  const files = unzipSync(new Uint8Array(await readFile(await download.path())));
  const ids = await panel
    .getByRole('combobox', { name: 'Format' })
    .locator('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('value') ?? ''));
  expect(new Set(Object.keys(files).map((path) => path.split('/')[0]))).toEqual(new Set(ids));
  expect(strFromU8(files['deck/kong.yaml'] ?? new Uint8Array())).toContain('_format_version');
});

test('a Terraform file that is dropped back is the flow again, with its scope', async ({ studio }) => {
  const { page, canvas } = studio;
  const panel = await open(studio);
  await panel.getByRole('combobox', { name: 'Format' }).selectOption('terraform-konnect');
  await panel.getByRole('checkbox', { name: 'route' }).check();
  await panel.getByRole('textbox', { name: 'Name of the route' }).fill('orders');
  await panel.getByRole('textbox', { name: 'Control plane' }).fill('production');
  const text = await copied(studio);
  await studio.button('New').click();
  await expect(canvas.node('TOKEN', 'call')).toHaveCount(0);
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'main.tf', { type: 'text/plain' }));
    return data;
  }, text);
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(canvas.node('TOKEN', 'call')).toBeVisible();
  await expect(studio.said).toContainText('Opened main.tf');
  await panel.getByRole('combobox', { name: 'Format' }).selectOption('deck');
  expect(await copied(studio)).toContain('route: orders\n');
});

test('a curl command that is pasted says what is wrong with it, and opens', async ({ studio }) => {
  const { page, canvas } = studio;
  await studio.openExample(example);
  const body = JSON.stringify({
    name: 'datakit',
    config: { nodes: [{ name: 'A', type: 'static', values: { a: 1 } }] },
  });
  const command = `$ sudo curl -X POST http://localhost:8001/services/{serviceName|Id}/plugins --data '${body}'`;
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, command);
  const dialog = page.getByRole('dialog', { name: /^Open / });
  await expect(dialog.getByRole('listitem').first()).toContainText('line 1');
  await dialog.getByRole('button', { name: 'Open' }).click();
  await expect(canvas.node('A', 'static')).toBeVisible();
  await studio.undo();
  await expect(canvas.node('TOKEN', 'call')).toBeVisible();
});

test('what another file knows goes before what was filled in for the last one', async ({ studio }) => {
  const panel = await open(studio);
  await panel.getByRole('checkbox', { name: 'service' }).check();
  await panel.getByRole('textbox', { name: 'Name of the service' }).fill('checkout');
  await studio.openFile(
    'orders.yaml',
    'services:\n  - name: orders\n    plugins:\n      - name: datakit\n        config: { nodes: [{ name: A, type: static, values: { a: 1 } }] }\n',
  );
  await expect(panel.getByRole('textbox', { name: 'Name of the service' })).toHaveValue('orders');
  expect(await copied(studio)).toContain('service: orders\n');
});

test('a manifest whose scope stands elsewhere is not exported for every request without a word', async ({
  studio,
}) => {
  await studio.openFile(
    'flow.yaml',
    'kind: KongPlugin\nplugin: datakit\nmetadata: { name: flow }\nconfig: { nodes: [{ name: A, type: static, values: { a: 1 } }] }\n',
  );
  await studio.button('Export').click();
  const panel = panelOf(studio);
  await expect(panel).toContainText('applies to what names it in an annotation');
  await panel.getByRole('checkbox', { name: 'route' }).check();
  await expect(panel).not.toContainText('applies to what names it in an annotation');
});

test('a file that was edited since takes the flow in and keeps the rest', async ({ studio }) => {
  const panel = await open(studio);
  const exported = await copied(studio);
  const edited = `# by hand\n${exported.replace('timeout: 5000', 'timeout: 9000 # slow partner')}`;
  await studio.button('Export').click();
  await studio.code.replace('method: POST', 'method: PUT');
  await studio.button('Export').click();
  const picking = studio.page.waitForEvent('filechooser');
  await panel.getByRole('button', { name: 'Update a file…' }).click();
  const chooser = await picking;
  await chooser.setFiles({ name: 'kong.yaml', mimeType: 'text/plain', buffer: Buffer.from(edited) });
  await expect(panel.getByRole('heading', { name: 'Update kong.yaml' })).toBeVisible();
  const keep = panel.getByRole('combobox', { name: 'Keep of the file’s flow' });
  // The flow as it is now was copied, too, and the file holds neither: nothing is taken for its beginning unasked.
  await expect(keep).toHaveValue('none');
  await keep.selectOption({ label: (await keep.locator('option').last().textContent()) ?? '' });
  const merged = await copied(studio);
  expect(merged).toContain('# by hand\n_format_version');
  expect(merged).toContain('timeout: 9000 # slow partner');
  expect(merged).toContain('method: PUT');
  await keep.selectOption({ label: 'Nothing: the flow replaces what stands there' });
  const replaced = await copied(studio);
  expect(replaced).toContain('# by hand\n');
  expect(replaced).toContain('timeout: 5000');
  await panel.getByRole('button', { name: 'Back to exports' }).click();
  await expect(panel.getByRole('combobox', { name: 'Format' })).toBeVisible();
});

test('the canvas comes as a picture that stands alone', async ({ studio }) => {
  const panel = await open(studio);
  await panel.getByRole('combobox', { name: 'Format' }).selectOption('markdown');
  const take = async (kind: string): Promise<Buffer> => {
    const downloading = studio.page.waitForEvent('download');
    await panel.getByRole('button', { name: `Picture as ${kind}` }).click();
    return readFile(await (await downloading).path());
  };
  const svg = (await take('SVG')).toString();
  const read = await studio.page.evaluate((text) => {
    const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
    const texts = [...picture.querySelectorAll('text')].map(({ textContent }) => textContent);
    return { root: picture.documentElement.tagName, texts, paths: picture.querySelectorAll('path').length };
  }, svg);
  expect(read.root).toBe('svg');
  expect(read.texts).toEqual(expect.arrayContaining(['CLIENT', 'TOKEN', 'AUTHORIZE', 'ACCESS']));
  expect(read.paths).toBeGreaterThan(6);
  expect(/var\(--|(?:href|src)=|url\((?!data:)/.exec(svg)).toBeNull();
  const png = await take('PNG');
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const inks = await studio.page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const { data: pixels } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    const seen = new Set<string>();
    for (let i = 0; i < pixels.length; i += 4) seen.add(`${pixels[i]} ${pixels[i + 1]} ${pixels[i + 2]}`);
    return seen.size;
  }, png.toString('base64'));
  expect(inks).toBeGreaterThan(20);
});

test('what was chosen for one file is not meant for the next', async ({ studio }) => {
  const bare = 'nodes: [{ name: A, type: static, values: { a: 1 } }]\n';
  await studio.openFile('one.yaml', bare);
  await studio.button('Export').click();
  const panel = panelOf(studio);
  await panel.getByRole('checkbox', { name: 'consumer group' }).check();
  expect(await copied(studio)).toContain('consumer_group:');
  await studio.openFile('two.yaml', bare);
  await expect(panel.getByRole('checkbox', { name: 'consumer group' })).not.toBeChecked();
  expect(await copied(studio)).not.toContain('consumer_group:');
});

test('a command that holds no flow says why, and leaves the flow that is open', async ({ studio }) => {
  const { page, canvas } = studio;
  await studio.openExample(example);
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, 'curl http://localhost:8001/plugins -d name=datakit -d config.nodes[1].name=A');
  await expect(page.getByRole('alert').filter({ hasText: 'The body is a form' })).toBeVisible();
  await expect(canvas.node('TOKEN', 'call')).toBeVisible();
});

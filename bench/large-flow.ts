// Edits on a flow far larger than a gateway takes: the longest task that keeps the page from answering.
import type { Browser, Page } from '@playwright/test';
import { longestTask } from '../e2e/main-thread.ts';
import type { Site } from './pages.ts';
import type { BenchRow } from './row.ts';

const count = 500;
const limit = 200;

const flow = `nodes:\n${Array.from(
  { length: count },
  (_, i) =>
    `  - name: N${i}\n    type: jq\n    input: ${i === 0 ? 'request.headers' : `N${i - 1}`}\n    jq: .\n`,
).join('')}`;

const card = (page: Page, name: string) => page.locator(`.react-flow__node[data-id="${name}"]`);
const palette = (page: Page) => page.getByRole('region', { name: 'Node palette' });

const edits: readonly { readonly name: string; readonly work: (page: Page) => Promise<unknown> }[] = [
  { name: 'select', work: (page) => card(page, 'N9').click() },
  {
    name: 'rename',
    work: async (page) => {
      await page.keyboard.press('F2');
      await page.keyboard.insertText('OTHER');
      await page.keyboard.press('Enter');
    },
  },
  { name: 'undo', work: (page) => page.keyboard.press('Control+z') },
  { name: 'add', work: (page) => palette(page).getByRole('button', { name: /^exit/ }).click() },
  { name: 'delete', work: (page) => page.keyboard.press('Delete') },
  {
    name: 'type',
    work: async (page) => {
      await page.getByRole('textbox', { name: 'Datakit YAML' }).focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.type('# a remark', { delay: 60 });
    },
  },
];

export async function largeFlowBench(browser: Browser, site: Site): Promise<BenchRow[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(site.url);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open', exact: true }).first().click();
  const file = { name: 'large.yaml', mimeType: 'text/yaml', buffer: Buffer.from(flow) };
  await (await choosing).setFiles(file);
  await card(page, `N${count - 1}`).waitFor({ state: 'attached' });
  await page.waitForTimeout(3000);
  const rows: BenchRow[] = [];
  for (const { name, work } of edits) {
    const value = await longestTask(page, async () => {
      await work(page);
      await page.waitForTimeout(1000);
    });
    rows.push({
      name: `longest task of the page, ${count} nodes: ${name}`,
      value,
      unit: 'ms',
      aim: `${limit} ms`,
    });
  }
  await page.close();
  return rows;
}

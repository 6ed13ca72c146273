// New nodes and copies on the canvas: by the list after a node, by a drop on nothing, by Ctrl+D.
import { changeOf } from '../lines.ts';
import { expect, test } from '../fixtures.ts';
import { boxOf, type Box, type Canvas } from '../pages/canvas.ts';
import type { Studio } from '../pages/studio.ts';

const flow = `nodes:
  - name: WHO
    type: jq
    input: request.headers
    jq: .id

  - name: CUSTOMER
    type: call
    inputs:
      query: WHO
    url: https://customers.example/lookup

  - name: ANSWER
    type: exit
    inputs:
      body: CUSTOMER.body
`;

async function open(studio: Studio): Promise<void> {
  await studio.openFile('orders.yaml', flow);
  await expect(studio.canvas.nodes()).toHaveCount(7);
}

const covers = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Cards that lie on one another when none is open. */
async function covered(canvas: Canvas): Promise<readonly string[]> {
  await canvas.region.click({ position: { x: 8, y: 8 } });
  const boxes = await canvas.boxes();
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (covers(a, b) ? [`${a.name} on ${b.name}`] : [])),
  );
}

test('the list after a node takes every key, and Escape leads back', async ({ studio }) => {
  await open(studio);
  const { canvas, page } = studio;
  await canvas.select('WHO', 'jq');
  await page.keyboard.press('a');
  const list = page.getByRole('menu', { name: 'Add a node that takes it' });
  await expect(list).toBeVisible();
  for (const key of ['Delete', 'c', 'm', 'ControlOrMeta+z', 'ControlOrMeta+d'])
    await page.keyboard.press(key);
  await expect(list).toBeVisible();
  await expect(canvas.nodes()).toHaveCount(7);
  // Until a pause in the typing the letters above count along.
  await expect(async () => {
    await page.keyboard.type('st');
    await expect(list.getByRole('menuitem', { name: 'static' })).toBeFocused({ timeout: 100 });
  }).toPass({ intervals: [800] });
  await page.keyboard.press('Escape');
  await expect(list).toHaveCount(0);
  await expect(canvas.node('WHO', 'jq')).toBeFocused();
  await studio.expectText(flow);
});

test('a node added after another is one step, stands free and has the focus', async ({ studio }) => {
  await open(studio);
  const { canvas, page } = studio;
  await canvas.select('CUSTOMER', 'call');
  await page.keyboard.press('a');
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.type('jq');
  await page.keyboard.press('Enter');
  const added = canvas.node('FILTER', 'jq');
  await expect(added).toBeFocused();
  await expect(canvas.lines()).toHaveCount(4);
  expect(changeOf(flow, await studio.text()).removed).toEqual([]);
  expect(await covered(canvas)).toEqual([]);
  await studio.undo();
  await studio.expectText(flow);
});

test('a connection dropped on nothing adds and connects in one step, on no other card', async ({
  studio,
}) => {
  await open(studio);
  const { canvas, page } = studio;
  const card = canvas.node('WHO', 'jq');
  const ground = await boxOf(card);
  await canvas.pull(canvas.handle(card, 'out'), card);
  await page.mouse.move(ground.x + ground.width / 2, ground.y + ground.height + 12, { steps: 4 });
  await canvas.release();
  await page.getByRole('menuitem', { name: 'jq', exact: true }).click();
  await expect(canvas.node('FILTER', 'jq')).toBeFocused();
  await expect(canvas.line('WHO', 'FILTER')).toBeVisible();
  expect(await covered(canvas)).toEqual([]);
  await studio.undo();
  await studio.expectText(flow);
});

test('copies are selected, announced and stand free', async ({ studio }) => {
  await open(studio);
  const { canvas, page } = studio;
  await canvas.select('CUSTOMER', 'call');
  await page.keyboard.press('ControlOrMeta+d');
  await expect(canvas.node('CUSTOMER_2', 'call')).toBeFocused();
  await expect(studio.said).toContainText('Duplicated CUSTOMER as CUSTOMER_2');
  await expect(studio.inspector.getByRole('button', { name: 'Duplicate CUSTOMER_2' })).toBeVisible();
  expect(await covered(canvas)).toEqual([]);
  await studio.undo();
  await studio.expectText(flow);
});

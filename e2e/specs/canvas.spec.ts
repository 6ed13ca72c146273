// Editing on the canvas. After each edit the text is compared byte for byte: only the lines concerned may differ.
import { changeOf } from '../lines.ts';
import { expect, test } from '../fixtures.ts';
import { boxOf, type Box } from '../pages/canvas.ts';
import type { Studio } from '../pages/studio.ts';

const flow = `# Orders, with the name of who ordered.   (three spaces before this)
nodes:
    # Who asks.
  - name: WHO # keep me
    type: jq
    input: request.headers
    jq: '{ id: ."x-user" }'


  - name: "CUSTOMER"
    type: call
    inputs:
      query: WHO   # the id
    url: https://customers.example/lookup

  - name: ANSWER
    type: exit
    inputs: # of the client
      body: CUSTOMER.body # as it came
    status: 200

# The end.
`;

async function open(studio: Studio): Promise<void> {
  await studio.openFile('orders.yaml', flow);
  await expect(studio.canvas.nodes()).toHaveCount(7);
}

test('opening alone changes nothing', async ({ studio }) => {
  await open(studio);
  expect(await studio.text()).toBe(flow);
});

test('the palette adds a node by a press', async ({ studio }) => {
  await open(studio);
  await studio.palette.getByRole('button', { name: 'static' }).click();
  await expect(studio.canvas.node('VALUES', 'static')).toBeVisible();
  const { removed, added } = changeOf(flow, await studio.text());
  expect(removed).toEqual([]);
  expect(added).toContain('  - name: VALUES');
  await studio.undo();
  await studio.expectText(flow);
});

test('the palette adds a node where it is dragged to', async ({ studio }) => {
  await open(studio);
  const anchor = await boxOf(studio.canvas.node('ANSWER', 'exit'));
  const ground = await boxOf(studio.canvas.region);
  const target = { x: anchor.x - ground.x, y: anchor.y + anchor.height + 40 - ground.y };
  await studio.palette
    .getByRole('button', { name: 'property' })
    .dragTo(studio.canvas.region, { targetPosition: target });
  const added = studio.canvas.node('PROPERTY', 'property');
  const box = await boxOf(added);
  expect(Math.abs(box.x - ground.x - target.x)).toBeLessThan(40);
  expect(Math.abs(box.y - ground.y - target.y)).toBeLessThan(40);
  expect(changeOf(flow, await studio.text()).removed).toEqual([]);
});

test('dragging from an output to an input connects them', async ({ studio }) => {
  await open(studio);
  const { canvas } = studio;
  const source = canvas.node('CUSTOMER', 'call');
  const target = canvas.node('ANSWER', 'exit');
  await canvas.select('CUSTOMER', 'call');
  await canvas.pull(canvas.handle(source, 'out.headers'), target);
  await canvas.hold(canvas.handle(target, 'in.headers'));
  await canvas.release();
  await expect(canvas.line('CUSTOMER.headers', 'ANSWER.headers')).toBeVisible();
  expect(changeOf(flow, await studio.text())).toEqual({
    removed: [],
    added: ['      headers: CUSTOMER.headers'],
  });
  await studio.undo();
  await studio.expectText(flow);
});

test('what does not fit is dimmed and says why', async ({ studio }) => {
  await open(studio);
  const { canvas } = studio;
  const source = canvas.node('CUSTOMER', 'call');
  const before = canvas.node('WHO', 'jq');
  const entry = canvas.handle(before, 'in');
  await canvas.select('CUSTOMER', 'call');
  const plain = await opacityOf(entry);
  await canvas.pull(canvas.handle(source, 'out.body'), before);
  await canvas.hold(entry);
  await expect.poll(() => opacityOf(entry)).toBeLessThan(plain);
  await expect(entry).toHaveAttribute('title', /cycle|loop|wait/i);
  await expect(canvas.region.getByText(/cycle|loop|wait/i)).toBeVisible();
  await canvas.release();
  expect(await studio.text()).toBe(flow);
});

test('a connection is led to another output', async ({ studio }) => {
  await open(studio);
  const { canvas } = studio;
  const line = canvas.line('CUSTOMER.body', 'ANSWER.body');
  await canvas.press(line);
  await canvas.drag(canvas.grip(line, 'source'), canvas.handle(canvas.node('WHO', 'jq'), 'out'));
  await expect(canvas.line('WHO', 'ANSWER.body')).toBeVisible();
  await expect(line).toHaveCount(0);
  await studio.expectText(flow.replace('CUSTOMER.body # as it came', 'WHO # as it came'));
  await studio.undo();
  await studio.expectText(flow);
});

test('Delete takes the chosen connection away', async ({ studio }) => {
  await open(studio);
  const { canvas } = studio;
  const line = canvas.line('CUSTOMER.body', 'ANSWER.body');
  await canvas.press(line);
  await studio.page.keyboard.press('Delete');
  await expect(line).toHaveCount(0);
  await expect(canvas.nodes()).toHaveCount(7);
  const { removed } = changeOf(flow, await studio.text());
  expect(removed.join('\n')).toContain('body: CUSTOMER.body');
  expect(removed.join('\n')).not.toContain('status');
  await studio.undo();
  await studio.expectText(flow);
});

test('a deleted node takes what names it along', async ({ studio }) => {
  await open(studio);
  await studio.canvas.select('CUSTOMER', 'call');
  await studio.page.keyboard.press('Delete');
  await expect(studio.canvas.node('CUSTOMER', 'call')).toHaveCount(0);
  const text = await studio.text();
  expect(text).not.toContain('CUSTOMER');
  expect(text.startsWith(flow.slice(0, flow.indexOf('\n\n\n')))).toBe(true);
  expect(text.endsWith('    status: 200\n\n# The end.\n')).toBe(true);
  await studio.undo();
  await studio.expectText(flow);
});

test('a new name is followed by all who name it', async ({ studio }) => {
  await open(studio);
  await studio.canvas.select('CUSTOMER', 'call');
  await studio.page.keyboard.press('F2');
  const field = studio.canvas.region.getByRole('textbox', { name: 'Name of CUSTOMER' });
  await expect(field).toBeFocused();
  await field.fill('BUYER');
  await field.press('Enter');
  await expect(studio.canvas.node('BUYER', 'call')).toBeFocused();
  await studio.expectText(flow.replaceAll('CUSTOMER', 'BUYER'));
  await studio.undo();
  await studio.expectText(flow);
});

test('moving a card is one step and no change of the text', async ({ studio }) => {
  await open(studio);
  const { canvas } = studio;
  const card = canvas.node('WHO', 'jq');
  const before = await between(studio);
  await canvas.move(card, { x: 0, y: 88 });
  await expect.poll(async () => (await between(studio)) - before).toBeGreaterThan(40);
  expect(await studio.text()).toBe(flow);
  await studio.undo();
  await expect.poll(() => between(studio)).toBe(before);
  expect(await studio.undoAll(), 'only the opening is left to undo').toBe(1);
});

test('auto layout is one step', async ({ studio }) => {
  await open(studio);
  const { canvas } = studio;
  await canvas.move(canvas.node('WHO', 'jq'), { x: 0, y: 88 });
  const moved = await between(studio);
  await canvas.region.getByRole('button', { name: 'Auto layout' }).click();
  await expect.poll(() => between(studio)).not.toBe(moved);
  await expect(studio.said).toContainText('Laid out');
  expect(await studio.text()).toBe(flow);
  expect(await studio.undoAll(), 'layout, move, opening').toBe(3);
});

test('members of a branch stand inside its frames, and a card dropped there joins them', async ({
  studio,
}) => {
  await studio.openExample('Cache an answer');
  const { canvas } = studio;
  const whenTrue = canvas.frame('IS_MISS', 'then');
  const whenFalse = canvas.frame('IS_MISS', 'else');
  await expect(whenTrue).toHaveAccessibleName('IS_MISS then, 4 nodes');
  for (const [name, type] of [
    ['FETCH', 'call'],
    ['STORE', 'cache'],
    ['FRESH_HEADERS', 'jq'],
    ['ANSWER_FRESH', 'exit'],
  ] as const)
    expect(isInside(await boxOf(canvas.node(name, type)), await boxOf(whenTrue)), name).toBe(true);
  const answer = canvas.node('ANSWER_CACHED', 'exit');
  expect(isInside(await boxOf(answer), await boxOf(whenFalse))).toBe(true);
  expect(isInside(await boxOf(answer), await boxOf(whenTrue))).toBe(false);

  const text = await studio.text();
  const card = canvas.node('CACHED_HEADERS', 'static');
  const from = await boxOf(card);
  const to = await boxOf(whenFalse);
  await canvas.move(card, {
    x: to.x + to.width / 2 - (from.x + from.width / 2),
    y: to.y + to.height / 2 - (from.y + from.height / 2),
  });
  await expect(whenFalse).toHaveAccessibleName('IS_MISS else, 2 nodes');
  expect(changeOf(text, await studio.text())).toEqual({ removed: [], added: ['      - CACHED_HEADERS'] });
  await studio.undo();
  await studio.expectText(text);
});

test('signs of code are drawn one by one', async ({ studio }) => {
  await studio.openExample('Reject requests without a credential');
  const { canvas, inspector } = studio;
  await canvas.select('HAS_KEY', 'jq');
  await expect(inspector.getByRole('textbox', { name: 'jq' })).toBeVisible();
  for (const part of [canvas.region, inspector]) {
    const ligatures = await part.locator('*').evaluateAll((elements) =>
      elements
        .map((element) => getComputedStyle(element))
        .filter((style) => style.fontFamily.includes('JetBrains'))
        .map((style) => style.fontVariantLigatures),
    );
    expect(ligatures.length).toBeGreaterThan(0);
    expect(new Set(ligatures)).toEqual(new Set(['none']));
  }
});

test('deleting a branch asks what becomes of its nodes', async ({ studio }) => {
  const { canvas, page } = studio;
  await studio.openExample('Cache an answer');
  const branch = canvas.node('IS_MISS', 'branch');
  await expect(branch).toBeVisible();
  const text = await studio.text();
  const dialog = page.getByRole('dialog', { name: 'Delete IS_MISS?' });
  const answer = async (name: string): Promise<void> => {
    await canvas.select('IS_MISS', 'branch');
    await page.keyboard.press('Delete');
    await expect(dialog).toContainText('Its 5 nodes');
    await dialog.getByRole('button', { name, exact: true }).click();
    await expect(dialog).toHaveCount(0);
  };
  await answer('Cancel');
  await studio.expectText(text);
  await expect(branch).toBeFocused();

  await answer('Keep');
  await expect(branch).toHaveCount(0);
  await expect(canvas.node('FETCH', 'call')).toBeVisible();
  await expect(canvas.region.locator(':focus')).toHaveCount(1);
  await studio.undo();
  await studio.expectText(text);

  await answer('Delete');
  await expect(branch).toHaveCount(0);
  await expect(canvas.node('FETCH', 'call')).toHaveCount(0);
  await expect(canvas.node('ANSWER_CACHED', 'exit')).toHaveCount(0);
  await expect(canvas.node('LOOKUP', 'cache')).toBeVisible();
  await expect(canvas.region.locator(':focus')).toHaveCount(1);
  await studio.undo();
  await studio.expectText(text);
});

/** How far ANSWER stands above WHO, in screen pixels. */
async function between(studio: Studio): Promise<number> {
  const who = await boxOf(studio.canvas.node('WHO', 'jq'));
  const answer = await boxOf(studio.canvas.node('ANSWER', 'exit'));
  return Math.round(who.y - answer.y);
}

const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const opacityOf = (locator: ReturnType<Studio['canvas']['handle']>): Promise<number> =>
  locator.evaluate((element) => {
    let opacity = 1;
    for (let at: Element | null = element; at; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  });

// The main job, end to end: open, mock, run, change, retarget, undo, export, come back.
import { parse } from 'yaml';
import { expect, test } from '../fixtures.ts';
import type { Studio } from '../pages/studio.ts';

const example = 'Authenticate to a third-party service';

async function open(studio: Studio): Promise<void> {
  await studio.openExample(example);
  await expect(studio.canvas.node('AUTHORIZE', 'jq')).toBeVisible();
}

/** Types the token that the token service is to answer. */
async function mockToken(studio: Studio, token: string): Promise<void> {
  await studio.runs.editSample();
  const body = await studio.runs.answerBody('TOKEN');
  await body.fill(JSON.stringify({ access_token: token, token_type: 'Bearer' }));
}

test('a mocked token arrives at the service as Authorization', async ({ studio }) => {
  await open(studio);
  await studio.chooseSample('token granted');
  await mockToken(studio, 'typed-by-hand');
  await studio.runSample(/proxied/i);
  await expect(await studio.runs.serviceRequest()).toContainText('Authorization: Bearer typed-by-hand');
  await expect(studio.runs.row('TOKEN')).toContainText('complete');
});

test('a change of the jq text shows in the diagram, the text and the next run', async ({ studio }) => {
  await open(studio);
  const before = await studio.text();
  await studio.runSample(/proxied/i);
  await studio.code.replace('Authorization', 'X_Token');
  await expect(studio.canvas.node('AUTHORIZE', 'jq')).toContainText('{ X_Token');
  await studio.expectText(before.replace('Authorization', 'X_Token'));
  await expect(studio.run).toContainText('before last edit');
  await studio.runSample(/proxied/i);
  const sent = await studio.runs.serviceRequest();
  await expect(sent).toContainText('X_Token: Bearer eyJ-demo-token');
  await expect(sent).not.toContainText('Authorization');
});

test('gateway 3.12 gives the same result with jq 1.7.1', async ({ studio }) => {
  await open(studio);
  await studio.runSample(/proxied/i);
  const newest = await (await studio.runs.serviceRequest()).textContent();
  expect(newest).toContain('Authorization: Bearer eyJ-demo-token');
  await expect(studio.run).not.toContainText('1.7.1');
  await studio.setGateway('3.12');
  await studio.runSample(/proxied/i);
  await expect(await studio.runs.serviceRequest()).toHaveText(newest ?? '');
  await expect(studio.run).toContainText('jq 1.7.1');
});

test('`trim` is a problem on 3.12, and runs on 3.13', async ({ studio }) => {
  await open(studio);
  await studio.setGateway('3.12');
  await studio.code.replace('| join("&")', '| join("&") | trim');
  await studio.openProblems();
  const problem = studio.problem(/trim/);
  await expect(problem).toContainText('line 23');
  await problem.getByRole('button').first().click();
  await expect(studio.code.marks('error').first()).toBeVisible();
  await expect(studio.canvas.node('FORM', 'jq')).toHaveAttribute('aria-description', /1 error/);

  await studio.setGateway('3.13');
  await expect(problem).toHaveCount(0);
  await expect(studio.code.marks('error')).toHaveCount(0);
  await studio.runSample(/proxied/i);
  await expect(studio.runs.row('FORM')).toContainText('complete');
});

test('undo leads back to where it all began, redo forth again', async ({ studio }) => {
  await open(studio);
  const first = await studio.text();
  await studio.code.replace('https://login.partner.example', 'https://login.other.example');
  await studio.canvas.select('FORM', 'jq');
  await studio.page.keyboard.press('Delete');
  await expect(studio.canvas.node('FORM', 'jq')).toHaveCount(0);
  const last = await studio.text();
  expect(last).not.toContain('FORM');

  expect(await studio.undoAll()).toBe(3);
  await expect(studio.canvas.nodes()).toHaveCount(0);
  await expect(studio.page.getByRole('heading', { name: /Drop a file/ })).toBeVisible();
  await studio.redo();
  await studio.expectText(first);
  await studio.redo();
  await studio.redo();
  await studio.expectText(last);
  await expect(studio.button('Redo')).toBeDisabled();
});

test('the decK export holds the flow as it is', async ({ studio, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(studio);
  await studio.code.replace('https://login.partner.example', 'https://login.other.example');
  await expect(studio.canvas.node('TOKEN', 'call')).toContainText('login.other');
  const flow: unknown = parse(await studio.text());

  await studio.button('Export').click();
  const panel = studio.page.getByRole('region', { name: 'Export' });
  const file = await studio.download(panel.getByRole('button', { name: /^Download/ }));
  expect(file.name).toMatch(/\.ya?ml$/);
  const deck: unknown = parse(file.text);
  expect(deck).toMatchObject({ _format_version: '3.0', plugins: [{ name: 'datakit', config: flow }] });

  await panel.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(studio.said).toContainText('Copied');
  expect(await studio.page.evaluate(() => navigator.clipboard.readText())).toBe(file.text);
});

test('a reload brings everything back', async ({ studio }) => {
  await open(studio);
  await mockToken(studio, 'kept-over-reload');
  await studio.setGateway('3.14');
  await studio.code.replace('https://login.partner.example', 'https://login.other.example');
  const card = studio.canvas.node('FORM', 'jq');
  const laidOut = await fromFirst(studio);
  await studio.canvas.move(card, { x: 24, y: -64 });
  await expect.poll(() => fromFirst(studio)).not.toEqual(laidOut);
  const text = await studio.text();
  const moved = await fromFirst(studio);

  await saved(studio, 'kept-over-reload');
  await studio.page.reload();
  await expect(card).toBeVisible();
  await studio.expectText(text);
  expect(await fromFirst(studio)).toEqual(moved);
  await expect(studio.header.getByRole('combobox', { name: 'Target gateway' })).toHaveValue('3.14');
  await studio.runSample(/proxied/i);
  await expect(await studio.runs.serviceRequest()).toContainText('Authorization: Bearer kept-over-reload');
});

/** Places of the cards, seen from the first one and in steps of the grid: zoom and view may differ. */
async function fromFirst(studio: Studio): Promise<readonly string[]> {
  const boxes = (await studio.canvas.boxes()).filter(({ name }) => !name.includes('implicit'));
  const [first] = boxes;
  if (!first) throw new Error('no cards');
  const unit = first.width;
  return boxes.map(({ name, x, y }) => {
    const [right, down] = [(x - first.x) / unit, (y - first.y) / unit];
    return `${name}: ${right.toFixed(1)} ${down.toFixed(1)}`;
  });
}

/** Waits until what the browser keeps holds these words. */
async function saved(studio: Studio, words: string): Promise<void> {
  await expect.poll(() => studio.kept()).toContain(words);
}

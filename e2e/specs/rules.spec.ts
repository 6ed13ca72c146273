// What the rules say: at once and in every place, with its reasons, and not to those who do not want to hear it.
import { expect, test } from '../fixtures.ts';
import type { Studio } from '../pages/studio.ts';
import { timeToTold } from '../told.ts';

const flow = `nodes:
  - name: READ
    type: jq
    input: request.query
    jq: .host

  - name: ASK
    type: call
    url: https://ask.example
    inputs:
      headers: request.headers

  - name: ANSWER
    type: exit
    status: 200
    inputs:
      body: READ
`;

async function open(studio: Studio, text: string): Promise<void> {
  await studio.openFile('flow.yaml', text);
  await expect(studio.canvas.nodes()).toHaveCount(7);
}

test('a wrong connection is told on the card, in the form and in Problems as it is typed', async ({
  studio,
}) => {
  const { canvas, code, inspector, page } = studio;
  await open(studio, flow);
  await code.ready();
  await canvas.select('ANSWER', 'exit');
  await inspector.getByRole('tab', { name: 'Inputs' }).click();
  await studio.openProblems();
  const message = '"REAR"';
  await code.find('body: READ');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Backspace');
  const told = await timeToTold(page, 'ANSWER, exit node', message);
  await page.keyboard.type('R');
  const time = await told();
  console.log(`told in all three places ${Math.round(time)} ms after the last key`);
  expect(time).toBeLessThan(1000);

  const problem = studio.problem(message);
  await expect(canvas.mark(canvas.node('ANSWER', 'exit'), 'error')).toBeVisible();
  await expect(studio.finding(message)).toBeVisible();
  await expect(problem).toContainText('line 17');
  const wrong = flow.replace('body: READ', 'body: REAR');
  await studio.expectText(wrong);

  await problem.getByRole('button', { name: 'Write "READ"' }).click();
  await expect(problem).toHaveCount(0);
  await expect(canvas.mark(canvas.node('ANSWER', 'exit'), 'error')).toHaveCount(0);
  await expect(studio.finding(message)).toHaveCount(0);
  await studio.expectText(flow);
  await studio.undo();
  await expect(problem).toBeVisible();
  await studio.expectText(wrong);
});

test('an entry opens to say why, by keys and by mouse', async ({ studio }) => {
  const { page } = studio;
  await open(studio, flow.replace('body: READ', 'body: REAR'));
  await studio.openProblems();
  const problem = studio.problem('"REAR"');
  const disclosure = problem.getByRole('button', { name: 'Explain' });
  await expect(disclosure).toHaveAttribute('aria-expanded', 'false');
  await problem.getByRole('button', { name: /REAR/ }).first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(disclosure).toHaveAttribute('aria-expanded', 'true');
  await expect(problem).toContainText('Connected nodes exist');
  await expect(problem).toContainText('Plugin documentation, "Node inputs and outputs"');
  await expect(problem).toContainText('Found in, for example');
  await expect(problem).toContainText('connection-node');
  await expect(problem).toContainText(/Assumed: inferred/);
  await expect(problem.getByRole('button', { name: 'Turn this rule off' })).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await expect(problem).not.toContainText('Connected nodes exist');
  await disclosure.focus();
  await page.keyboard.press('Enter');
  await expect(problem).toContainText('Connected nodes exist');
});

test('the form and the editor say why as well', async ({ studio }) => {
  const { canvas, code, inspector, page } = studio;
  await open(studio, flow.replace('body: READ', 'body: REAR'));
  await code.ready();
  await canvas.select('ANSWER', 'exit');
  await inspector.getByRole('tab', { name: 'Inputs' }).click();
  await studio.explain(studio.finding('"REAR"'));
  const note = page.getByRole('note', { name: 'About the rule connection-node' });
  await expect(note).toContainText('Connected nodes exist');
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await expect(studio.finding('"REAR"').getByRole('button', { name: 'Explain' })).toBeFocused();

  await code.pointAt(code.marks('error').first());
  const hover = page.locator('.monaco-hover').filter({ hasText: 'Connected nodes exist' });
  await expect(hover).toContainText('"REAR"');
  await expect(hover).toContainText('Source: Plugin documentation, "Node inputs and outputs"');
});

test('advice that is turned off stays off over a reload, everywhere, until it is turned on', async ({
  studio,
}) => {
  const { canvas, code, page } = studio;
  const fixed = '  - name: READ_NOT\n    type: static\n    values: { form: { a: b } }\n';
  const text = flow
    .replace('request.headers\n\n', 'READ_NOT\n\n')
    .replace('body: READ\n', 'body: ASK.body\n      headers: READ\n')
    .replace('nodes:\n', `nodes:\n${fixed}`);
  await studio.openFile('flow.yaml', text);
  const ask = canvas.node('ASK', 'call');
  const message = 'Every key of READ_NOT becomes a header';
  await canvas.select('ASK', 'call');
  await studio.inspector.getByRole('tab', { name: 'Inputs' }).click();
  await studio.openProblems();
  await expect(canvas.mark(ask, 'warning')).toBeVisible();
  await expect(studio.finding(message)).toBeVisible();
  await expect(code.marks('warning').first()).toBeVisible();
  await studio.explain(studio.problem(message));
  await studio.problem(message).getByRole('button', { name: 'Turn this rule off' }).click();

  await expect(studio.rulesOff()).toContainText('A static node that feeds headers holds headers only');
  await expect(studio.rulesOff().getByRole('button')).toBeFocused();
  await expect(canvas.mark(ask, 'warning')).toHaveCount(0);
  await expect(studio.finding(message)).toHaveCount(0);
  await expect(code.marks('warning')).toHaveCount(0);
  await page.reload();
  await expect(ask).toBeVisible();
  await studio.openProblems();
  await expect(studio.problem(message)).toHaveCount(0);
  await expect(canvas.mark(ask, 'warning')).toHaveCount(0);

  await studio.rulesOff().getByRole('button', { name: 'Turn on static-as-headers' }).click();
  await expect(studio.problem(message)).toBeVisible();
  await expect(canvas.mark(ask, 'warning')).toBeVisible();
  await expect(studio.rulesOff()).toHaveCount(0);
});

test('the lowest gateway for the flow stands beside the picker and in Problems', async ({ studio }) => {
  await open(studio, flow);
  await expect(studio.header).toContainText('lowest 3.11');
  await studio.openProblems();
  await expect(studio.problems).toContainText('3.11 is the lowest gateway for this flow.');
  await studio.code.replace('request.query', 'request.path');
  await expect(studio.header).toContainText('lowest 3.14');
});

test('a connection held over a node says which fields would connect, and what they replace', async ({
  studio,
}) => {
  const { canvas } = studio;
  await open(studio, flow);
  const ask = canvas.node('ASK', 'call');
  const answer = canvas.node('ANSWER', 'exit');
  await canvas.pull(canvas.handle(canvas.node('request', 'implicit'), 'out'), ask);
  await expect(canvas.said('connects body'), 'the best fit of what is free').toBeVisible();
  await canvas.hold(canvas.handle(ask, 'in'));
  await expect(canvas.said('These are already connected.')).toBeVisible();
  await canvas.hold(canvas.handle(answer, 'in'));
  await expect(canvas.said('connects body, headers; replaces READ')).toBeVisible();
  await canvas.hold(answer);
  await expect(canvas.said('connects body, headers; replaces READ')).toBeVisible();
  await canvas.release();
  await expect(canvas.line('request', 'ANSWER')).toBeVisible();
  await expect(studio.said).toContainText('Connected request to ANSWER');
});

test('a change of the target lists what behaves otherwise, until it is dismissed', async ({ studio }) => {
  await open(studio, flow);
  await studio.setGateway('3.12');
  const list = studio.problems.getByRole('list', { name: /otherwise on 3\.12 than on/ });
  await studio.openProblems();
  await expect(list.getByRole('button', { name: /certificate/ })).toContainText('since 3.14');
  await list.getByRole('button', { name: /ASK/ }).first().click();
  await expect(studio.inspector).toContainText('ASK');
  await studio.problems.getByRole('button', { name: 'Dismiss what behaves otherwise' }).click();
  await expect(list).toHaveCount(0);
});

test('a program that gave several results in a run is told, until the text changes', async ({ studio }) => {
  await open(studio, flow.replace('jq: .host', 'jq: 1, 2'));
  await studio.openProblems();
  const told = studio.problem('several results');
  await expect(told).toHaveCount(0);
  await studio.runSample(/200/);
  await studio.openProblems();
  await expect(told).toContainText('READ');
  await studio.code.replace('1, 2', '[1, 2]');
  await expect(told).toHaveCount(0);
});

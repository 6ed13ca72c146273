// What bad input gets: a clear message at its place, a studio that goes on, and nothing lost that was typed.
import { longestTask } from '../main-thread.ts';
import { expect, test } from '../fixtures.ts';
import type { Studio } from '../pages/studio.ts';

const good = `nodes:
  - name: READ
    type: jq
    input: request.query
    jq: .host

  - name: ANSWER
    type: exit
    status: 200
    inputs:
      body: READ
`;

async function open(studio: Studio, text: string, cards = 6): Promise<void> {
  await studio.openFile('flow.yaml', text);
  await expect(studio.canvas.nodes()).toHaveCount(cards);
}

test('broken YAML is named at its line, the last good diagram stays, and mending clears it', async ({
  studio,
}) => {
  await open(studio, good);
  await studio.code.replace('status: 200', 'status: : 200');
  const banner = studio.page.getByText('Diagram shows the last good text.');
  await expect(banner).toContainText('Line 9:');
  await expect(studio.canvas.node('ANSWER', 'exit')).toBeVisible();
  await expect(studio.code.marks('error').first()).toBeVisible();
  await studio.openProblems();
  await expect(studio.problems.getByRole('listitem').first()).toContainText('line 9');
  expect(await studio.text()).toBe(good.replace('status: 200', 'status: : 200'));

  await studio.code.replace('status: : 200', 'status: 404');
  await expect(banner).toHaveCount(0);
  await expect(studio.canvas.node('ANSWER', 'exit')).toContainText('404');
  await expect(studio.problems.getByRole('listitem')).toHaveCount(0);
});

test('a trailing comma in JSON is a warning with a fix', async ({ studio }) => {
  const text = `{
  "nodes": [
    { "name": "ANSWER", "type": "exit", "status": 204, "inputs": { "headers": "request.headers", } }
  ]
}
`;
  await studio.openFile('flow.json', text);
  await expect(studio.canvas.node('ANSWER', 'exit')).toBeVisible();
  await studio.openProblems();
  const problem = studio.problem('A comma stands before the closing bracket');
  await expect(problem).toContainText('line 3');
  await problem.getByRole('button', { name: 'Remove the comma' }).click();
  await expect(problem).toHaveCount(0);
  await studio.expectText(text.replace('headers", }', 'headers" }'));
});

test('a binary file is refused, and the flow at hand stays', async ({ studio }) => {
  await open(studio, good);
  await studio.openFile('picture.yaml', Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13]));
  await expect(studio.refusal.filter({ hasText: 'picture.yaml is not a text file' })).toBeVisible();
  expect(await studio.text()).toBe(good);
  await expect(studio.canvas.node('READ', 'jq')).toBeVisible();
});

test('a document without a datakit config says what was looked for', async ({ studio }) => {
  const text = '_format_version: "3.0"\nservices:\n  - name: orders\n    url: http://orders\n';
  await studio.openFile('kong.yaml', text);
  await expect(studio.page.getByText('No datakit config was found').first()).toBeVisible();
  await studio.openProblems();
  await expect(studio.problem('No datakit config was found')).toContainText('a KongPlugin manifest');
  expect(await studio.text()).toBe(text);
});

test('unknown types and attributes are problems, and survive edits', async ({ studio }) => {
  const text = `nodes:
  - name: HOOK
    type: webhook
    url: https://hooks.example
  - name: ASK
    type: call
    url: https://ask.example
    retries: 3 # ours
  - name: ANSWER
    type: exit
    inputs:
      body: ASK.body
`;
  await open(studio, text, 7);
  await studio.openProblems();
  await expect(studio.problem('HOOK')).toContainText('line 3');
  await expect(studio.problem(/unknown field|retries/).first()).toContainText('line 8');
  await studio.canvas.select('ASK', 'call');
  await expect(studio.inspector.getByRole('region', { name: 'Unknown attributes' })).toContainText('retries');

  await studio.page.keyboard.press('F2');
  await studio.canvas.region.getByRole('textbox', { name: 'Name of ASK' }).fill('QUESTION');
  await studio.page.keyboard.press('Enter');
  await studio.expectText(text.replaceAll('ASK', 'QUESTION'));
});

test('500 nodes open, say that they are too many, and can be edited', async ({ studio }) => {
  const nodes = Array.from(
    { length: 500 },
    (_, i) =>
      `  - name: N${i}\n    type: jq\n    input: ${i === 0 ? 'request.headers' : `N${i - 1}`}\n    jq: .\n`,
  );
  const text = `nodes:\n${nodes.join('')}`;
  await studio.openFile('many.yaml', text);
  await expect(studio.canvas.nodes().first()).toBeVisible({ timeout: 30_000 });
  await studio.openProblems();
  await expect(studio.problem('length must be at most')).toContainText('line 2');
  await studio.palette.getByRole('button', { name: 'exit' }).click();
  await expect.poll(() => studio.text()).toContain('- name: EXIT\n');
  expect((await studio.text()).startsWith(text.trimEnd())).toBe(true);
});

test('HTML in names stays text', async ({ studio }) => {
  const name = '<img src=x onerror=alert(1)><b>BOLD</b>';
  const dialogs: string[] = [];
  studio.page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await open(studio, good.replaceAll('READ', JSON.stringify(name)));
  await studio.canvas.select(name, 'jq');
  await expect(studio.inspector.getByRole('textbox', { name: 'Name of the node' })).toHaveValue(name);
  await studio.openProblems();
  await studio.runSample(/./);
  expect(await studio.page.locator('img[src="x"]').count()).toBe(0);
  expect(await studio.page.locator('b').count()).toBe(0);
  expect(dialogs).toEqual([]);
});

for (const depth of [200, 20_000])
  test(`values ${depth} levels deep do not bring the studio down`, async ({ studio }) => {
    const deep = '['.repeat(depth) + ']'.repeat(depth);
    const text = `${good}  - name: DEEP\n    type: static\n    values: { deep: ${deep} }\n`;
    await studio.openFile('deep.yaml', text);
    const drawn = studio.canvas.node('DEEP', 'static');
    const refused = studio.page.getByText(/deep|nest/i).and(studio.page.getByText(/^Line \d+/));
    await expect(drawn.or(refused).first()).toBeVisible({ timeout: 20_000 });
    expect(await studio.text()).toBe(text);
    await open(studio, good);
    await studio.runSample(/ANSWER/);
  });

test('a cycle is drawn, named, and cut by its fix', async ({ studio }) => {
  const text = `nodes:
  - name: HEN
    type: jq
    input: EGG
    jq: .
  - name: EGG
    type: jq
    input: HEN
    jq: .
`;
  await open(studio, text);
  await expect(studio.canvas.lines()).toHaveCount(2);
  await studio.openProblems();
  const problem = studio.problem('circular dependency');
  await expect(problem).toContainText('line 4');
  await problem.getByRole('button', { name: /^(Disconnect|Remove)/ }).click();
  await expect(problem).toHaveCount(0);
  await studio.expectText(text.replace('    input: EGG\n', ''));
});

test('several configs in one file are a choice, and only the chosen one is edited', async ({ studio }) => {
  const text = `_format_version: "3.0"
plugins:
  - name: datakit
    instance_name: first
    config:
      nodes:
        - name: ONE
          type: exit
          status: 201
  - name: datakit
    instance_name: second
    config:
      nodes:
        - name: TWO
          type: exit
          status: 202
`;
  await studio.openFile('kong.yaml', text);
  await expect(studio.canvas.node('ONE', 'exit')).toBeVisible();
  const chooser = studio.header.getByRole('combobox', { name: 'Config' });
  await chooser.selectOption({ label: 'datakit second' });
  await expect(studio.canvas.node('TWO', 'exit')).toBeVisible();
  await expect(studio.canvas.node('ONE', 'exit')).toHaveCount(0);
  await studio.canvas.select('TWO', 'exit');
  await studio.page.keyboard.press('F2');
  await studio.canvas.region.getByRole('textbox', { name: 'Name of TWO' }).fill('LAST');
  await studio.page.keyboard.press('Enter');
  await studio.expectText(text.replace('TWO', 'LAST'));
});

test('jq that never ends is stopped, the studio answers meanwhile, and the next run works', async ({
  studio,
}) => {
  await open(studio, good.replace('jq: .host', 'jq: last(repeat(1))'));
  await studio.button('Run').click();
  // While it runs, the canvas answers.
  await studio.canvas.select('READ', 'jq');
  await expect(studio.inspector.getByRole('textbox', { name: 'Name of the node' })).toHaveValue('READ');
  await expect(studio.run).toContainText('stopped after 2 s', { timeout: 20_000 });
  await expect(studio.canvas.node('READ', 'jq')).toHaveAccessibleDescription(/stopped after 2 s/);
  await studio.code.replace('last(repeat(1))', '.host');
  await studio.runSample(/ended the request: the client gets 200/);
});

test('jq that eats memory ends in a message, and the next run works', async ({ studio }) => {
  await open(studio, good.replace('jq: .host', "jq: '[range(1e9)] | length'"));
  await studio.button('Run').click();
  await expect(studio.run).toContainText(/READ (stopped after 2 s|gave no result)/, { timeout: 30_000 });
  await studio.code.replace('[range(1e9)] | length', '.host');
  await studio.runSample(/ended the request: the client gets 200/);
});

test('a file of 5 MB opens, and typing into it stays fluent', async ({ studio }) => {
  test.slow();
  const rows = Array.from(
    { length: 60_000 },
    (_, i) => `      row_${i}: a value of some eighty characters, so that it adds up to 5 MB, ${i}\n`,
  );
  const text = `${good}  - name: TABLE\n    type: static\n    values:\n${rows.join('')}`;
  expect(text.length).toBeGreaterThan(5_000_000);
  await studio.openFile('large.yaml', text);
  await expect(studio.canvas.node('TABLE', 'static')).toBeVisible({ timeout: 60_000 });
  await studio.code.find('status: 200');
  await studio.page.keyboard.press('End');
  const longest = await longestTask(studio.page, async () => {
    for (let letters = 0; letters < 3; letters += 1) await studio.page.keyboard.press('Backspace');
    await studio.page.keyboard.type('418 #teapot', { delay: 40 });
    await expect(studio.code.region).toContainText('#teapot');
    await expect(studio.canvas.node('ANSWER', 'exit')).toContainText('418', { timeout: 30_000 });
  });
  expect(await studio.text()).toBe(text.replace('status: 200', 'status: 418 #teapot'));
  expect(longest).toBeLessThan(200);
});

// For people who use a screen reader, a keyboard, or need contrast: names, reach, and what axe finds.
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../fixtures.ts';
import type { Studio } from '../pages/studio.ts';

const flow = `nodes:
  - name: READ
    type: jq
    input: request.query
    jq: .host
  - name: IS_LOCAL
    type: branch
    input: READ
    then: [REFUSE]
  - name: REFUSE
    type: exit
    status: 403
  - name: ASK
    type: call
    url: https://ask.example
    inputs:
      query: request.query
    output: response.body
    retries: 3
`;

/** The editor is Monaco's own affair; what stands around it is ours. */
const regions = [
  'header',
  '[aria-label="Node palette"]',
  '[aria-label="Flow canvas"]',
  'section[aria-label="Code"]',
  'section[aria-label="Inspector"]',
  '[data-region="bottom"]',
];

async function findings(studio: Studio, places: readonly string[]): Promise<readonly string[]> {
  const builder = places.reduce((axe, place) => axe.include(place), new AxeBuilder({ page: studio.page }));
  const { violations } = await builder.exclude('.monaco-editor').analyze();
  return violations
    .filter(({ id, impact }) => impact === 'serious' || impact === 'critical' || id === 'color-contrast')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('axe finds nothing serious, and the contrast is clean', async ({ studio }) => {
      expect(await findings(studio, ['body']), 'empty').toEqual([]);

      await studio.openFile('flow.yaml', flow);
      await studio.code.ready();
      await studio.canvas.select('ASK', 'call');
      await studio.openProblems();
      await studio.explain(studio.problems.getByRole('listitem').first());
      await expect(studio.problems).toContainText('Standing');
      expect(await findings(studio, regions), 'with problems').toEqual([]);

      await studio.code.replace('    retries: 3\n'.trim(), 'timeout: 300');
      await expect(studio.problems.getByRole('listitem')).toHaveCount(0);
      await studio.button('Run').click();
      await expect(studio.run.getByRole('row').first()).toBeVisible({ timeout: 20_000 });
      expect(await findings(studio, regions), 'after a run').toEqual([]);

      await studio.runs.tab('Sample');
      expect(await findings(studio, ['section[aria-label="Run"]']), 'sample').toEqual([]);
      await studio.runs.tab('Timeline');
      expect(await findings(studio, ['section[aria-label="Run"]']), 'timeline').toEqual([]);

      await studio.button('Export').click();
      await expect(studio.page.getByRole('region', { name: 'Export' })).toContainText('_format_version');
      expect(await findings(studio, ['[aria-label="Export"]']), 'export').toEqual([]);
      await studio.button('Examples').click();
      expect(await findings(studio, ['[role=menu]']), 'examples').toEqual([]);
    });

    test('nor in the place of data planes', async ({ studio }) => {
      const { page } = studio;
      await page.getByRole('button', { name: 'Data planes' }).click();
      const tasks = page.getByRole('navigation', { name: 'Tasks' });
      await page.getByRole('button', { name: 'Make certificates' }).click();
      await expect(page.getByText(/^Accepted/)).toBeVisible();
      expect(await findings(studio, ['body']), 'made').toEqual([]);
      for (const name of [
        'Your own authority',
        'Inspect',
        'Check a set-up',
        'Manifests and settings',
        'Read a manifest',
      ]) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await tasks.getByRole('button', { name, exact: true }).click();
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        expect(await findings(studio, ['body']), name).toEqual([]);
      }
    });
  });
}

test('regions and buttons bear their names', async ({ studio }) => {
  await studio.openFile('flow.yaml', flow);
  for (const name of ['Flow canvas', 'Code', 'Inspector', 'Run', 'Problems', 'Node palette'])
    await expect(studio.page.getByRole('region', { name, exact: true }), name).toBeVisible();
  for (const name of ['Open', 'Examples', 'Undo', 'Redo', 'Run', 'Export'])
    await expect(studio.button(name), name).toBeVisible();
  await expect(studio.canvas.region.getByRole('button', { name: 'Auto layout' })).toBeVisible();
});

test('every node is named, described, and reached by arrow keys', async ({ studio }) => {
  await studio.openFile('flow.yaml', flow);
  await expect(studio.canvas.nodes()).toHaveCount(8);
  const names = (await studio.canvas.boxes()).map(({ name }) => name);
  expect(names.toSorted()).toEqual(
    [
      'READ, jq node',
      'IS_LOCAL, branch node',
      'REFUSE, exit node',
      'ASK, call node',
      'request, implicit node',
      'service_request, implicit node',
      'service_response, implicit node',
      'response, implicit node',
    ].toSorted(),
  );
  for (const node of await studio.canvas.nodes().all())
    await expect(node).toHaveAccessibleDescription(/access phase|response phase/);

  await studio.canvas.node('READ', 'jq').focus();
  const reached = new Set<string>();
  const ways = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'] as const;
  // A walk without a plan, but the same one each time.
  for (let step = 0, dice = 7; step < 400 && reached.size < names.length; step += 1) {
    reached.add(await studio.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''));
    dice = (dice * 73 + 41) % 1009;
    await studio.page.keyboard.press(ways[dice % 4] ?? 'ArrowRight');
  }
  expect([...reached].toSorted()).toEqual(names.toSorted());
});

test('one Tab leads into the canvas and one out of it', async ({ studio }) => {
  await studio.openFile('flow.yaml', flow);
  await expect(studio.canvas.node('READ', 'jq')).toBeVisible();
  await expect(studio.canvas.region.locator('[tabindex="0"][aria-label$=" node"]')).toHaveCount(1);
});

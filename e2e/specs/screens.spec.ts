// Pictures of the studio in each state, size and theme, into e2e/screenshots; each picture is measured too.
import { fileURLToPath } from 'node:url';
import { expect, test } from '../fixtures.ts';
import { clippedTexts, linesBehindCards, overlaps, sidewaysScroll } from '../pages/layout-faults.ts';
import type { Studio } from '../pages/studio.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

const chain = `nodes:\n${Array.from(
  { length: 64 },
  (_, i) =>
    `  - name: STEP_${i + 1}\n    type: jq\n    input: ${i === 0 ? 'request.headers' : `STEP_${i}`}\n    jq: .\n`,
).join('')}`;

for (const size of sizes)
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`${size.width}x${size.height} ${colorScheme}`, () => {
      test.use({ viewport: size, colorScheme, reducedMotion: 'reduce' });

      /** Takes the picture and measures it; all faults are told, not the first alone. */
      const picture = async (studio: Studio, name: string): Promise<void> => {
        const { page } = studio;
        // The pointer may rest on something that answers with a tooltip.
        await page.mouse.move(size.width - 1, 1);
        const file = `${name}-${size.width}x${size.height}-${colorScheme}.png`;
        await page.screenshot({ path: fileURLToPath(new URL(`../screenshots/${file}`, import.meta.url)) });
        expect.soft(await clippedTexts(page), `${name}: clipped text`).toEqual([]);
        expect.soft(await sidewaysScroll(page), `${name}: sideways scroll`).toBeLessThanOrEqual(0);
      };

      /** As auto layout leaves it. */
      const laidOut = async (studio: Studio, name: string): Promise<void> => {
        await studio.canvas.region.getByRole('button', { name: 'Auto layout' }).click();
        await expect(studio.said).toContainText('Laid out');
        await studio.canvas.region.getByRole('button', { name: 'Zoom to fit' }).click();
        expect.soft(overlaps(await studio.canvas.boxes()), `${name}: overlapping cards`).toEqual([]);
        expect.soft(await linesBehindCards(studio.page), `${name}: lines behind cards`).toEqual([]);
        await picture(studio, name);
      };

      test('before there is a flow, and with an example', async ({ studio }) => {
        await studio.code.ready();
        await picture(studio, 'empty');
        await studio.openExample('Authenticate to a third-party service');
        await expect(studio.canvas.node('AUTHORIZE', 'jq')).toBeVisible();
        await laidOut(studio, 'example');
        await studio.canvas.select('TOKEN', 'call');
        await expect(studio.inspector.getByRole('textbox', { name: 'url' })).toBeVisible();
        await picture(studio, 'selected');
      });

      test('data planes', async ({ studio }) => {
        const { page } = studio;
        const task = (name: string): Promise<void> =>
          page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name, exact: true }).click();
        await page.getByRole('button', { name: 'Data planes' }).click();
        await task('Konnect, PKI');
        await picture(studio, 'certificates-form');
        await page.getByRole('button', { name: 'Make certificates' }).click();
        await expect(page.getByText(/^Accepted/)).toBeVisible();
        await picture(studio, 'certificates-made');
        await page.getByRole('combobox', { name: 'Control plane' }).selectOption('shared');
        await expect(page.getByText(/^Refused/)).toBeVisible();
        await picture(studio, 'certificates-refused');
        await task('Inspect');
        await page
          .getByRole('textbox', { name: 'What is it?' })
          .fill('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----');
        await picture(studio, 'inspect-unreadable');
        await task('Check a set-up');
        await picture(studio, 'check');
        await task('Manifests and settings');
        await page.getByRole('combobox', { name: 'Certificate' }).selectOption('konnect-pki dp-1');
        await page.getByRole('combobox', { name: 'Format' }).selectOption('konnect-extension');
        await expect(page.getByText('KonnectExtension').last()).toBeVisible();
        await picture(studio, 'manifests');
      });

      test('after runs', async ({ studio }) => {
        await studio.openExample('Authenticate to a third-party service');
        await studio.code.ready();
        await studio.runSample(/proxied/i);
        await picture(studio, 'run');
        await studio.runs.tab('Sample');
        await picture(studio, 'sample');
        await studio.runs.tab('Timeline');
        await picture(studio, 'timeline');
        await studio.runs.tab('Results');
        await studio.chooseSample('token service answers 403');
        await studio.runSample(/answered 403/);
        await picture(studio, 'failed-run');
      });

      test('with problems, and while exporting', async ({ studio }) => {
        await studio.openExample('Cache an answer');
        await studio.code.ready();
        await studio.setGateway('3.11');
        await studio.openProblems();
        await expect(studio.problems.getByRole('listitem').first()).toBeVisible();
        await picture(studio, 'problems');
        await studio.setGateway('3.15');
        await studio.button('Export').click();
        await expect(studio.page.getByRole('region', { name: 'Export' })).toContainText('_format_version');
        await picture(studio, 'export');
      });

      test('with branches, and with 64 nodes in a chain', async ({ studio }) => {
        await studio.openExample('Cache an answer');
        await studio.code.ready();
        await expect(studio.canvas.frame('IS_MISS', 'then')).toBeVisible();
        await laidOut(studio, 'branches');
        await studio.openExample('Reject requests without a credential');
        await expect(studio.canvas.frame('GUARD', 'else')).toBeVisible();
        await laidOut(studio, 'guard');
        await studio.openFile('chain.yaml', chain);
        await expect(studio.canvas.nodes()).toHaveCount(68);
        await laidOut(studio, 'chain');
      });
    });

test('the measures find what they are for', async ({ page }) => {
  await page.setContent(`
    <p style="width: 60px; overflow: hidden; white-space: nowrap">beside the edge of its box</p>
    <p style="width: 60px; overflow: hidden; white-space: nowrap; text-overflow: ellipsis">ends in three dots</p>
    <p style="width: 60px; overflow: hidden; white-space: nowrap" title="told whole">told by its tooltip</p>
    <div style="height: 10px; overflow: hidden; line-height: 30px">below the edge of its box</div>
    <div style="width: 60px; overflow: auto; white-space: nowrap">can be scrolled into view</div>
    <div class="react-flow__node-card" data-id="CARD" style="position: fixed; left: 100px; top: 400px; width: 90px; height: 60px"></div>
    <svg style="position: fixed; left: 0; top: 300px" width="400" height="300">
      <g class="react-flow__edge" data-id="A->B"><path d="M0 130H400" /></g>
      <g class="react-flow__edge" data-id="C->D"><path d="M0 170H400" /></g>
    </svg>
    <div style="width: 3000px">wide</div>`);
  expect(await linesBehindCards(page)).toEqual(['A->B behind CARD']);
  const clipped = await clippedTexts(page);
  expect(clipped.map((fault) => fault.split('"')[1])).toEqual([
    'beside the edge of its box',
    'below the edge of its box',
  ]);
  expect(await sidewaysScroll(page)).toBeGreaterThan(0);
  const box = { y: 0, width: 100, height: 50 };
  expect(
    overlaps([
      { ...box, name: 'A', x: 0 },
      { ...box, name: 'B', x: 99 },
      { ...box, name: 'C', x: 200 },
    ]),
  ).toEqual(['A lies over B']);
});

// The studio in Chromium with a flow of 64 nodes: what loads, how soon the canvas is usable, what dragging, layout and
// typing cost. Dragging is measured beside React Flow alone with the same cards and lines, turn and turn about.
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { dragCost, middleCard, moveCard, readGraph } from './drag.ts';
import { flow64 } from './flow-64.ts';
import { largeFlowBench } from './large-flow.ts';
import { inspect, launch, scaleOf, serveBare, serveStudio, zoomTo, type Site } from './pages.ts';
import type { BenchRow } from './row.ts';

const viewport = { width: 1280, height: 800 };
const turns = 9;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const canvasUsable = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelectorAll('.react-flow__node.draggable').length >= 64, null, {
    polling: 'raf',
    timeout: 60_000,
  });

/** A page on which the 64-node flow was opened and kept, so that the next visit finds it. */
async function openFlow(browser: Browser, site: Site): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.goto(site.url);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open', exact: true }).first().click();
  await (
    await choosing
  ).setFiles({ name: 'flow-64.yaml', mimeType: 'text/yaml', buffer: Buffer.from(flow64()) });
  await canvasUsable(page);
  // The autosave waits for a pause of 300 ms.
  await page.waitForFunction(() => new Promise((done) => setTimeout(() => done(true), 1500)));
  return page;
}

async function navigation(page: Page): Promise<BenchRow> {
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    await page.reload();
    await canvasUsable(page);
    times.push(await page.evaluate(() => performance.now()));
  }
  return { name: 'navigation to a usable canvas, 64 nodes', value: median(times), unit: 'ms' };
}

/** Scripts a first visit loads until the canvas is usable, by name, with their size after gzip. */
async function scripts(page: Page): Promise<BenchRow[]> {
  const loaded = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') loaded.add(new URL(request.url()).pathname);
  });
  await page.reload();
  await canvasUsable(page);
  const sizes = [...loaded].map((path) => ({
    path,
    kB: gzipSync(readFileSync(`dist/studio${path}`)).length / 1000,
  }));
  const total = sizes.reduce((sum, { kB }) => sum + kB, 0);
  const limit = 300;
  return [
    ...sizes.map(({ path, kB }) => ({ name: `  ${path}`, value: kB, unit: 'kB' as const })),
    {
      name: 'JavaScript until the canvas is usable, gzip',
      value: total,
      unit: 'kB',
      yardstick: limit,
      ratio: total / limit,
      bar: 1,
    },
  ];
}

async function drags(browser: Browser, studio: Page, bareSite: Site): Promise<BenchRow[]> {
  const bare = await browser.newPage({ viewport });
  const rows: BenchRow[] = [];
  const [ours, theirs] = [await inspect(studio), await inspect(bare)];
  for (const zoom of ['fit', '1'] as const) {
    if (zoom === '1') await zoomTo(studio, 1);
    await bare.addInitScript(
      (drawn) => {
        window.graph = drawn;
      },
      await readGraph(studio),
    );
    await bare.goto(bareSite.url);
    await canvasUsable(bare);
    // What loads when the studio is idle, the editor and jq, is no part of a drag.
    await studio.waitForTimeout(3000);
    if (zoom === '1') await zoomTo(bare, 1);
    const card = await middleCard(studio);
    const costs: { ours: number; theirs: number }[] = [];
    for (let turn = 0; turn < turns; turn++)
      costs.push({ theirs: await dragCost(bare, theirs, card), ours: await dragCost(studio, ours, card) });
    const value = median(costs.map((cost) => cost.ours));
    const yardstick = median(costs.map((cost) => cost.theirs));
    const scale = (await scaleOf(studio)).toFixed(2);
    rows.push({
      name: `main thread per drag step, 64 nodes, zoom ${zoom} (${scale}; yardstick: bare React Flow)`,
      value,
      unit: 'ms',
      yardstick,
      ratio: median(costs.map((cost) => cost.ours / cost.theirs)),
      bar: 1.15,
    });
  }
  await bare.close();
  return rows;
}

/** Milliseconds that nobody notices, as scripts count in kB. */
const longestTask = 100;

/** The key is made in a worker: what the page itself is busy with meanwhile. */
async function largeKey(page: Page): Promise<BenchRow> {
  await page.getByRole('button', { name: 'Data planes' }).click();
  await page.getByRole('combobox', { name: 'Key' }).selectOption('rsa-4096');
  const longest = await page.evaluateHandle(() => {
    const seen = { value: 0 };
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.value = Math.max(seen.value, duration);
    }).observe({ type: 'longtask' });
    return seen;
  });
  await page.getByRole('button', { name: 'Make certificates' }).click();
  await page.getByText(/^Accepted/).waitFor({ timeout: 120_000 });
  const value = await longest.evaluate((seen) => seen.value);
  return {
    name: 'longest task of the page while an RSA key of 4096 bits is made (0: none over 50 ms)',
    value,
    unit: 'ms',
    yardstick: longestTask,
    ratio: value / longestTask,
    bar: 1,
  };
}

/** From the click to the last card that moved. */
async function layout(page: Page): Promise<BenchRow> {
  await moveCard(page, await middleCard(page));
  const value = await page.evaluate(async () => {
    const places = (): string =>
      [...document.querySelectorAll<HTMLElement>('.react-flow__node')]
        .map((card) => card.style.transform)
        .join();
    const frame = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
    const button = [...document.querySelectorAll('button')].find((one) =>
      /Auto layout/.test(one.textContent + (one.ariaLabel ?? '')),
    );
    let seen = places();
    const start = performance.now();
    let moved = start;
    button?.click();
    while (performance.now() - Math.max(moved, start + 1000) < 500) {
      await frame();
      const now = places();
      if (now !== seen) moved = performance.now();
      seen = now;
    }
    return moved - start;
  });
  return { name: 'auto layout, 64 nodes, click to the last card', value, unit: 'ms' };
}

/** From a key in the editor to the frame after it, and to the card that shows what was typed. */
async function typing(page: Page): Promise<BenchRow[]> {
  await page.getByRole('textbox', { name: 'Datakit YAML' }).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  await page.keyboard.insertText('name: ');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await page.evaluate(() => {
    const state = { keys: [] as number[], start: 0, shown: 0 };
    Object.assign(window, { typing: state });
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        state.start = timeStamp;
        requestAnimationFrame(() =>
          requestAnimationFrame(() => state.keys.push(performance.now() - timeStamp)),
        );
      },
      true,
    );
    const canvas = document.querySelector('.react-flow');
    if (canvas)
      new MutationObserver(() => {
        state.shown = performance.now();
      }).observe(canvas, { subtree: true, characterData: true, childList: true });
  });
  const follow: number[] = [];
  for (const letter of 'abcdef') {
    await page.keyboard.press(letter);
    await page.waitForFunction(() => new Promise((done) => setTimeout(() => done(true), 900)));
    follow.push(
      await page.evaluate(() => {
        const { start, shown } = (window as unknown as { typing: { start: number; shown: number } }).typing;
        return shown - start;
      }),
    );
  }
  const keys = await page.evaluate(() => (window as unknown as { typing: { keys: number[] } }).typing.keys);
  return [
    { name: 'key in the editor to the next frame, 64 nodes', value: median(keys), unit: 'ms' },
    {
      name: 'key in the editor to the diagram (pause of 100 ms included)',
      value: median(follow),
      unit: 'ms',
    },
  ];
}

/** Needs `npm run build` first. */
export async function browserBench(): Promise<BenchRow[]> {
  const [studioSite, bareSite, browser] = [await serveStudio(), await serveBare(), await launch()];
  try {
    const page = await openFlow(browser, studioSite);
    const rows = [...(await scripts(page)), await navigation(page)];
    rows.push(
      ...(await drags(browser, page, bareSite)),
      await layout(page),
      ...(await typing(page)),
      await largeKey(page),
    );
    await page.close();
    return [...rows, ...(await largeFlowBench(browser, studioSite))];
  } finally {
    await browser.close();
    await studioSite.close();
    await bareSite.close();
  }
}

// Browser pages for the bench: the built studio and the bare yardstick, served as they would be, driven by Chromium.
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { build, preview, type PreviewServer } from 'vite';
import { findBrowser, hereAndNow } from '../scripts/browser-path.mjs';

const bareDir = 'node_modules/.cache/bare-canvas';

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

const addressOf = (server: PreviewServer): string => {
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('the preview server has no address');
  return url;
};

export async function serveStudio(): Promise<Site> {
  const server = await preview({ logLevel: 'error', preview: { host: '127.0.0.1', port: 24290 } });
  return { url: addressOf(server), close: () => server.close() };
}

export async function serveBare(): Promise<Site> {
  const outDir = new URL(`../${bareDir}`, `file://${process.cwd()}/bench/`).pathname;
  await build({
    root: 'bench/bare-canvas',
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  const server = await preview({
    root: 'bench/bare-canvas',
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 24291 },
  });
  return { url: addressOf(server), close: () => server.close() };
}

export function launch(): Promise<Browser> {
  const browser = findBrowser(hereAndNow());
  return chromium.launch({
    ...(browser ? { executablePath: browser.path } : {}),
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
    ],
  });
}

/** Milliseconds the page's main thread was busy since it was opened. */
export async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

export async function inspect(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

export const scaleOf = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const viewport = document.querySelector('.react-flow__viewport');
    return viewport ? new DOMMatrix(getComputedStyle(viewport).transform).a : 0;
  });

/** Turns the wheel over the middle of the canvas until it stands at `scale` or past it. */
export async function zoomTo(page: Page, scale: number): Promise<void> {
  const box = await page.locator('.react-flow').boundingBox();
  if (!box) throw new Error('the page has no canvas');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 60 && (await scaleOf(page)) < scale; turn++) {
    await page.mouse.wheel(0, -40);
    await page.waitForFunction(() => new Promise((done) => requestAnimationFrame(() => done(true))));
  }
  await page.keyboard.up('Control');
}

// The same situations, made and judged in Chromium: the engine as one module, on a page that is a secure context.
import { chromium } from '@playwright/test';
import { build } from 'vite';
import type { KeyKindId } from '../src/certs/key-kinds.ts';
import { findBrowser, hereAndNow } from '../scripts/browser-path.mjs';
import type { JudgedCell } from './judged-cell.ts';

export interface ChromiumCells {
  readonly version: string;
  readonly make: (name: string, key: KeyKindId) => Promise<JudgedCell>;
  readonly close: () => Promise<void>;
}

const origin = 'http://localhost/';

async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: 'conformance/judged-cell.ts', formats: ['es'], fileName: 'cells' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the engine could not be bundled');
  return chunk.code;
}

/** Null where there is no Chromium. */
export async function startChromiumCells(): Promise<ChromiumCells | null> {
  const found = findBrowser(hereAndNow());
  if (found === null) return null;
  const code = await bundled();
  const browser = await chromium.launch({
    executablePath: found.path,
    args: ['--disable-gpu', '--no-first-run'],
  });
  const page = await browser.newPage();
  await page.route(`${origin}**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: code })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>cells</title>' }),
  );
  await page.goto(origin);
  return {
    version: `Chromium ${browser.version()}`,
    make: (name, key) =>
      page.evaluate(
        async ([situation, kind, address]) => {
          const cells: { judgedKonnectCell: (name: string, key: string) => Promise<JudgedCell> } =
            await import(/* @vite-ignore */ address);
          return cells.judgedKonnectCell(situation, kind);
        },
        [name, key, '/cells.js'] as const,
      ),
    close: () => browser.close(),
  };
}

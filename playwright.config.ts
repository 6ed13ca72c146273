// The end-to-end tests drive the built page, served with the headers it is meant to have.
import { defineConfig } from '@playwright/test';
import { findBrowser, hereAndNow } from './scripts/browser-path.mjs';

const port = 24174;
const browser = findBrowser(hereAndNow());

export default defineConfig({
  testDir: 'e2e/specs',
  fullyParallel: true,
  workers: 2,
  // On a busy machine a browser may stall; a test that passes only the second time is listed as flaky, by name.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  // The file is summed up by scripts/tally.mjs.
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/results/e2e.json' }]],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: {
      // Playwright finds its own build by itself, and may use a lighter one of it.
      ...(browser === null || browser.from === 'playwright' ? {} : { executablePath: browser.path }),
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: {
    command: `"${process.execPath}" node_modules/vite/bin/vite.js preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});

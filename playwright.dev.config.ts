// `npm start` as a person runs it, driven once: the dev server loads the same sources by other means than the build.
import { defineConfig } from '@playwright/test';
import built from './playwright.config.ts';

const port = 24173;

export default defineConfig({
  ...built,
  testDir: 'e2e/dev',
  // One visitor at a time: Vite prepares packages during the first visit, and may load the page anew for that.
  workers: 1,
  timeout: 180_000,
  reporter: [['list'], ['json', { outputFile: 'node_modules/.cache/results/dev.json' }]],
  use: { ...built.use, baseURL: `http://127.0.0.1:${port}` },
  webServer: {
    command: `npm start -- --no-open --host 127.0.0.1 --port ${port} --strictPort`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: false,
    timeout: 60_000,
  },
});

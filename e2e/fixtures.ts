// What every spec starts from: the studio on a fresh profile, and a page that may not complain.
import { test as base, expect } from '@playwright/test';
import { Studio } from './pages/studio.ts';

export const test = base.extend<{ studio: Studio }>({
  studio: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const studio = new Studio(page);
    await studio.visit();
    await use(studio);
    expect(complaints, 'errors on the console').toEqual([]);
  },
});

export { expect };

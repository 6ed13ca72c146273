// The studio as a person meets it: by the names of its regions, buttons and nodes.
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { Canvas } from './canvas.ts';
import { Code } from './code.ts';
import { RunPanel } from './run-panel.ts';

export class Studio {
  readonly page: Page;
  readonly canvas: Canvas;
  readonly code: Code;
  readonly runs: RunPanel;
  readonly inspector: Locator;
  readonly run: Locator;
  readonly problems: Locator;
  readonly palette: Locator;
  readonly header: Locator;
  /** What was said last to those who do not see the screen. */
  readonly said: Locator;
  /** A loss or a refusal, over the canvas. */
  readonly refusal: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = new Canvas(page);
    this.code = new Code(page);
    this.runs = new RunPanel(page);
    this.inspector = page.getByRole('region', { name: 'Inspector', exact: true });
    this.run = this.runs.region;
    this.problems = page.getByRole('region', { name: 'Problems', exact: true });
    this.palette = page.getByRole('region', { name: 'Node palette' });
    this.header = page.getByRole('banner');
    this.said = page.getByRole('status');
    this.refusal = page.getByRole('alert');
  }

  async visit(): Promise<void> {
    await this.page.goto('./');
    await expect(this.button('Open')).toBeVisible();
  }

  button(name: string): Locator {
    return this.header.getByRole('button', { name, exact: true });
  }

  async openExample(title: string): Promise<void> {
    await this.button('Examples').click();
    await this.page.getByRole('menuitem', { name: title }).click();
  }

  /** As if the person had picked a file of this name and content. */
  async openFile(name: string, content: string | Buffer): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser');
    await this.button('Open').click();
    const chooser = await choosing;
    await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
  }

  async setGateway(version: string): Promise<void> {
    await this.header.getByRole('combobox', { name: 'Target gateway' }).selectOption(version);
  }

  async chooseSample(name: string): Promise<void> {
    await this.header.getByRole('combobox', { name: 'Sample' }).selectOption(name);
  }

  /** Sends the chosen sample through the flow and waits for what came of it. */
  async runSample(outcome: RegExp): Promise<void> {
    await this.button('Run').click();
    await expect(this.run).toContainText(outcome, { timeout: 20_000 });
    await expect(this.run).not.toContainText('before last edit');
  }

  async openProblems(): Promise<void> {
    const tab = this.page.getByRole('tab', { name: /^Problems/ });
    const list = this.problems.getByRole('list').or(this.problems.getByText(/^No problems/));
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
    else {
      const expand = this.page.getByRole('button', { name: 'Expand run and problems' });
      if (await expand.isVisible()) await expand.click();
    }
    await expect(list.first()).toBeVisible();
  }

  problem(message: string | RegExp): Locator {
    return this.problems.getByRole('listitem').filter({ hasText: message });
  }

  /** What is wrong with the selected node, in its form. */
  finding(message: string | RegExp): Locator {
    return this.inspector.getByRole('listitem').filter({ hasText: message });
  }

  /** Opens what is said about a problem's rule, or about a finding's in the form. */
  async explain(told: Locator): Promise<void> {
    await told.getByRole('button', { name: 'Explain' }).click();
  }

  /** What is turned off, at the end of the problems. */
  rulesOff(): Locator {
    return this.problems.getByRole('list', { name: 'Rules that are off' });
  }

  /** What a click makes the browser download. */
  async download(button: Locator): Promise<{ name: string; text: string }> {
    const downloading = this.page.waitForEvent('download');
    await button.click();
    const download = await downloading;
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  /** The document's text, byte for byte, by the download key. */
  async text(): Promise<string> {
    const downloading = this.page.waitForEvent('download');
    await this.page.keyboard.press('ControlOrMeta+s');
    return readFile(await (await downloading).path(), 'utf8');
  }

  /** Waits until the document's text is this one, byte for byte. */
  async expectText(text: string): Promise<void> {
    await expect.poll(() => this.text()).toBe(text);
  }

  /** Everything in the browser's databases, as JSON. */
  async kept(): Promise<string> {
    return this.page.evaluate(async () => {
      const done = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result));
          request.addEventListener('error', () => reject(new Error(String(request.error))));
        });
      const found: unknown[] = [];
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await done(indexedDB.open(name));
        for (const store of database.objectStoreNames)
          found.push(await done(database.transaction(store).objectStore(store).getAll()));
        database.close();
      }
      return JSON.stringify(found);
    });
  }

  async undo(): Promise<void> {
    await this.button('Undo').click();
  }

  async redo(): Promise<void> {
    await this.button('Redo').click();
  }

  /** Undoes until nothing is left to undo; returns how many steps that took. */
  async undoAll(): Promise<number> {
    let steps = 0;
    while (await this.button('Undo').isEnabled()) {
      await this.undo();
      steps += 1;
      expect(steps).toBeLessThan(100);
    }
    return steps;
  }
}

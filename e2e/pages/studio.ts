// The studio as a person meets it: by the names of its regions, buttons and nodes.
import { readFile } from 'node:fs/promises';
import { expect, type Download, type Locator, type Page } from '@playwright/test';
import { Canvas } from './canvas.ts';
import { Code } from './code.ts';

export class Studio {
  readonly page: Page;
  readonly canvas: Canvas;
  readonly code: Code;
  readonly inspector: Locator;
  readonly run: Locator;
  readonly problems: Locator;
  readonly palette: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = new Canvas(page);
    this.code = new Code(page);
    this.inspector = page.getByRole('region', { name: 'Inspector', exact: true });
    this.run = page.getByRole('region', { name: 'Run', exact: true });
    this.problems = page.getByRole('region', { name: 'Problems', exact: true });
    this.palette = page.getByRole('region', { name: 'Node palette' });
  }

  async visit(): Promise<void> {
    await this.page.goto('./');
    await expect(this.button('Open')).toBeVisible();
  }

  button(name: string): Locator {
    return this.page.getByRole('banner').getByRole('button', { name, exact: true });
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
    await this.page.getByRole('combobox', { name: 'Target gateway' }).selectOption(version);
  }

  /** Sends the chosen sample through the flow and waits for what came of it. */
  async runSample(outcome: RegExp): Promise<void> {
    await this.button('Run').click();
    await expect(this.run).toContainText(outcome, { timeout: 20_000 });
  }

  /** What a click makes the browser download. */
  async download(button: Locator): Promise<{ name: string; text: string }> {
    const [download]: [Download, void] = await Promise.all([
      this.page.waitForEvent('download'),
      button.click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  }

  /** The document's text, byte for byte, by the download key. */
  async text(): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.keyboard.press('ControlOrMeta+s'),
    ]);
    return readFile(await download.path(), 'utf8');
  }

  async undo(): Promise<void> {
    await this.button('Undo').click();
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

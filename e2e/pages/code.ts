// The text editor: typing into it, and what it shows.
import { expect, type Locator, type Page } from '@playwright/test';
import { centre } from './canvas.ts';

export class Code {
  readonly region: Locator;
  readonly input: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.region = page.getByRole('region', { name: 'Code', exact: true });
    this.input = this.region.getByRole('textbox', { name: 'Datakit YAML' });
  }

  async ready(): Promise<void> {
    await expect(this.input).toBeAttached({ timeout: 20_000 });
  }

  /** Selects the first occurrence of `text`, which must be within one line. */
  async find(text: string): Promise<void> {
    await this.ready();
    await this.input.focus();
    await this.#page.keyboard.press('ControlOrMeta+Home');
    await this.#page.keyboard.press('ControlOrMeta+f');
    const widget = this.region.getByRole('dialog', { name: /find/i });
    await widget.getByRole('textbox', { name: 'Find' }).fill(text);
    await expect(widget).toContainText(/1 of \d+/);
    await this.#page.keyboard.press('Escape');
    await expect(this.input).toBeFocused();
  }

  /** Replaces the first occurrence of `before`, by selecting it and typing. */
  async replace(before: string, after: string): Promise<void> {
    await this.find(before);
    await this.type(after);
  }

  /** As keys do: the editor closes brackets and quotes by itself. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.insertText(text);
  }

  /** Rests the pointer on a mark; the text of the line lies over it. */
  async pointAt(mark: Locator): Promise<void> {
    const { x, y } = await centre(mark);
    await this.#page.mouse.move(x, y, { steps: 2 });
  }

  /** Squiggles of that severity; the editor gives them no role. */
  marks(severity: 'error' | 'warning' | 'info'): Locator {
    return this.region.locator(`.squiggly-${severity}`);
  }
}

// The text editor: typing into it, and what it shows.
import { expect, type Locator, type Page } from '@playwright/test';

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

  /** Puts the cursor at the end of the first line that holds `text`. */
  async goTo(text: string): Promise<void> {
    await this.ready();
    await this.input.focus();
    await this.#page.keyboard.press('ControlOrMeta+Home');
    await this.#page.keyboard.press('ControlOrMeta+f');
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
    await this.#page.keyboard.press('Escape');
    await this.#page.keyboard.press('End');
  }

  /** Replaces the first occurrence of `before`, by selecting it and typing. */
  async replace(before: string, after: string): Promise<void> {
    await this.ready();
    await this.input.focus();
    await this.#page.keyboard.press('ControlOrMeta+Home');
    await this.#page.keyboard.press('ControlOrMeta+f');
    await this.#page.keyboard.insertText(before);
    await this.#page.keyboard.press('Enter');
    await this.#page.keyboard.press('Escape');
    await this.#page.keyboard.insertText(after);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.insertText(text);
  }
}

// The diagram: nodes by name and type, handles by what they say.
import { expect, type Locator, type Page } from '@playwright/test';

export class Canvas {
  readonly region: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.region = page.getByRole('region', { name: 'Flow canvas' });
  }

  /** `name` as in "AUTH, call node". */
  node(name: string, type: string): Locator {
    return this.region.getByLabel(`${name}, ${type} node`, { exact: true });
  }

  nodes(): Locator {
    return this.region.getByLabel(/, [a-z_]+ node$/);
  }

  async select(name: string, type: string): Promise<void> {
    await this.node(name, type).click({ position: { x: 40, y: 12 } });
  }

  async drag(from: Locator, to: Locator): Promise<void> {
    const start = await centre(from);
    const end = await centre(to);
    await this.#page.mouse.move(start.x, start.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(start.x + 8, start.y + 8);
    await this.#page.mouse.move(end.x, end.y, { steps: 8 });
    await this.#page.mouse.up();
  }
}

async function centre(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  expect(box, 'the thing to drag is on the page').not.toBeNull();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

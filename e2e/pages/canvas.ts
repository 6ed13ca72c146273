// The diagram: nodes by name and type, handles by the field they stand for, lines by their two ends.
import { expect, type Locator, type Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export class Canvas {
  readonly region: Locator;
  /** The value of the line that is pointed at. */
  readonly peek: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.region = page.getByRole('region', { name: 'Flow canvas' });
    this.peek = page.locator('[popover]:popover-open').filter({ hasText: '→' });
  }

  /** `name` and `type` as in "AUTH, call node". */
  node(name: string, type: string): Locator {
    return this.region.getByLabel(`${name}, ${type} node`, { exact: true });
  }

  nodes(): Locator {
    return this.region.getByLabel(/, [a-z_]+ node$/);
  }

  /** The sign on a card that something is wrong with its node. */
  mark(node: Locator, severity: 'error' | 'warning'): Locator {
    return node.getByRole('img', { name: severity, exact: true });
  }

  /** The frame of a branch's side, whatever it holds. */
  frame(branch: string, side: 'then' | 'else'): Locator {
    return this.region.getByLabel(new RegExp(`^${branch} ${side}, \\d+ nodes?$`));
  }

  /** What is said beside a connection while it is pulled. */
  said(words: string): Locator {
    return this.region.getByText(words, { exact: true });
  }

  /** A dot of a node: `in`, `out`, `in.body`. React Flow gives handles no role. */
  handle(node: Locator, id: string): Locator {
    return node.locator(`[data-handleid="${id}"]`);
  }

  /** `from` and `to` as in "AUTH.body". */
  line(from: string, to: string): Locator {
    return this.region.getByLabel(`Connection from ${from} to ${to}`, { exact: true });
  }

  lines(): Locator {
    return this.region.getByLabel(/^Connection from /);
  }

  async select(name: string, type: string): Promise<void> {
    await this.node(name, type).click({ position: { x: 60, y: 10 } });
    await expect(this.node(name, type)).toBeFocused();
  }

  /** Presses a line in its middle. */
  async press(line: Locator): Promise<void> {
    const { x, y } = await middleOf(line);
    await this.#page.mouse.click(x, y);
  }

  async pointAt(line: Locator): Promise<void> {
    const { x, y } = await middleOf(line);
    await this.#page.mouse.move(x, y);
  }

  /** The end of a selected line by which it is moved. */
  grip(line: Locator, end: 'source' | 'target'): Locator {
    return line.locator(`.react-flow__edgeupdater-${end}`);
  }

  async drag(from: Locator, to: Locator): Promise<void> {
    await this.pull(from, to);
    await this.#page.mouse.up();
  }

  /** As `drag`, with the button still held. */
  async pull(from: Locator, to: Locator): Promise<void> {
    const start = await centre(from);
    await this.#page.mouse.move(start.x, start.y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(start.x + 8, start.y + 8);
    await this.hold(to);
  }

  /** With the button held, moves on. */
  async hold(over: Locator): Promise<void> {
    const { x, y } = await centre(over);
    await this.#page.mouse.move(x, y, { steps: 8 });
  }

  async release(): Promise<void> {
    await this.#page.mouse.up();
  }

  /** Takes a card by its head and lets it go elsewhere. */
  async move(card: Locator, by: Point): Promise<void> {
    const { x, y } = await boxOf(card);
    await this.#page.mouse.move(x + 60, y + 10);
    await this.#page.mouse.down();
    await this.#page.mouse.move(x + 60 + by.x / 2, y + 10 + by.y / 2, { steps: 4 });
    await this.#page.mouse.move(x + 60 + by.x, y + 10 + by.y, { steps: 4 });
    await this.#page.mouse.up();
  }

  /** Names and screen boxes of all cards. */
  async boxes(): Promise<readonly (Box & { readonly name: string })[]> {
    return this.nodes().evaluateAll((cards) =>
      cards.map((card) => {
        const { x, y, width, height } = card.getBoundingClientRect();
        return { name: card.getAttribute('aria-label') ?? '', x, y, width, height };
      }),
    );
  }
}

export async function boxOf(locator: Locator): Promise<Box> {
  await expect(locator).toBeVisible();
  const box = await locator.boundingBox();
  if (box === null) throw new Error('it left the page');
  return box;
}

export async function centre(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
}

/** A place on the screen half way along a line. */
const middleOf = (line: Locator): Promise<Point> =>
  line
    .locator('path')
    .first()
    .evaluate((path: SVGPathElement) => {
      const place = path.getPointAtLength(path.getTotalLength() / 2);
      const { x, y } = place.matrixTransform(path.getScreenCTM() ?? undefined);
      return { x, y };
    });

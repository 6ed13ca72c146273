// Dragging one card about, and what that costs the main thread for each step of the pointer.
import type { CDPSession, Page } from '@playwright/test';
import type { DrawnGraph } from './drawn-graph.ts';
import { busyTime } from './pages.ts';

const steps = 60;

/** The card in the studio whose middle is nearest to the middle of the canvas. */
export const middleCard = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const canvas = document.querySelector('.react-flow')?.getBoundingClientRect();
    if (!canvas) throw new Error('the page has no canvas');
    const far = (card: Element): number => {
      const box = card.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      return Math.hypot(x - canvas.x - canvas.width / 2, y - canvas.y - canvas.height / 2);
    };
    const cards = [...document.querySelectorAll<HTMLElement>('.react-flow__node-card.draggable')];
    const [nearest] = cards.sort((a, b) => far(a) - far(b));
    if (!nearest) throw new Error('the page has no card to drag');
    return nearest.dataset['id'] ?? '';
  });

/** Where a card is taken hold of. */
const grip = (page: Page, id: string): Promise<{ x: number; y: number }> =>
  page.evaluate((card) => {
    const box = document.querySelector(`.react-flow__node[data-id="${card}"]`)?.getBoundingClientRect();
    if (!box) throw new Error(`the page has no card ${card}`);
    return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 12) };
  }, id);

/** Moves a card for good. */
export async function moveCard(page: Page, id: string): Promise<void> {
  const { x, y } = await grip(page, id);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 80, y + 40, { steps: 5 });
  await page.mouse.up();
}

const nextFrame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));

/** Milliseconds of main-thread time for one step of a drag. */
export async function dragCost(page: Page, session: CDPSession, id: string): Promise<number> {
  const { x, y } = await grip(page, id);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 6, y + 6);
  await nextFrame(page);
  const before = await busyTime(session);
  for (let i = 1; i <= steps; i++) {
    const turn = (i / steps) * 2 * Math.PI;
    await page.mouse.move(x + 6 + 60 * Math.sin(turn), y + 6 + 60 * (1 - Math.cos(turn)));
    await nextFrame(page);
  }
  const cost = (await busyTime(session)) - before;
  await page.mouse.up();
  return cost / steps;
}

/** What a page drew, for the yardstick to draw the same. */
export const readGraph = (page: Page): Promise<DrawnGraph> =>
  page.evaluate(() => {
    const handles = (card: Element, side: string): string[] =>
      [...card.querySelectorAll(`.react-flow__handle.${side}`)].map(
        (handle) => handle.getAttribute('data-handleid') ?? '',
      );
    const faceOf = (card: Element): string => {
      const copy = card.cloneNode(true) as Element; // a clone of an element is one
      for (const handle of copy.querySelectorAll('.react-flow__handle')) handle.remove();
      return copy.innerHTML;
    };
    const styles = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText))
      .join('\n');
    const nodes = [...document.querySelectorAll<HTMLElement>('.react-flow__node.draggable')].map((card) => {
      const place = new DOMMatrix(getComputedStyle(card).transform);
      return {
        id: card.dataset['id'] ?? '',
        x: place.e,
        y: place.f,
        width: card.offsetWidth,
        height: card.offsetHeight,
        html: faceOf(card),
        inputs: handles(card, 'target'),
        outputs: handles(card, 'source'),
      };
    });
    const drawn = new Set(nodes.map((node) => node.id));
    // A line's id names its ends: `A.body->B.headers`.
    const edges = [...document.querySelectorAll<HTMLElement>('.react-flow__edge')].flatMap((line) => {
      const ends = (line.dataset['id'] ?? '').split('->').map((end) => end.split('.')[0] ?? '');
      const [source = '', target = ''] = ends;
      return drawn.has(source) && drawn.has(target)
        ? [{ source, target, sourceHandle: null, targetHandle: null }]
        : [];
    });
    return { styles, nodes, edges };
  });

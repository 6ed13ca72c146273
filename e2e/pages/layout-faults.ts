// What is wrong with the look of a page, found by measuring: text that is cut off without a way to read it, cards that
// lie over one another, a page that scrolls sideways.
import type { Page } from '@playwright/test';
import type { Box } from './canvas.ts';

/**
 * Texts of which a part is hidden by an ancestor that neither scrolls, nor ends them with an ellipsis, nor carries a
 * tooltip with the whole. The editor and what lies beyond the edge of the canvas scroll by their own means.
 */
export function clippedTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scrolls = /auto|scroll/;
    const hides = /hidden|clip/;
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      const owner = text.parentElement;
      if (
        !owner ||
        text.textContent?.trim() === '' ||
        owner.closest('script, style, option, .monaco-editor, svg')
      )
        continue;
      if (!owner.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const shown = range.getBoundingClientRect();
      if (shown.width <= 1 || shown.height <= 1) continue;
      const isTold = owner.closest('[title]') !== null;
      for (let at: Element | null = owner; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        const box = at.getBoundingClientRect();
        // For screen readers only, or the canvas itself.
        if (box.width <= 1 || box.height <= 1 || at.getAttribute('role') === 'application') break;
        if (scrolls.test(style.overflowX) && scrolls.test(style.overflowY)) break;
        const [x, y] = [hides.test(style.overflowX), hides.test(style.overflowY)];
        const beside = x && shown.right > box.right + 1 && shown.left < box.right - 1;
        const ends = isTold || style.textOverflow === 'ellipsis';
        // A line's box is taller than its letters: a quarter of it may go.
        const below = y && shown.bottom > box.bottom + shown.height / 4 && shown.top < box.bottom - 1;
        if (
          (beside && !ends) ||
          (below && !isTold && style.getPropertyValue('-webkit-line-clamp') === 'none')
        )
          found.push(
            `"${(text.textContent ?? '').trim().slice(0, 60)}" is cut off by ${at.tagName}.${at.getAttribute('class') ?? ''}`,
          );
        if (beside || below) break;
        if (scrolls.test(style.overflowX) || scrolls.test(style.overflowY)) break;
      }
    }
    return found;
  });
}

/** Pixels by which the page is wider than the window. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export function overlaps(boxes: readonly (Box & { readonly name: string })[]): readonly string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map((other) => `${one.name} lies over ${other.name}`),
  );
}

/** Lines of the canvas that run behind a card, by their ids. */
export const linesBehindCards = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    /** Screen pixels; a line touches the cards that it joins. */
    const [step, touch] = [6, 6];
    const cards = [...document.querySelectorAll<HTMLElement>('.react-flow__node-card')].map((card) => ({
      id: card.dataset['id'] ?? '',
      box: card.getBoundingClientRect(),
    }));
    const pointsOf = (path: SVGPathElement): readonly DOMPoint[] => {
      const matrix = path.getScreenCTM();
      if (!matrix) return [];
      return Array.from({ length: Math.floor(path.getTotalLength() / step) }, (_, index) =>
        path.getPointAtLength(index * step).matrixTransform(matrix),
      );
    };
    return [...document.querySelectorAll<HTMLElement>('.react-flow__edge')].flatMap((line) => {
      const path = line.querySelector('path');
      const points = path ? pointsOf(path) : [];
      const behind = cards.find(({ box }) =>
        points.some(
          ({ x, y }) =>
            x > box.left + touch && x < box.right - touch && y > box.top + touch && y < box.bottom - touch,
        ),
      );
      return behind ? [`${line.dataset['id'] ?? ''} behind ${behind.id}`] : [];
    });
  });

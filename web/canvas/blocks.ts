// Cards by the bands of height they stand in: hundreds of them are asked about thousands of times.
import type { Rect } from './rect.ts';

const band = 128;

export class Blocks {
  readonly #bands = new Map<number, Rect[]>();

  constructor(rects: readonly Rect[]) {
    for (const rect of rects) {
      const last = Math.floor((rect.y + rect.height) / band);
      for (let at = Math.floor(rect.y / band); at <= last; at += 1) {
        const inBand = this.#bands.get(at);
        if (inBand) inBand.push(rect);
        else this.#bands.set(at, [rect]);
      }
    }
  }

  hit(left: number, right: number, top: number, bottom: number): boolean {
    const last = Math.floor(bottom / band);
    for (let at = Math.floor(top / band); at <= last; at += 1)
      for (const { x, y, width, height } of this.#bands.get(at) ?? [])
        if (left < x + width && right > x && top < y + height && bottom > y) return true;
    return false;
  }
}

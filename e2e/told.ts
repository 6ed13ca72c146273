// How long after the last key a problem stands in all three places: on its card, in the form, and in Problems.
import type { Page } from '@playwright/test';

/** To be called before the typing. `node` as the card is named; the answer is in milliseconds. */
export async function timeToTold(page: Page, node: string, message: string): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(
    ([node, message]) => {
      let key = 0;
      addEventListener('keydown', () => (key = performance.now()), { capture: true });
      const says = (region: string): boolean =>
        document.querySelector(`section[aria-label="${region}"] ul`)?.textContent?.includes(message) ?? false;
      const isTold = (): boolean =>
        document.querySelector(`[aria-label="${node}"] [aria-label="error"]`) !== null &&
        says('Inspector') &&
        says('Problems');
      const told = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (key === 0 || !isTold()) return;
          observer.disconnect();
          // Seen once it is painted.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - key)));
        });
        const all = { subtree: true, childList: true, characterData: true, attributes: true };
        observer.observe(document.body, all);
      });
      return { told };
    },
    [node, message] as const,
  );
  return () => watch.evaluate(({ told }) => told);
}

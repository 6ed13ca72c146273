// F6 walks the screen's regions, and each remembers which control in it had the focus.
import { lend } from '../commands/define.ts';

export const regions = [
  'header',
  'palette',
  'canvas',
  'code',
  'inspector',
  'export',
  'bottom',
  'tasks',
  'task',
] as const;
export type Region = (typeof regions)[number];

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]';

const elementOf = (region: Region): HTMLElement | null =>
  document.querySelector<HTMLElement>(`[data-region="${region}"]`);
const isShown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

const remembered = new Map<Region, HTMLElement>();

function regionOf(element: Element | null): Region | undefined {
  const name = element?.closest<HTMLElement>('[data-region]')?.dataset['region'];
  return regions.find((region) => region === name);
}

export function focusRegion(region: Region): void {
  const element = elementOf(region);
  if (!element) return;
  const last = remembered.get(region);
  if (last?.isConnected && isShown(last)) return last.focus();
  const first = [...element.querySelectorAll<HTMLElement>(focusable)].find(
    (candidate) => candidate.tabIndex >= 0 && isShown(candidate),
  );
  if (first) return first.focus();
  element.tabIndex = -1;
  element.focus();
}

/** The region `step` places on from the present one, among those that are shown. */
export function regionAfter(
  shown: readonly Region[],
  present: Region | undefined,
  step: 1 | -1,
): Region | undefined {
  if (present === undefined) return step === 1 ? shown[0] : shown.at(-1);
  const index = shown.indexOf(present);
  return shown[(index + step + shown.length) % shown.length];
}

function walk(step: 1 | -1): void {
  const shown = regions.filter((region) => {
    const element = elementOf(region);
    return element !== null && isShown(element);
  });
  const next = regionAfter(shown, regionOf(document.activeElement), step);
  if (next) focusRegion(next);
}

function remember({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement)) return;
  const region = regionOf(target);
  if (region) remembered.set(region, target);
}

/** Takes up the commands that walk regions; call the answer to stop. */
export function listenForRegions(): () => void {
  addEventListener('focusin', remember);
  const stops = [
    lend('next-region', () => walk(1)),
    lend('previous-region', () => walk(-1)),
    lend('focus-canvas', () => focusRegion('canvas')),
  ];
  return () => {
    removeEventListener('focusin', remember);
    for (const stop of stops) stop();
  };
}

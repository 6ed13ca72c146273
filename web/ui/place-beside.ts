// Shows a native popover under (or, without room, over) the control it belongs to, inside the window.
const gap = 6;
const margin = 8;

export function placeBeside(
  popover: HTMLElement | null,
  anchor: Element | null | undefined,
  align: 'middle' | 'start' | 'end' = 'middle',
): void {
  if (!popover || !anchor) return;
  if (!popover.matches(':popover-open')) popover.showPopover();
  const from = anchor.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const under = from.bottom + gap;
  const top =
    under + height + margin > innerHeight && from.top > height + gap ? from.top - gap - height : under;
  const wanted =
    align === 'start'
      ? from.left
      : align === 'end'
        ? from.right - width
        : from.left + (from.width - width) / 2;
  const left = Math.max(margin, Math.min(wanted, innerWidth - width - margin));
  popover.style.inset = `${Math.round(top)}px auto auto ${Math.round(left)}px`;
}

// Shows a native popover beside the control it belongs to, inside the window: under it (or, without room, over it),
// or to its right.
const gap = 6;
const margin = 8;

export type Side = 'under' | 'under-start' | 'right';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
type Size = Pick<Box, 'width' | 'height'>;

const within = (wanted: number, size: number, room: number): number =>
  Math.round(Math.max(margin, Math.min(wanted, room - size - margin)));

/** Left upper corner of a box of that size beside `from`, in a window of that size. */
export function spotBeside(from: Box, size: Size, window: Size, side: Side): { left: number; top: number } {
  const middle = from.top + (from.height - size.height) / 2;
  if (side === 'right')
    return {
      left: within(from.left + from.width + gap, size.width, window.width),
      top: within(middle, size.height, window.height),
    };
  const under = from.top + from.height + gap;
  const over = from.top - gap - size.height;
  const left = side === 'under-start' ? from.left : from.left + (from.width - size.width) / 2;
  return {
    left: within(left, size.width, window.width),
    top: Math.round(under + size.height + margin > window.height && over > 0 ? over : under),
  };
}

export function placeBeside(
  popover: HTMLElement | null,
  anchor: Element | null | undefined,
  side: Side = 'under',
): void {
  if (!popover || !anchor) return;
  if (!popover.matches(':popover-open')) popover.showPopover();
  const room = { width: innerWidth, height: innerHeight };
  const { left, top } = spotBeside(
    anchor.getBoundingClientRect(),
    popover.getBoundingClientRect(),
    room,
    side,
  );
  popover.style.inset = `${top}px auto auto ${left}px`;
}

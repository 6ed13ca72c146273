// How many letters of a value fit into a column of the node list, kept up to date with the list's width.
import { useEffect, useState, type RefObject } from 'react';

/** Pixels that the other columns take, and the padding of a value's own. */
const others = 516;
const padding = 20;
/** Pixels of one letter of 11 px JetBrains Mono. */
const letter = 6.61;

export const roomIn = (width: number): number =>
  Math.max(8, Math.floor(((width - others) / 2 - padding) / letter));

export function useRoom(list: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(8);
  useEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setRoom(roomIn(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [list]);
  return room;
}

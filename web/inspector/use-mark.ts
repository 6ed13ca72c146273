// A place that another panel reveals comes into view here too: the tab that holds it opens, the field is shown for a
// moment, the focus stays where it is.
import { useEffect, useRef, useState, type RefObject } from 'react';
import { showPath, type Path } from '../../src/index.ts';
import type { Reveal } from '../state/store.ts';
import { useStudio } from '../state/use-studio.ts';
import { startsWith } from './findings.ts';
import type { Mark } from './form.ts';

/** Milliseconds for which a revealed place is marked. */
const moment = 2500;

/** The place asked for last, for a moment; null when the inspector itself asked. */
export function useRevealed(): Reveal | null {
  const reveal = useStudio((state) => state.reveal);
  const [past, setPast] = useState(0);
  const nonce = reveal?.nonce ?? 0;
  useEffect(() => {
    const timer = setTimeout(() => setPast(nonce), moment);
    return () => clearTimeout(timer);
  }, [nonce]);
  return reveal?.path && reveal.from !== 'inspector' && nonce !== past ? reveal : null;
}

/** The revealed place as one inside `root`. */
export const markIn = (reveal: Reveal | null, root: Path): Mark | null =>
  reveal?.path && startsWith(reveal.path, root)
    ? { path: reveal.path.slice(root.length), nonce: reveal.nonce }
    : null;

/** Scrolls the nearest drawn place around the mark into view, once. */
export function useScrollToMark(mark: Mark | null): RefObject<HTMLDivElement | null> {
  const container = useRef<HTMLDivElement>(null);
  const done = useRef(0);
  useEffect(() => {
    if (!mark || mark.nonce === done.current) return;
    done.current = mark.nonce;
    for (let length = mark.path.length; length > 0; length -= 1) {
      const place = CSS.escape(showPath(mark.path.slice(0, length)));
      const element = container.current?.querySelector(`[data-place="${place}"]`);
      if (!element) continue;
      element.scrollIntoView({ block: 'nearest' });
      return;
    }
  });
  return container;
}

// A panel that is closed by dragging keeps the size it had.
import { expect, it } from 'vitest';
import { withChanges } from './use-panes.ts';

it('keeps the size of a closed panel and takes that of an open one', () => {
  const before = { side: { size: 400, open: true }, bottom: { size: 240, open: true } };
  expect(
    withChanges(before, [
      { id: 'side', size: 512, open: true },
      { id: 'bottom', size: 32, open: false },
    ]),
  ).toEqual({ side: { size: 512, open: true }, bottom: { size: 240, open: false } });
});

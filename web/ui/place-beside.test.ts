// Popovers stay inside the window, under their control unless there is no room.
import { expect, it } from 'vitest';
import { spotBeside } from './place-beside.ts';

const window = { width: 1000, height: 800 };
const size = { width: 200, height: 100 };

it.each([
  ['under, in the middle', { left: 400, top: 100, width: 100, height: 30 }, 'under', { left: 350, top: 136 }],
  ['at the left edge', { left: 0, top: 0, width: 30, height: 30 }, 'under', { left: 8, top: 36 }],
  ['at the right edge', { left: 960, top: 0, width: 30, height: 30 }, 'under', { left: 792, top: 36 }],
  ['over, without room', { left: 400, top: 750, width: 100, height: 30 }, 'under', { left: 350, top: 644 }],
  ['from its start', { left: 400, top: 0, width: 80, height: 28 }, 'under-start', { left: 400, top: 34 }],
  ['to the right', { left: 0, top: 400, width: 76, height: 48 }, 'right', { left: 82, top: 374 }],
  ['right, at the foot', { left: 0, top: 780, width: 76, height: 20 }, 'right', { left: 82, top: 692 }],
] as const)('%s', (_, from, side, spot) => {
  expect(spotBeside(from, size, window, side)).toEqual(spot);
});

// Distances between cards, shared by the layout worker and the canvas that draws what it placed. Canvas pixels.

export const grid = 8;
/** From the left edge of a column to the next. */
export const columnPitch = 304;
/** Least room between two columns, for lines to run in. */
export const columnGap = 48;
/** Room between a frame and the next column. */
export const frameGap = 80;
/** Room between rows and between cards of one column. */
export const rowGap = 48;
export const framePadding = 16;
export const frameTitle = 28;
/** Between the last card of one lane and the first of the next. */
export const laneGap = 112;

export const onGrid = (value: number): number => Math.round(value / grid) * grid;
export const upToGrid = (value: number): number => Math.ceil(value / grid) * grid;

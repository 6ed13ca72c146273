// One line of the benchmark: what was measured, beside the yardstick of the same run.
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'µs' | 'kB' | 'files/s';
  /** The same work by other means, in the same unit. */
  readonly yardstick?: number;
  /** Value by yardstick. */
  readonly ratio?: number;
  /** The highest ratio that is good enough. */
  readonly bar?: number;
  /** What the value should be on an idle machine. */
  readonly aim?: string;
}

/** Milliseconds of work on one text, beside one `parseDocument` of it. */
export const besideParsing = (name: string, value: number, yardstick: number, bar: number): BenchRow => ({
  name: `${name}, 64 nodes (yardstick: one parseDocument)`,
  value,
  unit: 'ms',
  yardstick,
  ratio: value / yardstick,
  bar,
});

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

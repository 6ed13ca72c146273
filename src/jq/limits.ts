// How much one jq program may take before it is ended: a flow's node has no use for more, a browser tab has no room.

export const limits = {
  /** Bytes of an engine's memory. */
  memory: 256 << 20,
  /** Bytes of all results of one run together. */
  bytes: 5_000_000,
  /** Results of one run. */
  values: 10_000,
  /** Compiled programs, or remembered results, of one engine. */
  programs: 256,
  /** Characters of program, input and results together up to which a result is remembered. */
  remembered: 65_536,
} as const;

export const tooManyBytes = `The results passed ${limits.bytes / 1e6} MB, the most that is kept.`;
export const tooManyValues = `The program gave more than ${limits.values} results, the most that are kept.`;

/** Counts results as they come. */
export class OutputCount {
  private values = 0;
  private bytes = 0;

  /** Why this result is one too many; undefined while it is not. */
  add(text: string): string | undefined {
    this.values++;
    this.bytes += text.length;
    if (this.values > limits.values) return tooManyValues;
    return this.bytes > limits.bytes ? tooManyBytes : undefined;
  }
}

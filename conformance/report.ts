// What every conformance checker hands back. One cell is the smallest thing a checker looks at.
export interface Report {
  readonly name: string;
  /** Cells checked, of all cells there are. */
  readonly run: number;
  readonly of: number;
  /** One sentence per cell that does not hold; empty when all is well. */
  readonly failures: readonly string[];
  /** Cells left out because a tool is absent. */
  readonly notRun: readonly { readonly tool: string; readonly cells: number }[];
  /** What a reader should know besides: explained differences, counts. */
  readonly notes: readonly string[];
}

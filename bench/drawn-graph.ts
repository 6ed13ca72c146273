// A graph as a page drew it: what the studio and the bare yardstick must have in common.

export interface DrawnGraph {
  /** Every style rule of the page, for the cards to look as they did. */
  readonly styles: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    /** The card as it was drawn, without its handles. */
    readonly html: string;
    readonly inputs: readonly string[];
    readonly outputs: readonly string[];
  }[];
  readonly edges: readonly {
    readonly source: string;
    readonly target: string;
    readonly sourceHandle: string | null;
    readonly targetHandle: string | null;
  }[];
}

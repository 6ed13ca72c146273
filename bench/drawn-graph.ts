// A graph as a page drew it: what the studio and the bare yardstick must have in common.

export interface DrawnGraph {
  readonly nodes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    /** What the card says, piece by piece. */
    readonly texts: readonly string[];
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

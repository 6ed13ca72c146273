// The tree of an HCL text, as far as values go: what is computed stays an expression, with its text.
import type { Range } from '../../base/diagnostic.ts';

export type HclExpression = { readonly range: Range } & (
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'list'; readonly items: readonly HclExpression[] }
  | { readonly kind: 'object'; readonly entries: readonly HclEntry[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly HclExpression[] }
  /** `var.x`, `konnect_gateway_service.orders.id`: names with dots between them. */
  | { readonly kind: 'reference'; readonly parts: readonly string[] }
  /** Conditions, operators, templates that hold values: only Terraform can say what they are. */
  | { readonly kind: 'computed' }
);

export interface HclEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: HclExpression;
}

export interface HclBody {
  readonly attributes: readonly HclEntry[];
  readonly blocks: readonly HclBlock[];
}

export interface HclBlock extends HclBody {
  readonly type: string;
  readonly labels: readonly string[];
  readonly range: Range;
}

/** Where the text stops being HCL. */
export interface HclProblem {
  readonly message: string;
  readonly range: Range;
}

export class HclSyntaxError extends Error {
  readonly range: Range;
  constructor(message: string, range: Range) {
    super(message);
    this.range = range;
  }
}

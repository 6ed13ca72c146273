// What a text in Terraform's language says, as far as it can be known without running Terraform, each part with its
// place. Read by the project itself: parsers for browsers were tried, and none serves. hcl2json is Go in 1.9 MB of
// wasm, gives no places, hands expressions back as text and stops at the first mistake; the grammars for tree-sitter
// lose `1e3`, `%%%{` and indented heredocs, and leave escapes, heredocs and evaluation to the caller anyway.
import type { Range } from '../../base/diagnostic.ts';

interface Placed {
  readonly range: Range;
}

export interface ObjectEntry {
  readonly key: Expression;
  readonly value: Expression;
}

export type Expression = Placed &
  (
    | {
        readonly kind: 'literal';
        readonly value: string | number | boolean | null;
        /** A number that is not quite the one in the text. */
        readonly rounded?: true;
      }
    | { readonly kind: 'list'; readonly items: readonly Expression[] }
    | { readonly kind: 'object'; readonly entries: readonly ObjectEntry[] }
    | { readonly kind: 'call'; readonly name: string; readonly items: readonly Expression[] }
    /** `var.name`, `konnect_gateway_service.orders.id` */
    | { readonly kind: 'reference'; readonly parts: readonly string[] }
    /** What only Terraform can work out, or nobody: then it is among the problems, too. */
    | { readonly kind: 'other'; readonly broken: boolean }
  );

export interface Attribute extends Placed {
  readonly name: string;
  readonly value: Expression;
}

/** The range is that of its head. */
export interface Block extends Placed {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
}

export interface Body {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
}

export interface HclProblem extends Placed {
  readonly message: string;
}

export interface HclFile {
  readonly body: Body;
  readonly problems: readonly HclProblem[];
}

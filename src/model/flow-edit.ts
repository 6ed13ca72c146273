// Every change a person or a fix can make to a flow, as data. Nodes are meant by key (see FlowNode).
import type { Json, JsonObject } from '../base/json.ts';
import type { Path } from '../base/path.ts';
import type { GatewayVersion } from '../base/gateway.ts';
import type { End } from './connection.ts';
import type { Position } from './document.ts';

/** A member slot of a branch. */
export interface BranchSlot {
  readonly branch: string;
  readonly side: 'then' | 'else';
}

export type FlowEdit =
  | {
      readonly kind: 'add-node';
      readonly name: string;
      readonly type: string;
      readonly attributes: JsonObject;
      readonly at?: Position;
      readonly slot?: BranchSlot;
      readonly after?: string;
    }
  /** Connections and branch memberships that name the node go with it. */
  | { readonly kind: 'delete-nodes'; readonly nodes: readonly string[] }
  /** Every label and branch member that names the node follows. */
  | { readonly kind: 'rename-node'; readonly node: string; readonly name: string }
  | { readonly kind: 'duplicate-nodes'; readonly nodes: readonly string[] }
  | { readonly kind: 'connect'; readonly from: End; readonly to: End; readonly replace?: true }
  | { readonly kind: 'disconnect'; readonly from: End; readonly to: End }
  /** `path` is inside the node; undefined removes the attribute. */
  | {
      readonly kind: 'set-attribute';
      readonly node: string;
      readonly path: Path;
      readonly value: Json | undefined;
    }
  /** `path` is inside the config (`resources`, `debug`). */
  | { readonly kind: 'set-config'; readonly path: Path; readonly value: Json | undefined }
  /** Null takes the node out of every branch. */
  | { readonly kind: 'move-to-branch'; readonly node: string; readonly slot: BranchSlot | null }
  | { readonly kind: 'reorder-node'; readonly node: string; readonly before: string | null }
  | { readonly kind: 'move-cards'; readonly positions: { readonly [nodeKey: string]: Position } }
  /** Replaces part of the text; offsets in UTF-16 units. */
  | { readonly kind: 'replace-text'; readonly start: number; readonly end: number; readonly text: string }
  /** Answers an `alias` refusal: give the node its own copy of what an anchor or a merge key lends it. */
  | { readonly kind: 'detach'; readonly node: string }
  /** One after the other, as one step; none of them when one is refused. */
  | { readonly kind: 'several'; readonly edits: readonly FlowEdit[] }
  /** Not a change of the text: the studio sets its target gateway. */
  | { readonly kind: 'set-target'; readonly gateway: GatewayVersion };

/** Why an edit was not made. */
export interface EditRefusal {
  /** `alias`: the value is shared through an anchor or a merge key; ask whether to change it everywhere or to detach. */
  readonly reason:
    'alias' | 'broken-text' | 'no-such-node' | 'no-such-place' | 'name-taken' | 'taken' | 'not-applicable';
  readonly message: string;
  /** For `alias`: the anchor's name and how many places share it. */
  readonly anchor?: { readonly name: string; readonly places: number };
}

export interface EditOptions {
  /** How to treat values that are shared through an alias or a merge key; refused when absent. */
  readonly shared?: 'change-anchor' | 'detach';
}

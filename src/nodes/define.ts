// The shape of a node type. Forms, completion, validation, version gates, run and exports all read these specs,
// so a fact about a node type stands once, in that type's file.
import type { GatewayVersion } from '../base/gateway.ts';
import type { Json, JsonObject } from '../base/json.ts';
import type { Behaviour, Outcome, NodeRun } from './behaviour.ts';

/** Datakit's types for connected values: `object` has fixed fields, `map` has keys chosen at run time. */
export type ValueType = 'string' | 'number' | 'boolean' | 'object' | 'map' | 'any';

/** A value that changed with a gateway version: the newest entry at or below the target counts; none before the first. */
type ByVersion<T> = readonly { readonly from: GatewayVersion; readonly value: T }[];

interface FieldBase {
  /** One or two plain sentences shown beside the field. */
  readonly help: string;
  readonly since?: GatewayVersion;
  readonly required?: true;
  /** Last version in which the field was required, when that changed. */
  readonly requiredUntil?: GatewayVersion;
  /** Version from which the value may be a `{vault://…}` reference. */
  readonly referenceable?: GatewayVersion;
  /** Kong stores the value encrypted: show it masked, keep it out of logs. */
  readonly encrypted?: true;
}
interface Lengths {
  readonly minLength?: number;
  readonly maxLength?: number;
}
interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

/** A value worth offering while the field is filled in; others may be as good. */
export interface Suggestion {
  readonly value: string;
  readonly help?: string;
  readonly since?: GatewayVersion;
}

export type FieldSpec =
  | (FieldBase &
      Lengths & {
        readonly kind: 'string';
        readonly pattern?: RegExp;
        readonly default?: string;
        readonly suggest?: readonly Suggestion[];
      })
  | (FieldBase & { readonly kind: 'url' })
  | (FieldBase & Lengths & { readonly kind: 'jq' })
  | (FieldBase & Bounds & { readonly kind: 'integer'; readonly default?: number })
  | (FieldBase & Bounds & { readonly kind: 'number'; readonly default?: number })
  | (FieldBase & {
      readonly kind: 'boolean';
      readonly default?: boolean;
      /** Instead of `default`, where it came or changed with a version. */
      readonly defaults?: ByVersion<boolean>;
    })
  | (FieldBase & { readonly kind: 'enum'; readonly of: readonly string[]; readonly default?: string })
  /** Any JSON object, its keys are outputs of the node (`static.values`). */
  | (FieldBase & { readonly kind: 'values' })
  /** Text keys to text values. */
  | (FieldBase &
      Lengths & {
        readonly kind: 'string-map';
        readonly minEntries?: number;
        readonly maxEntries?: number;
        readonly keyPattern?: RegExp;
        readonly default?: JsonObject;
      })
  /** Text values, or members of an enum. */
  | (FieldBase & {
      readonly kind: 'string-list';
      readonly of?: readonly string[];
      readonly pattern?: RegExp;
      readonly default?: readonly string[];
    })
  /** Names of nodes of the same flow (`branch.then`). */
  | (FieldBase & { readonly kind: 'node-list'; readonly minItems: number; readonly maxItems: number })
  | (FieldBase & { readonly kind: 'record'; readonly fields: FieldSpecs; readonly default?: JsonObject })
  | (FieldBase & { readonly kind: 'record-list'; readonly fields: FieldSpecs; readonly minItems?: number });

export type FieldSpecs = { readonly [name: string]: FieldSpec };
export type FieldKind = FieldSpec['kind'];

/** One named input or output. */
export interface PortSpec {
  readonly type: ValueType;
  readonly help: string;
  readonly since?: GatewayVersion;
  /** The node cannot do its work while this input is free. */
  readonly required?: true;
}

/** The inputs or the outputs of a node type. */
export interface SideSpec {
  /** Type of the node as a whole (`$self`); null when it cannot be connected as a whole. */
  readonly self: ValueType | null;
  readonly help?: string;
  /** The node cannot do its work while nothing is connected here. */
  readonly required?: true;
  readonly fields: { readonly [name: string]: PortSpec };
  /** Further fields with names the person chooses, and where those names are written. */
  readonly open?: {
    readonly type: ValueType;
    readonly namedBy: 'inputs' | 'values' | 'vault';
    readonly help: string;
  };
  /** Whether the single-label attribute (`input`, `output`) and the map (`inputs`, `outputs`) may be written here. */
  readonly labels: { readonly one: boolean; readonly many: boolean };
}

/** A node needs at least one of these attributes, or one of these inputs connected. */
export interface Need {
  readonly attributes: readonly string[];
  readonly inputs?: readonly string[];
  readonly since?: GatewayVersion;
  /** The attributes are ways to the same end: one of them is enough. */
  readonly instead?: true;
  /** `error`: the gateway refuses the node, or it can never work. */
  readonly severity: 'error' | 'warning';
  /** True when Kong's documentation states the rule, false when it is inferred. */
  readonly documented: boolean;
}

export type Family = 'implicit' | 'network' | 'control' | 'transform' | 'value' | 'token';

export interface NodeTypeSpec<T extends string = string, Fs extends FieldSpecs = FieldSpecs> {
  readonly type: T;
  readonly family: Family;
  readonly since: GatewayVersion;
  /** What the node does, in one sentence. */
  readonly help: string;
  /** Name of the glyph that stands for the type. */
  readonly glyph: string;
  readonly fields: Fs;
  readonly inputs: SideSpec;
  readonly outputs: SideSpec;
  readonly needs?: readonly Need[];
  /** The line on the node card, from the attributes as written. */
  readonly summary: (attributes: JsonObject) => string;
  /** Name proposed for a new node, and the attributes it starts with. */
  readonly starter: { readonly name: string; readonly attributes: JsonObject };
  /** The node waits for the network: in a run it is scheduled, dispatched and resumed. */
  readonly waits?: true;
  /** What the node does in a run. A method, so that specs of all types can stand in one registry. */
  run(node: NodeRun<AttributesOf<Fs>>): Outcome | Promise<Outcome>;
}

/** `const` keeps the literal types that `NodeOf` infers from. */
export function defineNodeType<const T extends string, const Fs extends FieldSpecs>(
  spec: NodeTypeSpec<T, Fs>,
): NodeTypeSpec<T, Fs> {
  return spec;
}

/** Nodes that every flow has without declaring them. */
export interface ImplicitNodeSpec<T extends string = string> {
  readonly type: T;
  readonly family: 'implicit';
  readonly since: GatewayVersion;
  readonly help: string;
  readonly glyph: string;
  /** `any`: needed in either phase (vault). */
  readonly phase: 'access' | 'response' | 'any';
  readonly inputs: SideSpec;
  readonly outputs: SideSpec;
  readonly run: Behaviour<JsonObject>;
}
export const defineImplicitNode = <const T extends string>(spec: ImplicitNodeSpec<T>): ImplicitNodeSpec<T> =>
  spec;

/** A side that takes no connections. */
export const closed: SideSpec = { self: null, fields: {}, labels: { one: false, many: false } };

type FieldValue<F extends FieldSpec> = F extends { kind: 'string' | 'url' | 'jq' }
  ? string
  : F extends { kind: 'integer' | 'number' }
    ? number
    : F extends { kind: 'boolean' }
      ? boolean
      : F extends { kind: 'enum'; of: readonly (infer V)[] }
        ? V
        : F extends { kind: 'values' | 'record' }
          ? JsonObject
          : F extends { kind: 'string-map' }
            ? { readonly [key: string]: string }
            : F extends { kind: 'string-list'; of: readonly (infer V)[] }
              ? readonly V[]
              : F extends { kind: 'string-list' | 'node-list' }
                ? readonly string[]
                : readonly JsonObject[];
type Defaulted<Fs extends FieldSpecs> = {
  [K in keyof Fs]: Fs[K] extends { default: Json } ? K : never;
}[keyof Fs];

/**
 * The attributes of a node type as its behaviour sees them: defaults filled, wrong kinds left out.
 * A required attribute may still be missing, because half-written flows are read too.
 */
export type AttributesOf<Fs extends FieldSpecs> = {
  readonly [K in Defaulted<Fs>]: FieldValue<Fs[K]>;
} & { readonly [K in Exclude<keyof Fs, Defaulted<Fs>>]?: FieldValue<Fs[K]> };

// What the engine says about a flow. A person's mistake is data, never an exception.
import type { Path } from './path.ts';

/** `error`: the gateway refuses the config. `warning`: it runs, but not as written. `info`: advice. */
export type Severity = 'error' | 'warning' | 'info';

/** Offsets into the text, in UTF-16 units; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a rule found, before it is placed in a text. */
export interface Finding<Edit = unknown> {
  /** Stable rule id, kebab-case, such as `connection-type`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** Place inside the config. */
  readonly path: Path;
  /** Point at the key (an unknown attribute) instead of its value. */
  readonly at?: 'key' | 'value';
  /** Offsets inside the scalar at `path`, when only a part of it is at fault (a jq program). */
  readonly within?: Range;
  /** True when Kong's documentation states the rule, false when it is inferred. */
  readonly documented: boolean;
  readonly fixes?: readonly Fix<Edit>[];
}

/** A mend that can be offered as one click: an ordinary edit with a title in the imperative. */
export interface Fix<Edit = unknown> {
  readonly title: string;
  readonly edit: Edit;
}

export interface Diagnostic<Edit = unknown> extends Finding<Edit> {
  readonly range: Range;
  readonly fixes: readonly Fix<Edit>[];
}

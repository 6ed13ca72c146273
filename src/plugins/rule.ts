// The shape of a check of custom plugins: one fact about what a gateway takes, with its source.
import type { Range, Severity } from '../base/diagnostic.ts';
import type { CustomPlugin } from './custom-plugin.ts';
import type { Way } from './ways.ts';

export interface Found {
  readonly message: string;
  /** Null for the folder as a whole. */
  readonly file: string | null;
  /** Absent for the file as a whole. */
  readonly range?: Range;
  readonly severity?: Severity;
  /** Where these are not those of the rule. */
  readonly concerns?: readonly Way[];
}

export interface PluginRule {
  /** Kebab-case; stable, because reports and people's notes name it. */
  readonly id: string;
  /** `error`: the ways that it concerns are closed. `warning`: they are open, with care. `info`: good to know. */
  readonly severity: Severity;
  readonly concerns: readonly Way[];
  /** True when Kong's documentation states it, false when it is inferred. */
  readonly documented: boolean;
  /** Where it stands, or what it is inferred from. */
  readonly source: string;
  readonly check: (plugin: CustomPlugin, all: readonly CustomPlugin[]) => readonly Found[];
}

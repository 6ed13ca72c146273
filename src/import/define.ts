// What an import format is: one file and one line in the registry. Each reads a text that another tool takes and
// gives the plugins in it; what it could not understand is told as a fault, never dropped.
import type { Range } from '../base/diagnostic.ts';
import type { JsonObject } from '../base/json.ts';
import type { Filled } from '../export/placeholders.ts';
import type { SourcePlugin } from '../model/source-plugin.ts';

/** What is wrong with the foreign text, or was not understood. Reading goes on after it. */
export interface ImportFault {
  /** Kebab case, such as `placeholder-left`. */
  readonly id: string;
  /** What it is about, such as the placeholder; empty where the id says all. */
  readonly about: string;
  /** One or two sentences: what is wrong, and what the tool makes of it. */
  readonly message: string;
  /** In the foreign text; null where no place can be named. */
  readonly range: Range | null;
  /** Taken for granted, not wrong: nobody need be asked before the flow opens. */
  readonly guess?: true;
}

export interface ImportedPlugin {
  /** Such as `datakit orders on service checkout`, to choose between several. */
  readonly title: string;
  readonly config: JsonObject;
  /** The config as YAML. Where the foreign text holds it as YAML or JSON text, that text, moved to the left margin. */
  readonly text: string;
  readonly source: SourcePlugin;
  /** Names and ids that the text knows beside the scope, such as the control plane's. */
  readonly filled: Filled;
  readonly faults: readonly ImportFault[];
  /** The export format that writes such a text, and its options as this text has them. */
  readonly written?: { readonly format: string; readonly options: JsonObject };
}

export interface Imported {
  /** Id of the format that read the text. */
  readonly format: string;
  /** Empty when the text holds no datakit plugin; `faults` then say what was looked for. */
  readonly plugins: readonly ImportedPlugin[];
  /** Those that belong to no plugin. */
  readonly faults: readonly ImportFault[];
}

export interface ImportFormat {
  readonly id: string;
  readonly title: string;
  /** Cheap and sure: whether `read` is to be asked. The first format that says yes reads the text. */
  readonly recognise: (text: string) => boolean;
  readonly read: (text: string) => Imported;
}

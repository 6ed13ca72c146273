// What an export format is: one file and one line in the registry. The panel draws the options from their specs.
import type { JsonObject } from '../base/json.ts';
import type { Result } from '../base/result.ts';
import { newestTarget } from '../base/gateway.ts';
import type { AttributesOf, FieldSpecs } from '../nodes/define.ts';
import { readFields } from '../nodes/read-attributes.ts';
import type { PluginEntity } from './entity.ts';

export interface Rendering {
  readonly text: string;
  /** What the person should know before using the text, in whole sentences. */
  readonly notes: readonly string[];
}

/** Why there is no text, and what to do about it. */
export interface ExportProblem {
  readonly message: string;
}

interface FormatFacts<Fs extends FieldSpecs> {
  /** As given to `--format`. */
  readonly id: string;
  readonly title: string;
  /** For highlighting. */
  readonly language: 'yaml' | 'shell' | 'hcl' | 'json';
  readonly fileName: string;
  /** Brings the file to a gateway, as typed in a terminal. */
  readonly command: string;
  readonly options: Fs;
}

export interface ExportFormat extends FormatFacts<FieldSpecs> {
  /** Options that are missing or of a wrong kind take their defaults. */
  readonly render: (entity: PluginEntity, options?: JsonObject) => Result<Rendering, ExportProblem>;
}

export function defineFormat<const Fs extends FieldSpecs>(
  format: FormatFacts<Fs> & {
    readonly render: (entity: PluginEntity, options: AttributesOf<Fs>) => Result<Rendering, ExportProblem>;
  },
): ExportFormat {
  return {
    ...format,
    render: (entity, options = {}) =>
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- readFields keeps only values of their field's kind
      format.render(entity, readFields(format.options, options, newestTarget) as AttributesOf<Fs>),
  };
}

// What an export format is: one file and one line in the registry. The panel draws the options from their specs.
import { newestTarget } from '../base/gateway.ts';
import type { JsonObject } from '../base/json.ts';
import { err, ok, type Result } from '../base/result.ts';
import type { AttributesOf, FieldSpecs } from '../nodes/define.ts';
import { readFields } from '../nodes/read-attributes.ts';
import type { PluginEntity } from './entity.ts';
import { filler, type Fill, type Filled, type Known, type PlaceholderUse } from './placeholders.ts';

/** For highlighting. */
type Language = 'yaml' | 'shell' | 'hcl' | 'json' | 'markdown';

export interface ExportedFile {
  readonly name: string;
  readonly language: Language;
  readonly text: string;
}

/** What a format makes of a plugin. Sentences are whole ones; words in backticks are code. */
export interface Rendered {
  /** The first is the one to look at. */
  readonly files: readonly [ExportedFile, ...ExportedFile[]];
  /** What goes wrong unless the person sees to it. */
  readonly warnings?: readonly string[];
  /** What is good to know. */
  readonly notes?: readonly string[];
  /** Tools and their versions, such as "decK 1.43 or later". */
  readonly needs: readonly string[];
  /** Brings the files to a gateway, as typed in a terminal. Null where that makes no sense. */
  readonly apply: string | null;
  /** Takes the plugin off the gateway again. */
  readonly undo: string | null;
}

export interface Rendering extends Required<Rendered> {
  /** In the order in which the text has them. */
  readonly placeholders: readonly PlaceholderUse[];
}

/** Why there is no text, and what to do about it. */
export interface ExportProblem {
  readonly message: string;
}

export const refusal = (message: string): Result<never, ExportProblem> => err({ message });

/** A sample as documentation shows it, a samples file of its own. */
export interface ShownSample {
  readonly name: string;
  /** YAML, secrets left out. */
  readonly text: string;
}

/** What a host has at hand beside the plugin, for the formats that have use for it. */
export interface Material {
  /** The config as the person wrote it, YAML with comments; absent where it cannot stand alone. */
  readonly text?: string;
  readonly samples?: readonly ShownSample[];
}

export interface RenderInput<Fs extends FieldSpecs, E = PluginEntity> {
  readonly entity: E;
  readonly options: AttributesOf<Fs>;
  readonly fill: Fill;
  /** For formats that take a name or an id, whichever there is. */
  readonly known: Known;
  readonly material: Material;
}

export interface FormatFacts<Fs extends FieldSpecs> {
  /** As given to `--format`. */
  readonly id: string;
  readonly title: string;
  readonly options: Fs;
  /** It is read by people: a picture of the canvas goes with it. */
  readonly picture?: true;
  /** It writes the config whole, whatever stands beside it. */
  readonly wholeConfig?: true;
  /** It shows samples. */
  readonly samples?: true;
}

/** Of a plugin with a flow, unless it says of what. */
export interface ExportFormat<E = PluginEntity> extends FormatFacts<FieldSpecs> {
  /** Options that are missing or of a wrong kind take their defaults. */
  readonly render: (
    entity: E,
    options?: JsonObject,
    filled?: Filled,
    material?: Material,
  ) => Result<Rendering, ExportProblem>;
}

export const defineFormat = <const Fs extends FieldSpecs>(
  format: FormatFacts<Fs> & {
    readonly render: (input: RenderInput<Fs>) => Result<Rendered, ExportProblem>;
  },
): ExportFormat => formatOf<PluginEntity, Fs>(format);

/** The same for what is no plugin with a flow. */
export function formatOf<E, const Fs extends FieldSpecs>(
  format: FormatFacts<Fs> & {
    readonly render: (input: RenderInput<Fs, E>) => Result<Rendered, ExportProblem>;
  },
): ExportFormat<E> {
  return {
    ...format,
    render: (entity, given = {}, filled = {}, material = {}) => {
      const { fill, known, used } = filler(filled);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- readFields keeps only values of their field's kind
      const options = readFields(format.options, given, newestTarget) as AttributesOf<Fs>;
      const rendered = format.render({ entity, options, fill, known, material });
      if (!rendered.ok) return rendered;
      return ok({ warnings: [], notes: [], ...rendered.value, placeholders: used() });
    },
  };
}

// A format that a custom plugin is written in: an export format like those of flows, with the way that it is for.
import type { Result } from '../base/result.ts';
import {
  formatOf,
  refusal,
  type ExportFormat,
  type ExportProblem,
  type FormatFacts,
  type Rendered,
  type RenderInput,
} from '../export/define.ts';
import type { FieldSpecs } from '../nodes/define.ts';
import type { CustomPlugin, LuaModule } from './custom-plugin.ts';
import { wayFacts, type Way } from './ways.ts';

export interface PluginFormat extends ExportFormat<CustomPlugin> {
  readonly way: Way;
}

export const definePluginFormat = <const Fs extends FieldSpecs>(
  way: Way,
  format: FormatFacts<Fs> & {
    readonly render: (input: RenderInput<Fs, CustomPlugin>) => Result<Rendered, ExportProblem>;
  },
): PluginFormat => ({
  way,
  ...formatOf<CustomPlugin, Fs>({
    ...format,
    render: (input) => (isPlainName(input.entity.name) ? format.render(input) : unfitName(input.entity.name)),
  }),
});

/** The name becomes a part of addresses, file names and Lua modules. */
export const isPlainName = (name: string): boolean => /^[\w-]+$/.test(name);

const unfitName = (name: string): Result<never, ExportProblem> =>
  refusal(`"${name}" cannot be the name of a plugin: it may have letters, digits, "-" and "_".`);

export const missingModule = (name: 'handler' | 'schema'): Result<never, ExportProblem> =>
  refusal(`The plugin has no \`${name}.lua\`.`);

export const bothModules = ({
  schema,
  handler,
}: CustomPlugin): { readonly schema: LuaModule; readonly handler: LuaModule } | 'schema' | 'handler' => {
  if (schema === null) return 'schema';
  return handler === null ? 'handler' : { schema, handler };
};

export const needsOf = (way: Way): readonly string[] => wayFacts[way].needs;

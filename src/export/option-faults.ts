// What the gateway would refuse of the options beside the config. A file that it refuses is not written.
import type { JsonObject } from '../base/json.ts';
import type { PluginOptions } from '../model/source-plugin.ts';
import type { FieldSpec } from '../nodes/define.ts';
import { pluginFields } from './option-fields.ts';

/** One sentence or two; null where nothing is wrong. */
export function optionsFault(options: PluginOptions): string | null {
  const values = new Map<string, unknown>(Object.entries(options));
  for (const [name, field] of Object.entries<FieldSpec>(pluginFields)) {
    const value = values.get(name);
    const fault = typeof value === 'string' ? textFault(field, value) : null;
    if (fault !== null) return `${name}: ${fault}`;
  }
  const astray = (options.partials ?? []).find(({ path }) => path !== undefined && !insideConfig.test(path));
  return astray === undefined
    ? null
    : `partials: The path "${astray.path}" does not lead into the config. Write one such as \`config.resources.cache.redis\`.`;
}

/** The same for one option on its own. */
export const optionFault = (name: string, value: JsonObject[string]): string | null =>
  optionsFault({ [name]: value });

const insideConfig = /^config(?:\.[\w-]+)+$/;

/** Kong takes no empty text where it does not say so. */
function textFault(field: FieldSpec, text: string): string | null {
  if (text === '') return 'The gateway takes no empty text here. Leave the option out instead.';
  const most = 'maxLength' in field ? (field.maxLength ?? Infinity) : Infinity;
  return text.length <= most
    ? null
    : `The text has ${counted(text.length)} characters, and the gateway takes ${counted(most)} at most.`;
}

const counted = (count: number): string => count.toLocaleString('en-US');

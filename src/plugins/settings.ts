// What a person sets for the export of a custom plugin: options of the format, names and ids. Nothing stands beside the
// code, as options of a plugin stand beside a flow.
import { err, type Result } from '../base/result.ts';
import { isPlaceholder } from '../export/placeholders.ts';
import { noSettings, withSetting, type ExportSettings } from '../export/settings.ts';
import type { PluginFormat } from './define.ts';

export type PluginSettings = Pick<ExportSettings, 'options' | 'filled'>;

export const noPluginSettings: PluginSettings = { options: {}, filled: {} };

/** Settings with one more, given as text: `name=value` of the terminal. A sentence where that cannot be. */
export function withPluginSetting(
  format: PluginFormat,
  settings: PluginSettings,
  name: string,
  text: string,
): Result<PluginSettings, string> {
  const names = Object.keys(format.options);
  if (names.includes(name) || isPlaceholder(name))
    return withSetting(format, { ...noSettings, ...settings }, name, text);
  return err(
    `"${name}" cannot be set for ${format.id}. Known: ${names.join(', ')}, and the names that an export asks for.`,
  );
}

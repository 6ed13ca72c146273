// `datakit plugin check DIR` and `datakit plugin export DIR`, and what `datakit where` takes besides a flow.
import { err, ok, type Result } from '../src/index.ts';
import {
  noPluginSettings,
  pluginFormats,
  targets,
  ways,
  withPluginSetting,
  type PluginFormat,
  type PluginSettings,
  type Target,
  type Way,
} from '../src/plugin-check.ts';

interface OfFolder {
  readonly folder: string;
}
export type PluginCommand =
  | (OfFolder & {
      readonly action: 'check';
      /** Those that have to be open; empty: any one. */
      readonly ways: readonly Way[];
    })
  | (OfFolder & {
      readonly action: 'export';
      readonly format: PluginFormat;
      readonly settings: PluginSettings;
      /** Null: the only one. */
      readonly plugin: string | null;
    });

export interface GivenForPlugin {
  readonly words: readonly string[];
  readonly ways: readonly string[];
  readonly format: string | null;
  readonly set: readonly string[];
  readonly plugin: string | null;
}

export const pluginFormatIds = pluginFormats.map(({ id }) => id).join(', ');

export function readPlugin(given: GivenForPlugin): Result<PluginCommand, string> {
  const [action, folder, ...more] = given.words;
  if (action !== 'check' && action !== 'export')
    return err('Say what to do with the plugin: "datakit plugin check DIR" or "datakit plugin export DIR".');
  if (folder === undefined) return err('Name the folder with the plugin.');
  if (more.length > 0) return err('"datakit plugin" takes one folder.');
  return action === 'check' ? readCheck(folder, given) : readExport(folder, given);
}

function readCheck(folder: string, given: GivenForPlugin): Result<PluginCommand, string> {
  const chosen = namesOf(given.ways, ways, 'way into a gateway');
  return chosen.ok ? ok({ action: 'check', folder, ways: chosen.value }) : chosen;
}

function readExport(folder: string, given: GivenForPlugin): Result<PluginCommand, string> {
  if (given.format === null) return err(`Name the format with --format. Known: ${pluginFormatIds}.`);
  const format = pluginFormats.find(({ id }) => id === given.format);
  if (format === undefined)
    return err(`"${given.format}" is not a format of plugins. Known: ${pluginFormatIds}.`);
  let settings = noPluginSettings;
  for (const setting of given.set) {
    const [, name = '', value = ''] = /^([^=]+)=([^]*)$/.exec(setting) ?? [];
    if (name === '') return err(`--set takes name=value, and "${setting}" is not of that form.`);
    const more = withPluginSetting(format, settings, name, value);
    if (!more.ok) return more;
    settings = more.value;
  }
  return ok({ action: 'export', folder, format, settings, plugin: given.plugin });
}

export const readTargets = (given: readonly string[]): Result<readonly Target[], string> =>
  namesOf(given, targets, 'target');

/** Several with commas, or the option again. */
function namesOf<T extends string>(
  given: readonly string[],
  known: readonly T[],
  what: string,
): Result<readonly T[], string> {
  const words = given.flatMap((text) => text.split(','));
  const found = words.map((word) => known.find((one) => one === word));
  const unknown = words.find((_, i) => found[i] === undefined);
  if (unknown !== undefined) return err(`"${unknown}" is not a ${what}. Known: ${known.join(', ')}.`);
  return ok(found.filter((one) => one !== undefined));
}

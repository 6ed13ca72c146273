// Custom plugins that exports are measured with: one plain plugin, and the same with texts in its code that break naive
// emitters.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../src/base/json.ts';
import { pluginsAmong, type CustomPlugin } from '../src/plugins/custom-plugin.ts';
import { pluginFormats } from '../src/plugins/formats/index.ts';
import { stampWith } from '../src/test/custom-plugins.ts';
import { everythingFilled } from './export-cells.ts';

export interface PluginCell {
  readonly name: string;
  readonly plugin: CustomPlugin;
}

const sampled = 6;

/** Lua takes any text between long brackets that close only where they are meant to. */
const inBrackets = (text: string): string => `\nlocal text = [======[\n${text}]======]\nreturn Stamp\n`;

function cell(name: string, tail: string | null): PluginCell {
  const files = stampWith().map(({ path, text }) => ({
    path,
    text:
      tail === null
        ? text
        : path.endsWith('handler.lua')
          ? text.replace('\nreturn Stamp\n', () => tail)
          : `-- ${tail.replaceAll('\n', '\n-- ')}\n${text}`,
  }));
  const [plugin] = pluginsAmong(files);
  if (plugin === undefined) throw new Error(`${name}: no plugin`);
  return { name, plugin };
}

/** Without `all` one text in so many. */
export function pluginCells(shared: string, all: boolean): { cells: readonly PluginCell[]; whole: number } {
  // The file has this shape: texts by name.
  const { strings } = JSON.parse(readFileSync(join(shared, 'tools/nasty.json'), 'utf8')) as {
    readonly strings: { readonly [name: string]: string };
  };
  const named = Object.entries(strings);
  const chosen = named.filter((_, i) => all || i % sampled === 0);
  const cells = [cell('plain', null), ...chosen.map(([name, text]) => cell(name, inBrackets(text)))];
  return { cells, whole: named.length + 1 };
}

export interface WrittenCell extends PluginCell {
  readonly text: string;
  readonly warned: boolean;
}

export const written = (
  cells: readonly PluginCell[],
  format: string,
  options: JsonObject = {},
): readonly WrittenCell[] =>
  cells.map((one) => {
    const made = pluginFormats.find(({ id }) => id === format)?.render(one.plugin, options, everythingFilled);
    if (made?.ok !== true)
      throw new Error(`${format}, ${one.name}: ${made?.error.message ?? 'no such format'}`);
    return { ...one, text: made.value.files[0].text, warned: made.value.warnings.length > 0 };
  });

/** Half of a character has no UTF-8 form, so that no file holds it: the sign for an unreadable one stands for it. */
export const asFile = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

export const codeOf = ({ plugin }: PluginCell, name: 'handler' | 'schema'): string =>
  asFile(plugin[name]?.text ?? '');

// Terraform, curl and kubectl hold a plugin without being YAML: the plugin becomes a document of its own.
import type { Imported, ImportedPlugin } from '../../src/index.ts';
import { fillAll } from '../state/export-settings.ts';
import { announce, ask, openProject } from '../state/store.ts';

const signs = [
  /^[ \t]*(?:[A-Z_]+=\S* +)*(?:curl|kubectl|echo)\s/m,
  /^[ \t]*(?:resource|terraform|provider|variable|module|data)\s*["{]/m,
];

/** Cheap, since it is asked of every text: whether the text may be a command or Terraform. */
export const looksForeign = (text: string): boolean => signs.some((sign) => sign.test(text));

const yamlName = (fileName: string): string => `${fileName.replace(/\.[^.]+$/, '')}.yaml`;

/** False when the text holds no plugin: it is then a text as any other. */
export async function openForeign(text: string, fileName: string): Promise<boolean> {
  const { readForeign } = await import('../platform/foreign.ts');
  const imported = readForeign(text);
  const [plugin, ...others] = imported.plugins;
  if (plugin === undefined) return false;
  if (others.length > 0 || plugin.faults.length + imported.faults.length > 0)
    ask({ kind: 'import', fileName, text, imported });
  else await openImported(imported, plugin, fileName);
  return true;
}

export async function openImported(
  { format }: Imported,
  plugin: ImportedPlugin,
  fileName: string,
): Promise<void> {
  const { pluginText } = await import('../platform/foreign.ts');
  const name = yamlName(fileName);
  openProject(
    { fileName: name, document: { text: pluginText(plugin), layout: {}, place: 0 }, samples: [] },
    `Open ${fileName}`,
  );
  fillAll(plugin.filled);
  announce(`Opened ${fileName}, read as ${format}`);
}

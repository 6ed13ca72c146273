// Terraform, curl and kubectl hold a plugin without being YAML: the plugin becomes a document of its own.
import type { Imported, ImportedPlugin } from '../../src/formats.ts';
import { announce, ask, openProject } from '../state/store.ts';

/** Cheap, since it is asked of every text: whether a reader for other tools has to look at it. */
const mayBeForeign = (text: string): boolean => /\b(?:curl|kubectl|resource)\b/.test(text);

const yamlName = (fileName: string): string => `${fileName.replace(/\.[^.]+$/, '')}.yaml`;

/** A script or a Terraform file is no flow: it is not opened as text, and why nothing of it was is told. */
function tellFaults({ faults }: Imported, fileName: string): boolean {
  if (faults.length === 0) return false;
  announce(`${fileName}: ${faults.map(({ message }) => message).join(' ')}`, true);
  return true;
}

/** False when the text holds no plugin, or is YAML or JSON, which the studio opens as it is. */
export async function openForeign(text: string, fileName: string): Promise<boolean> {
  if (!mayBeForeign(text)) return false;
  const { formatOf } = await import('../platform/foreign.ts');
  const format = formatOf(text);
  const imported = format === undefined || format.id === 'yaml' ? null : format.read(text);
  const [plugin, ...others] = imported?.plugins ?? [];
  if (imported === null) return false;
  if (plugin === undefined) return tellFaults(imported, fileName);
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
  // The export's settings bring every format along, which nobody needs before.
  const [{ pluginText }, { take }] = await Promise.all([
    import('../platform/foreign.ts'),
    import('../state/export-settings.ts'),
  ]);
  const name = yamlName(fileName);
  openProject(
    { fileName: name, document: { text: pluginText(plugin), layout: {}, place: 0 }, samples: [] },
    `Open ${fileName}`,
  );
  take(plugin.filled, plugin.written);
  announce(`Opened ${fileName}, read as ${format}`);
}

// Every format of the present settings in one archive. What a format cannot express is told in a file of its own.
import { exportFormats, type ExportSettings } from '../../src/formats.ts';
import { downloadBytes } from '../platform/files.ts';
import { settingsFor } from '../state/export-settings.ts';
import { render, type Exporting } from './use-exporting.ts';

export async function downloadAll(exporting: Exporting, settings: ExportSettings): Promise<number> {
  const { zipFiles } = await import('../platform/zip.ts');
  let count = 0;
  const files = exportFormats.flatMap((format) => {
    const rendered = render(exporting, format, settingsFor(settings, format.id));
    if (!rendered.ok)
      return [{ path: `${format.id}/not-exported.txt`, content: `${rendered.error.message}\n` }];
    count += 1;
    return rendered.value.files.map(({ name, text }) => ({ path: `${format.id}/${name}`, content: text }));
  });
  downloadBytes('datakit-exports.zip', zipFiles(files), 'application/zip');
  return count;
}

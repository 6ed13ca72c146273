// What the present format makes of the present flow: with what its own file says of it, its text, and its samples.
import { useMemo } from 'react';
import {
  configText,
  pluginAt,
  renderExport,
  shownSamples,
  underGiven,
  type ExportFormat,
  type ExportSettings,
  type Material,
} from '../../src/formats.ts';
import type { JsonObject, SourcePlugin } from '../../src/index.ts';
import { useStudio } from '../state/use-studio.ts';

export interface Exporting {
  readonly config: JsonObject;
  readonly source: SourcePlugin;
  readonly material: Material;
  /** What the file of the flow knows, under what was chosen. */
  readonly settingsFor: (format: ExportFormat, chosen: ExportSettings) => ExportSettings;
}

export function useExporting(config: JsonObject, source: SourcePlugin): Exporting {
  const text = useStudio((state) => state.shown?.text ?? '');
  const place = useStudio((state) => state.shown?.place ?? 0);
  const samples = useStudio((state) => state.history.present.samples);
  return useMemo(() => {
    const around = pluginAt(text, place);
    const own = configText(text, place);
    return {
      config,
      source,
      material: { samples: shownSamples(samples), ...(own === null ? {} : { text: own }) },
      settingsFor: (format, chosen) => (around === null ? chosen : underGiven(around, format.id, chosen)),
    };
  }, [config, source, text, place, samples]);
}

export const render = (
  { config, source, material, settingsFor }: Exporting,
  format: ExportFormat,
  chosen: ExportSettings,
): ReturnType<typeof renderExport> =>
  renderExport(format, config, source, settingsFor(format, chosen), material);

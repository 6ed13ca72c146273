// Every export format of one flow, beside one parse of its text by the YAML package.
import { parseDocument } from 'yaml';
import { exportFormats, renderExport } from '../src/formats.ts';
import { analyse } from '../src/index.ts';
import { flow64 } from './flow-64.ts';
import { least } from './least.ts';
import { besideParsing, type BenchRow } from './row.ts';

export function exportBench(): readonly BenchRow[] {
  const text = flow64();
  const { flow, source } = analyse({ text, layout: {}, place: 0 }, '3.15');
  const config = flow?.config ?? null;
  if (config === null) throw new Error('the flow cannot be read');
  const all = (): void => {
    for (const format of exportFormats)
      if (!renderExport(format, config, source).ok) throw new Error(`${format.id} refuses the flow`);
  };
  const times = least({
    yardstick: { measured: (round) => void parseDocument(`${text}# ${round}\n`) },
    all: { measured: all },
  });
  const name = `all ${exportFormats.length} export formats`;
  return [besideParsing(name, times['all'] ?? NaN, times['yardstick'] ?? NaN, 8)];
}

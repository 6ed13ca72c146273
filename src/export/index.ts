// The export formats, in the order in which they are offered. A new one is one file and one line here.
import { deck } from './deck.ts';
import type { ExportFormat } from './define.ts';

export const exportFormats: readonly ExportFormat[] = [deck];

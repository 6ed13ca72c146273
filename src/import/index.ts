// The import formats, in the order in which they are asked. A new one is one file and one line here.
import type { ImportFormat } from './define.ts';

export const importFormats: readonly ImportFormat[] = [];

// A text of unknown kind, read by the first format that knows it.
import type { Imported, ImportFormat } from './define.ts';
import { importFormats } from './index.ts';

const unknown: Imported = {
  format: '',
  plugins: [],
  faults: [
    {
      id: 'nothing-found',
      about: '',
      message:
        'No datakit plugin was found: neither in YAML, JSON or Terraform, nor in a curl or kubectl command.',
      range: null,
    },
  ],
};

export const formatOf = (text: string): ImportFormat | undefined =>
  importFormats.find(({ recognise }) => recognise(text));

export const readForeign = (text: string): Imported => formatOf(text)?.read(text) ?? unknown;

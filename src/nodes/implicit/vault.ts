// vault: secrets declared under `resources.vault`. Sources: plugin documentation "vault", changelog 3.12 and 3.14.
import { closed, defineImplicitNode } from '../define.ts';

export const vault = defineImplicitNode({
  type: 'vault',
  family: 'implicit',
  since: '3.12',
  glyph: 'vault',
  help: 'Secrets fetched from a vault, one output per name declared under `resources.vault`.',
  phase: 'any',
  inputs: closed,
  outputs: {
    self: 'map',
    help: 'All declared secrets, as one map of texts.',
    fields: {},
    open: { type: 'string', namedBy: 'vault', help: 'The secret declared under this name.' },
    labels: { one: false, many: false },
  },
});

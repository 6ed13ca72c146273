// Nulls that a plain `kubectl apply` loses on the way.
import type { JsonObject } from '../base/json.ts';
import { holdsNull } from '../export/entity.ts';
import type { ImportFault } from './define.ts';
import type { Foreign } from './foreign.ts';

export const nullFaults = (config: JsonObject, { parsed, outside }: Foreign): readonly ImportFault[] =>
  holdsNull(config)
    ? [
        {
          id: 'apply-drops-null',
          about: '',
          message:
            'A plain `kubectl apply` drops keys that hold null. `kubectl apply --server-side` keeps them, as they are kept here.',
          range: outside({ start: 0, end: Math.min(1, parsed.text.length) }),
        },
      ]
    : [];

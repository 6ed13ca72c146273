// vault: secrets declared under `resources.vault`. Sources: plugin documentation "vault", changelog 3.12 and 3.14.
import type { Outcome } from '../behaviour.ts';
import { complete, fail, fields } from '../behaviour.ts';
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
  run({ context }): Outcome {
    const values: Record<string, string> = {};
    for (const [name, { reference, value }] of context.vault) {
      if (value !== null) values[name] = value;
      else if (!reference.startsWith('{vault://')) {
        context.assume('vault-literal');
        values[name] = reference;
      } else if (context.isRead(name))
        return fail(`the sample has no value for the secret ${name}`, unmocked);
    }
    return complete(fields(values));
  },
});

const unmocked = { limit: 'unmocked' } as const;

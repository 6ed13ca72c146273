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
    const values: (readonly [string, string])[] = [];
    for (const [name, { reference, value }] of context.vault) {
      const secret = value ?? (reference.startsWith('{vault://') ? null : reference);
      if (secret !== null) values.push([name, secret]);
      else if (context.isRead(name))
        return fail(`the sample has no value for the secret ${name}`, { limit: 'unmocked' });
      if (value === null && secret !== null && context.isRead(name)) context.assume('vault-literal');
    }
    return complete(fields(Object.fromEntries(values)));
  },
});

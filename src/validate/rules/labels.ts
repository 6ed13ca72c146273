// The attributes that hold labels: one label or a map of them, never both.
import { labelAttributes } from '../../nodes/names.ts';
import { removeAt } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';

const exclusive: Rule = {
  id: 'label-attributes',
  severity: 'error',
  documented: false,
  check: (context) =>
    context.flow.nodes.flatMap((node): readonly Found[] =>
      Object.values(labelAttributes).flatMap(({ one, many }): readonly Found[] => {
        const isBoth = [one, many].every((name) => (node.attributes[name] ?? null) !== null);
        if (!isBoth) return [];
        const path = ['nodes', node.index, one];
        const message = `only one or none of these fields must be set: '${one}', '${many}'`;
        return [{ message, path, at: 'key', fixes: removeAt(context, path) }];
      }),
    ),
};

export const labelRules: readonly Rule[] = [exclusive];

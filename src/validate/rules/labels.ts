// The attributes that hold labels: one label or a map of them, never both.
import { labelAttributes } from '../../nodes/names.ts';
import { removeAt } from '../fixes.ts';
import type { Found, Rule } from '../rule.ts';

const exclusive: Rule = {
  id: 'label-attributes',
  title: 'A node has `input` or `inputs`, `output` or `outputs`, not both',
  severity: 'error',
  documented: false,
  explanation: 'Connect a node as a whole with one label, or field by field with a map.',
  source: 'Kong’s own editor; the gateway’s wording is not published',
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

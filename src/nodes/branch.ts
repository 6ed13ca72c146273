// branch: runs one of two groups of nodes. Sources: plugin documentation "branch node", schemas 3.12 to 3.15.
// The schemas also list `output` and `outputs`; the documentation gives a branch no outputs, so none can be connected.
import type { Json } from '../base/json.ts';
import { kindOf } from '../base/json.ts';
import { fail } from './behaviour.ts';
import { closed, defineNodeType } from './define.ts';

export const branch = defineNodeType({
  type: 'branch',
  family: 'control',
  since: '3.12',
  glyph: 'split',
  help: 'Runs the nodes under `then` when its input is true, those under `else` when it is false, and skips the others.',
  fields: {
    // oxlint-disable-next-line unicorn/no-thenable -- `then` is Kong's word, and specs are never awaited.
    then: {
      kind: 'node-list',
      minItems: 1,
      maxItems: 64,
      help: 'Nodes that run only when the input is true. They take their values through connections of their own.',
    },
    else: {
      kind: 'node-list',
      minItems: 1,
      maxItems: 64,
      help: 'Nodes that run only when the input is false. They take their values through connections of their own.',
    },
  },
  inputs: {
    self: 'boolean',
    help: 'The condition. Anything but true or false fails the node.',
    required: true,
    fields: {},
    labels: { one: true, many: false },
  },
  outputs: closed,
  summary: (attributes) => `then ${countOf(attributes['then'])}, else ${countOf(attributes['else'])}`,
  starter: { name: 'BRANCH', attributes: {} },
  run({ inputs }) {
    const condition = inputs.get(null);
    if (typeof condition === 'boolean') return { kind: 'branch', taken: condition ? 'then' : 'else' };
    return fail(`the input must be true or false, not ${kindOf(condition)}`);
  },
});

const countOf = (members: Json | undefined): number => (Array.isArray(members) ? members.length : 0);

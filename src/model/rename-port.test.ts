// Renaming an input or output changes every label that names it, wherever it is declared, and nothing else.
import { expect, test } from 'vitest';
import { flowOf, jqNode, staticNode } from '../test/flow.ts';
import { renamePort, type PortRename } from './rename-port.ts';
import { resolveConnections } from './resolve.ts';

const flow = flowOf([
  staticNode('VALUES', { form: { a: 1 }, other: 2 }, { outputs: { form: 'SECOND.b' } }),
  jqNode('FIRST', { inputs: { a: 'VALUES.form', b: 'VALUES.other' }, output: 'SECOND.a' }),
  jqNode('SECOND', { inputs: { c: 'vault.form' } }),
]);

const cases: readonly (readonly [string, PortRename, readonly (readonly [string, string, unknown])[]])[] = [
  [
    'an output, in labels of its readers and in its own map',
    { node: 'VALUES', side: 'outputs', from: 'form', to: 'data' },
    [
      ['VALUES', 'outputs', { data: 'SECOND.b' }],
      ['FIRST', 'inputs.a', 'VALUES.data'],
    ],
  ],
  [
    'an input that its source declares',
    { node: 'SECOND', side: 'inputs', from: 'a', to: 'z' },
    [['FIRST', 'output', 'SECOND.z']],
  ],
  [
    'an input, at its place in the map',
    { node: 'FIRST', side: 'inputs', from: 'a', to: 'z' },
    [['FIRST', 'inputs', { z: 'VALUES.form', b: 'VALUES.other' }]],
  ],
  [
    'a secret',
    { node: 'vault', side: 'outputs', from: 'form', to: 'key' },
    [['SECOND', 'inputs.c', 'vault.key']],
  ],
  ['a name that nothing uses', { node: 'VALUES', side: 'outputs', from: 'none', to: 'x' }, []],
];

test.each(cases)('%s', (_, rename, expected) => {
  const { declarations } = resolveConnections(flow, '3.15');
  const edits = renamePort(flow, declarations, rename).map((edit) =>
    edit.kind === 'set-attribute' ? [edit.node, edit.path.join('.'), edit.value] : edit,
  );
  expect(edits).toEqual(expected);
});

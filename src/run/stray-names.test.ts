import { expect, it } from 'vitest';
import { flowFromText, sampleOf } from '../test/run.ts';
import { strayNames } from './stray-names.ts';

const flow = flowFromText(`
resources: { vault: { key: "{vault://env/key}" } }
nodes:
  - { name: TOKEN, type: call, url: "http://a.test/" }
  - { name: J, type: jq, jq: . }
`);

it('finds names that the flow does not have', () => {
  const sample = sampleOf({
    calls: { TOKEN: {}, TOKN: {}, J: {}, constructor: {} },
    vault: { key: 'k', other: 'o' },
    properties: { 'kong.ctx.shared.x': 1, 'kong.client.ipp': 1 },
  });
  expect(strayNames(flow, sample)).toEqual([
    'The flow has no call node "TOKN". Did you mean "TOKEN"?',
    'The flow has no call node "J".',
    'The flow has no call node "constructor".',
    'The flow has no secret "other".',
    'Kong has no property "kong.client.ipp".',
  ]);
});

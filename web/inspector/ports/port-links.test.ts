// What each input and output shows of its connections, and what else it could be connected to.
import { describe, expect, it } from 'vitest';
import { analyse, resolveConnections, showEnd, type Analysis, type Resolution } from '../../../src/index.ts';
import { candidatesFor, candidateTitle, inputNameFor } from './candidates.ts';
import { linksOf, namedByLinks, type Side } from './port-links.ts';

const text = `
nodes:
  - name: AUTH
    type: call
    url: https://auth.test/
    output: HDRS.reply
  - name: FORWARD
    type: call
    url: https://next.test/
    input: AUTH
    inputs: { query: GONE }
  - name: HDRS
    type: jq
    jq: .reply
    inputs: { who: request.headers }
    output: service_request.headers
`;

function read(): { analysis: Analysis; resolution: Resolution } {
  const analysis = analyse({ text, layout: {}, place: 0 }, '3.15');
  if (!analysis.flow) throw new Error('no flow');
  return { analysis, resolution: resolveConnections(analysis.flow, '3.15') };
}
const { analysis, resolution } = read();

const shown = (side: Side, node: string, field: string | null): readonly string[] =>
  linksOf(resolution, side, node, field).map((link) =>
    [
      showEnd(link.other),
      link.via === null ? '' : ` via ${link.via}`,
      link.broken ? ' broken' : '',
      link.fields.length > 0 ? ` (${link.fields.join(', ')})` : '',
    ].join(''),
  );

describe('links', () => {
  it.each([
    ['inputs', 'FORWARD', null, ['AUTH (body, headers)']],
    ['inputs', 'FORWARD', 'body', ['AUTH.body via AUTH']],
    ['inputs', 'FORWARD', 'query', ['GONE broken']],
    ['inputs', 'HDRS', 'reply', ['AUTH']],
    ['inputs', 'HDRS', null, []],
    ['inputs', 'service_request', 'headers', ['HDRS']],
    ['outputs', 'AUTH', 'body', ['FORWARD.body via FORWARD']],
    ['outputs', 'request', 'headers', ['HDRS.who']],
  ] as const)('%s of %s, %s', (side, node, field, expected) => {
    expect(shown(side, node, field)).toEqual(expected);
  });

  it('name inputs that only their source declares', () => {
    expect(namedByLinks(resolution, 'inputs', 'HDRS', new Set([null, 'who']))).toEqual(['reply']);
  });
});

describe('candidates', () => {
  const forInput = (node: string, field: string) =>
    candidatesFor(analysis, resolution, 'inputs', { node, field });

  it('come with the fitting nodes first, and their fitting ends first', () => {
    const candidates = forInput('AUTH', 'headers');
    const nodes = [...new Set(candidates.map(({ end }) => end.node))];
    expect(nodes.slice(0, 2)).toEqual(['request', 'vault']);
    expect(nodes.slice(2)).toEqual(['service_response', 'FORWARD', 'HDRS']);
    const ofRequest = candidates.filter(({ end }) => end.node === 'request').map(({ answer }) => answer.ok);
    expect(ofRequest).toEqual(ofRequest.toSorted((a, b) => Number(b) - Number(a)));
    expect(new Set(ofRequest)).toEqual(new Set([true, false]));
  });

  it('say why they do not fit, without repeating the ends', () => {
    expect(forInput('FORWARD', 'headers').map(candidateTitle)).toContain(
      'AUTH.status  number: type mismatch: number -> map',
    );
  });

  it('say what they would replace', () => {
    expect(forInput('FORWARD', 'headers').map(candidateTitle)).toContain(
      'request.headers  map, replaces AUTH.headers',
    );
  });

  it('leave the node itself out', () => {
    expect(forInput('FORWARD', 'headers').some(({ end }) => end.node === 'FORWARD')).toBe(false);
  });
});

it.each([
  [{ node: 'AUTH', field: 'body' }, 'body'],
  [{ node: 'GET_TOKEN', field: null }, 'get_token'],
  [{ node: 'A', field: 'X-Key' }, 'x_key'],
])('an input fed by %j is called %s', (end, name) => expect(inputNameFor(end)).toBe(name));

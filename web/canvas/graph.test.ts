// What React Flow is given: the very same objects for what did not change, and only lines whose ends are drawn.
import { describe, expect, test } from 'vitest';
import { arrange } from './arrange.ts';
import { buildModel } from './card-model.ts';
import { chippedLines } from './chips.ts';
import { farName } from './far-name.ts';
import { drawnLines, edgesOf, nodesOf, routesOf, type CanvasNode, type GraphView } from './graph.ts';
import { analysisOf } from './test-flows.ts';

const model = buildModel(
  analysisOf(`
nodes:
  - { name: A, type: jq, jq: ., input: request.body }
  - { name: R, type: branch, input: A, then: [B, C] }
  - { name: B, type: jq, jq: ., input: A }
  - { name: C, type: jq, jq: ., input: B, output: response.body }
`),
);
const layout = { A: { x: 0, y: 0 }, R: { x: 304, y: 0 }, B: { x: 304, y: 200 }, C: { x: 608, y: 200 } };
const view: GraphView = {
  selection: new Set(),
  hovered: null,
  focus: null,
  open: new Set(),
  renaming: null,
  collapsed: new Set(),
  targets: null,
  chosen: null,
  overFrame: null,
  marks: new Map(),
  frameMarks: new Map(),
  pills: new Map(),
};
const arrangement = arrange(model, layout, () => false);
const nodes = (next: Partial<GraphView> = {}, before = new Map<string, CanvasNode>(), where = arrangement) =>
  new Map(nodesOf(model, where, { ...view, ...next }, before).map((node) => [node.id, node]));

describe('nodes', () => {
  const first = nodes();

  test('nothing changed, nothing is new', () => {
    for (const [id, node] of nodes({}, first)) expect(node).toBe(first.get(id));
  });

  test('selecting a card renews it and what stands for it alone', () => {
    const second = nodes({ selection: new Set(['A']), open: new Set(['A']) }, first);
    const renewed = [...second].filter(([id, node]) => node !== first.get(id)).map(([id]) => id);
    expect(renewed).toEqual(['A']);
  });

  test('moving a card keeps its data, so it is not drawn anew', () => {
    const moved = arrange(model, { ...layout, C: { x: 640, y: 200 } }, () => false);
    const second = nodes({}, first, moved);
    expect(second.get('C')).not.toBe(first.get('C'));
    expect(second.get('C')?.data).toEqual(first.get('C')?.data);
    expect(second.get('A')).toBe(first.get('A'));
  });

  test('one card is the Tab stop, and every card has a name', () => {
    const cards = [...first.values()].filter((node) => node.type === 'card');
    expect(cards.filter((card) => card.domAttributes?.tabIndex === 0).map(({ id }) => id)).toEqual(['A']);
    expect(first.get('A')?.ariaLabel).toBe('A, jq node');
    expect(first.get('request')?.ariaLabel).toBe('request, implicit node');
    expect(first.get('B')?.domAttributes).toMatchObject({ 'aria-description': 'access phase; in R then' });
  });
});

describe('edges', () => {
  const edges = (collapsed: boolean) => {
    const where = arrange(model, layout, () => collapsed);
    const lines = drawnLines(model, where);
    return edgesOf(lines, routesOf(lines, model, where), new Set(), view, new Map());
  };

  test('every line has a route between its ends', () => {
    for (const edge of edges(false)) expect(edge.data?.route?.length).toBeGreaterThanOrEqual(2);
  });

  test('a collapsed frame takes the lines of its members, inner lines go', () => {
    const drawn = edges(true).map(({ source, target }) => `${source} ${target}`);
    const frame = arrangement.frames[0]?.id ?? '';
    expect(drawn.toSorted()).toEqual(
      [`A R`, `A ${frame}`, `R ${frame}`, `${frame} response`, 'request A'].toSorted(),
    );
  });
});

describe('far names', () => {
  const readers = (count: number, y: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${index}`,
      source: 'request',
      route: [
        { x: 0, y: 0 },
        { x: 100, y: index * y },
      ],
    }));
  test('few readers keep their lines', () => expect(chippedLines(readers(3, 500)).size).toBe(0));
  test('of many readers the far ones are named', () =>
    expect([...chippedLines(readers(4, 150))]).toEqual(['2', '3']));

  test('a reduced card breaks its name at a joint, never in a word', () => {
    expect(farName('STEP_01', 140, 72).lines).toEqual(['STEP_01']);
    expect(farName('VERIFY_CONSUMER', 140, 72).lines).toEqual(['VERIFY_', 'CONSUMER']);
    expect(farName('AVERYLONGNAMEWITHOUTANYJOINT', 140, 72).lines[0]).toContain('…');
  });
});

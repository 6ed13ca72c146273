// Names in a sample that nothing in the flow answers to: most likely misspelt, and silently without effect.
import type { Flow } from '../model/flow.ts';
import { nearestName } from '../model/nearest.ts';
import { findProperty } from '../nodes/properties.ts';
import type { Sample } from './sample.ts';

/** One sentence for each. */
export function strayNames(flow: Flow, sample: Sample): readonly string[] {
  const calls = flow.nodes.filter(({ type }) => type === 'call').map(({ key }) => key);
  return [
    ...stray(sample.calls, calls, 'call node'),
    ...stray(sample.vault, flow.vault, 'secret'),
    ...Object.keys(sample.properties)
      .filter((name) => findProperty(name) === null)
      .map((name) => `Kong has no property "${name}".`),
  ];
}

const stray = (names: object, known: readonly string[], what: string): readonly string[] =>
  Object.keys(names)
    .filter((name) => !known.includes(name))
    .map((name) => `The flow has no ${what} "${name}".${meant(name, known)}`);

function meant(name: string, known: readonly string[]): string {
  const nearest = nearestName(name, known);
  return nearest === null ? '' : ` Did you mean "${nearest}"?`;
}

// Names of the properties that a flow reads: those of its property nodes that nothing is connected to.
import type { Connection, Flow } from '../../src/index.ts';

export function propertyNames(flow: Flow | null, connections: readonly Connection[]): readonly string[] {
  const written = new Set(connections.map(({ to }) => to.node));
  const names = (flow?.nodes ?? []).flatMap(({ key, type, attributes }) => {
    const name = attributes['property'];
    return type === 'property' && !written.has(key) && typeof name === 'string' && name !== '' ? [name] : [];
  });
  return [...new Set(names)];
}

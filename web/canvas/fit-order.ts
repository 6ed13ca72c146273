// Node types by how well a value fits them: those whose whole input takes it, those with a field that does, the rest.
import { nodeTypes, type NodeType, type SideSpec } from '../../src/index.ts';

export interface Fit {
  readonly type: NodeType;
  readonly fits: boolean;
  /** Field to connect; null for the node as a whole. */
  readonly field: string | null;
}

/** `side` is the one that is pulled from: a value out of an output looks for inputs. */
export function fitOrder(side: 'inputs' | 'outputs', valueType: string): readonly Fit[] {
  const ranked = Object.values(nodeTypes).map((spec, index) => {
    const found = fitOf(side === 'outputs' ? spec.inputs : spec.outputs, side, valueType);
    return {
      type: spec.type,
      fits: found !== null,
      field: found?.field ?? null,
      rank: found?.rank ?? 9,
      index,
    };
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.index - b.index);
}

function fitOf(
  spec: SideSpec,
  side: 'inputs' | 'outputs',
  valueType: string,
): { field: string | null; rank: number } | null {
  const [from, to] = [
    (type: string) => (side === 'outputs' ? valueType : type),
    (type: string) => (side === 'outputs' ? type : valueType),
  ];
  const rankOf = (type: string): number | null => fitRank(from(type), to(type));
  const whole = spec.self === null ? null : rankOf(spec.self);
  if (whole !== null) return { field: null, rank: whole };
  for (const [field, port] of Object.entries(spec.fields)) {
    const rank = rankOf(port.type);
    if (rank !== null) return { field, rank: rank + 1 };
  }
  return null;
}

/** 0 for the same type, 1 for `any` taking all, 2 for what is judged at run time; null for what the gateway refuses. */
function fitRank(from: string, to: string): number | null {
  if (from === to) return from === 'object' ? 2 : 0;
  if (to === 'any') return 1;
  if (from === 'any') return 2;
  return null;
}

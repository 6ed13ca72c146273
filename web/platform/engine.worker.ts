// The engine in a worker, for texts too long to read between two key strokes.
import { analyse, applyEdit, minGateway, type Analysis } from '../../src/index.ts';
import type { EngineMethods } from './engine.ts';
import { serve } from './remote.ts';

let last: Analysis | undefined;

const read: EngineMethods['analyse'] = ({ document, gateway }) => (last = analyse(document, gateway));

serve({
  analyse: read,
  applyEdit: ({ document, edit, gateway, options }) => applyEdit(document, edit, gateway, options),
  minGateway: ({ document, gateway }) => {
    const isLast = last?.text === document.text && last.place === document.place;
    const { flow } = last && isLast ? last : read({ document, gateway });
    return flow && minGateway(flow);
  },
} satisfies EngineMethods);

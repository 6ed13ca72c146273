// The engine in a worker, for texts too long to read between two key strokes.
import { analyse, applyEdit, minGateway } from '../../src/index.ts';
import type { EngineMethods } from './engine.ts';
import { serve } from './remote.ts';

serve({
  analyse: ({ document, gateway }) => analyse(document, gateway),
  applyEdit: ({ document, edit, gateway, options }) => applyEdit(document, edit, gateway, options),
  minGateway: ({ flow }) => minGateway(flow),
} satisfies EngineMethods);

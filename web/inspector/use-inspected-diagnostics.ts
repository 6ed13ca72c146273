// Everything wrong with the flow, once for the whole inspector: each reading asks jq of every program.
import { createContext, useContext } from 'react';
import type { Diagnostic } from '../../src/index.ts';

export const DiagnosticsContext = createContext<readonly Diagnostic[]>([]);
export const useInspectedDiagnostics = (): readonly Diagnostic[] => useContext(DiagnosticsContext);

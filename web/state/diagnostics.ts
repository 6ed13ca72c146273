// Everything wrong with the flow: what the engine finds in the text at once, what jq says of each program, and what the
// last run has shown. What a person has turned off is left out here, so that no place tells it.
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import {
  inTextOrder,
  jqFindings,
  jqVersionFor,
  placeFindings,
  runFindings,
  typingLimit,
  type Analysis,
  type Diagnostic,
  type FlowNode,
  type JqOutcome,
  type JqVersion,
} from '../../src/index.ts';
import { jqService } from '../platform/jq/lazy.ts';
import { useAssumptions } from './last-run.ts';
import { told, useRulesOff } from './rules-off.ts';
import { project } from './store.ts';
import { useStudio } from './use-studio.ts';

const nothing: readonly Diagnostic[] = [];

const compiled = (version: JqVersion, program: string) => ({
  queryKey: ['jq-compile', version, program],
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<JqOutcome> =>
    (await jqService()).compile(version, program, { limitMs: typingLimit, signal }),
});

const jqNodes = (analysis: Analysis | null): readonly { node: FlowNode; program: string }[] =>
  (analysis?.flow?.nodes ?? []).flatMap((node) => {
    const program = node.attributes['jq'];
    return node.type === 'jq' && typeof program === 'string' && program !== '' ? [{ node, program }] : [];
  });

/** In text order, for the present text; empty while it is being read. */
export const useDiagnostics = (): readonly Diagnostic[] => useTold(useFound());

/** Diagnostics at hand, without what is turned off. */
export function useTold(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const off = useRulesOff();
  return useMemo(() => told(diagnostics, off), [diagnostics, off]);
}

function useFound(): readonly Diagnostic[] {
  const analysis = useStudio((state) => state.analysis);
  const nodes = useMemo(() => jqNodes(analysis), [analysis]);
  const version = jqVersionFor(analysis?.gateway ?? '3.15');
  // Nodes may share a program, and a query may stand only once.
  const programs = useMemo(() => [...new Set(nodes.map(({ program }) => program))], [nodes]);
  const outcomes = useQueries({
    queries: programs.map((program) => compiled(version, program)),
    combine: (results) => results.map((result) => result.data),
  });
  const assumptions = useAssumptions();
  return useMemo(() => {
    if (!analysis) return nothing;
    const compiledOnes = nodes.flatMap(({ node, program }) => {
      const outcome = outcomes[programs.indexOf(program)];
      return outcome ? jqFindings(node, outcome) : [];
    });
    const seen = analysis.flow ? runFindings(analysis.flow, assumptions) : [];
    const findings = [...compiledOnes, ...seen];
    if (findings.length === 0) return analysis.diagnostics;
    const document = { ...project().document, text: analysis.text, place: analysis.place };
    return inTextOrder([...analysis.diagnostics, ...placeFindings(document, findings)]);
  }, [analysis, nodes, programs, outcomes, assumptions]);
}

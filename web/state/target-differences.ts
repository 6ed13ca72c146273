// What the flow does otherwise since the target was changed, though no gateway refuses it: told until it is dismissed.
import { useEffect, useMemo, useRef } from 'react';
import {
  placeFindings,
  versionDifferences,
  type Analysis,
  type Diagnostic,
  type GatewayVersion,
} from '../../src/index.ts';
import { announce, project, type TargetChange } from './store.ts';
import { useStudio } from './use-studio.ts';

export interface TargetDifference {
  readonly since: GatewayVersion;
  /** The difference with its place in the text. */
  readonly diagnostic: Diagnostic;
}

export interface TargetDifferences {
  readonly change: TargetChange;
  readonly entries: readonly TargetDifference[];
  /** How many there are, as a sentence without its full stop. */
  readonly words: string;
}

export const differenceWords = (count: number, { from, to }: TargetChange): string =>
  `${count === 1 ? '1 thing behaves' : `${count} things behave`} otherwise on ${to} than on ${from}`;

const finding = { rule: 'version-difference', severity: 'info', documented: true } as const;

function differencesOf(analysis: Analysis, change: TargetChange): TargetDifferences | null {
  if (!analysis.flow || analysis.gateway !== change.to) return null;
  const document = { ...project().document, text: analysis.text, place: analysis.place };
  const found = versionDifferences(analysis.flow, change.from, change.to);
  if (found.length === 0) return null;
  const findings = found.map(({ message, path }) => ({ ...finding, message, path }));
  const placed = placeFindings(document, findings);
  const entries = found.flatMap(({ since }, index) => {
    const diagnostic = placed[index];
    return diagnostic ? [{ since, diagnostic }] : [];
  });
  return { change, entries, words: differenceWords(entries.length, change) };
}

export function useTargetDifferences(): TargetDifferences | null {
  const analysis = useStudio((state) => state.analysis);
  const change = useStudio((state) => state.targetChange);
  return useMemo(() => (analysis && change ? differencesOf(analysis, change) : null), [analysis, change]);
}

/** Says once per change of the target that there is something to see. */
export function useDifferencesSaid(differences: TargetDifferences | null): void {
  const said = useRef<TargetChange>(null);
  useEffect(() => {
    if (!differences || said.current === differences.change) return;
    said.current = differences.change;
    announce(`${differences.words}. See Problems.`);
  }, [differences]);
}

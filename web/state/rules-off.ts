// Rules whose warnings and advice a person does not want to be told. They are the person's, not the flow's: opening
// another flow and undoing leave them as they are.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Diagnostic } from '../../src/index.ts';
import { loadRulesOff, saveRulesOff } from '../platform/preferences.ts';

const store = createStore<{ readonly rules: readonly string[] }>(() => ({ rules: loadRulesOff() }));

function set(rules: readonly string[]): void {
  store.setState({ rules });
  saveRulesOff(rules);
}

export const useRulesOff = (): readonly string[] => useStore(store, ({ rules }) => rules);

export const turnOff = (rule: string): void => set([...new Set([...store.getState().rules, rule])]);
export const turnOn = (rule: string): void => set(store.getState().rules.filter((one) => one !== rule));

/** What the gateway refuses is always told. */
export const canTurnOff = ({ severity }: Pick<Diagnostic, 'severity'>): boolean => severity !== 'error';

/** All but what is turned off; the very list where that leaves nothing out. */
export function told(diagnostics: readonly Diagnostic[], off: readonly string[]): readonly Diagnostic[] {
  const left = diagnostics.filter((one) => !canTurnOff(one) || !off.includes(one.rule));
  return left.length === diagnostics.length ? diagnostics : left;
}

// What a person chose in the export panel: format, scope, options, and the names and ids that were filled in. It lasts
// as long as the page; scope and options beside the config hold for the flow for which they were chosen.
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  exportFormats,
  filledFrom,
  sourceOf,
  type ExportFormat,
  type ExportSettings,
  type Filled,
  type ImportedPlugin,
  type PlaceholderName,
  type ScopeKind,
} from '../../src/formats.ts';
import type { JsonObject, SourcePlugin } from '../../src/index.ts';
import { store as projects } from './store.ts';
import { useStudio } from './use-studio.ts';

interface Chosen {
  readonly format: string;
  /** By format. */
  readonly options: { readonly [format: string]: JsonObject };
  /** For every flow, unless its source knows better. */
  readonly filled: Filled;
  /** What the source said when scope and options were chosen: another source makes them void. */
  readonly of: string;
  readonly scope: readonly ScopeKind[] | null;
  readonly beside: JsonObject;
  /** Filled in for this source: over what the source says itself. */
  readonly own: Filled;
}

const store = createStore<Chosen>(() => ({
  format: exportFormats[0]?.id ?? '',
  options: {},
  filled: {},
  of: '',
  scope: null,
  beside: {},
  own: {},
}));

const keyOf = (source: SourcePlugin): string => `${projects.getState().opened} ${JSON.stringify(source)}`;

/** The plugin of the flow that is shown, with what the objects around a manifest say; null without a flow. */
export function useSource(): SourcePlugin | null {
  const shown = useStudio((state) => state.shown);
  return useMemo(() => (shown === null ? null : sourceOf(shown)), [shown]);
}

export interface ExportChoices {
  readonly format: ExportFormat | undefined;
  readonly settings: ExportSettings;
}

/** What was chosen for this source; nothing where that was another. */
const chosenFor = (source: SourcePlugin, { of, scope, beside, own }: Chosen) =>
  of === keyOf(source) ? { of, scope, beside, own } : { of: keyOf(source), scope: null, beside: {}, own: {} };

export function useExportChoices(source: SourcePlugin): ExportChoices {
  const chosen = useStore(store);
  const opened = useStudio((state) => state.opened);
  return useMemo(() => {
    const { scope, beside, own } = chosenFor(source, chosen);
    return {
      format: exportFormats.find(({ id }) => id === chosen.format),
      settings: {
        scope,
        beside,
        filled: { ...chosen.filled, ...filledFrom(source.scope), ...own },
        options: chosen.options[chosen.format] ?? {},
      },
    };
    // oxlint-disable-next-line react/exhaustive-deps -- what counts for another project is not for this one
  }, [source, chosen, opened]);
}

/** The settings for another format: what is chosen for all, and its own options. */
export const settingsFor = (settings: ExportSettings, format: string): ExportSettings => ({
  ...settings,
  options: store.getState().options[format] ?? {},
});

export const chooseFormat = (format: string): void => store.setState({ format });

export function setFormatOptions(options: JsonObject): void {
  const { format, options: all } = store.getState();
  store.setState({ options: { ...all, [format]: options } });
}

export function fillIn(source: SourcePlugin, name: PlaceholderName, value: string): void {
  const chosen = store.getState();
  const mine = chosenFor(source, chosen);
  store.setState({
    ...mine,
    own: { ...mine.own, [name]: value },
    filled: { ...chosen.filled, [name]: value },
  });
}

/** What a foreign text knew, and the format that writes such texts. */
export function take(filled: Filled, written: ImportedPlugin['written']): void {
  const { filled: before, options } = store.getState();
  store.setState({
    filled: { ...before, ...filled },
    ...(written === undefined
      ? {}
      : { format: written.format, options: { ...options, [written.format]: written.options } }),
  });
}

export function choosePlugin(
  source: SourcePlugin,
  chosen: Partial<Pick<ExportSettings, 'scope' | 'beside'>>,
): void {
  store.setState({ ...chosenFor(source, store.getState()), ...chosen });
}

// What a person chose in the export panel: format, scope, options, and the names and ids that were filled in. It lasts
// as long as the page; scope and options beside the config hold for the flow for which they were chosen.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  exportFormats,
  noSettings,
  type ExportFormat,
  type ExportSettings,
  type Filled,
  type JsonObject,
  type PlaceholderName,
  type ScopeKind,
  type SourcePlugin,
} from '../../src/index.ts';

interface Chosen {
  readonly format: string;
  /** By format. */
  readonly options: { readonly [format: string]: JsonObject };
  readonly filled: Filled;
  /** What the source said when scope and options were chosen: another source makes them void. */
  readonly of: string;
  readonly scope: readonly ScopeKind[] | null;
  readonly beside: JsonObject;
}

const store = createStore<Chosen>(() => ({
  format: exportFormats[0]?.id ?? '',
  options: {},
  filled: {},
  of: '',
  scope: null,
  beside: {},
}));

const keyOf = (source: SourcePlugin): string => JSON.stringify(source);

export interface ExportChoices {
  readonly format: ExportFormat | undefined;
  readonly settings: ExportSettings;
}

export function useExportChoices(source: SourcePlugin): ExportChoices {
  const { format, options, filled, of, scope, beside } = useStore(store);
  const own = of === keyOf(source) ? { scope, beside } : noSettings;
  return {
    format: exportFormats.find(({ id }) => id === format),
    settings: { scope: own.scope, beside: own.beside, filled, options: options[format] ?? {} },
  };
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

export function fillIn(name: PlaceholderName, value: string): void {
  store.setState({ filled: { ...store.getState().filled, [name]: value } });
}

export const fillAll = (filled: Filled): void =>
  store.setState({ filled: { ...store.getState().filled, ...filled } });

export function choosePlugin(
  source: SourcePlugin,
  chosen: Partial<Pick<ExportSettings, 'scope' | 'beside'>>,
): void {
  const { of, scope, beside } = store.getState();
  const before = of === keyOf(source) ? { scope, beside } : { scope: null, beside: {} };
  store.setState({ ...before, ...chosen, of: keyOf(source) });
}

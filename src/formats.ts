// A front door of its own: files for other tools and from them. The studio loads it when somebody exports or opens one,
// so that no format is in the first load.
export type { ExportedFile, ExportFormat, Material, Rendering, ShownSample } from './export/define.ts';
export { exportFormats } from './export/index.ts';
export { pluginFields } from './export/option-fields.ts';
export {
  filledFrom,
  type Filled,
  type PlaceholderName,
  type PlaceholderUse,
  type UseOf,
} from './export/placeholders.ts';
export { besideConfig } from './export/plugin-object.ts';
export {
  noSettings,
  pluginOptions,
  renderExport,
  scopeFor,
  withSetting,
  type ExportSettings,
} from './export/settings.ts';
export type { Imported, ImportedPlugin, ImportFault } from './import/define.ts';
export { configText } from './import/config-text.ts';
export { pluginText } from './import/plugin-text.ts';
export { mergeInto, placesToMerge, type Merged } from './import/merge.ts';
export { formatOf, readForeign } from './import/read-foreign.ts';
export { pluginAt, underGiven } from './import/under-given.ts';
export { shownSamples } from './shown-samples.ts';
export { isAllowed, scopeKinds, showScope, titleOfScope, type ScopeKind } from './model/scope.ts';
export { sameJson } from './text/change.ts';
export { sourceOf } from './import/kubernetes-source.ts';

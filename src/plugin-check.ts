// A front door of its own: custom plugins in Lua, checked and written for gateways, and where a flow runs. It loads when
// somebody asks for it, with the parser of Lua.
export type { ExportedFile, Rendering } from './export/define.ts';
export type { PlaceholderName, PlaceholderUse } from './export/placeholders.ts';
export type { PluginFile } from './plugins/custom-plugin.ts';
export {
  checkPlugins,
  type PluginFinding,
  type PluginReport,
  type WayVerdict,
} from './plugins/check-plugins.ts';
export type { PluginFormat } from './plugins/define.ts';
export { pluginFormats } from './plugins/formats/index.ts';
export { noPluginSettings, withPluginSetting, type PluginSettings } from './plugins/settings.ts';
export { wayFacts, ways, type Way } from './plugins/ways.ts';
export type { Deployment, Reason, Weight } from './deploy/deployment.ts';
export { whereItRuns, type TargetVerdict } from './deploy/where.ts';
export { targets, type Target } from './deploy/targets.ts';

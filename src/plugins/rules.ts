// All checks of custom plugins, in the order in which they are told.
import type { PluginRule } from './rule.ts';
import { codeRules } from './rules/code.ts';
import { fileRules } from './rules/files.ts';
import { handlerRules } from './rules/handler.ts';
import { schemaRules } from './rules/schema.ts';

export const pluginRules: readonly PluginRule[] = [
  ...fileRules,
  ...schemaRules,
  ...handlerRules,
  ...codeRules,
];

// The plugin in which a config was found: what Kong keeps beside the config, and what the plugin applies to.
import type { JsonObject } from '../base/json.ts';

export interface SourcePlugin {
  readonly enabled?: boolean;
  readonly instance_name?: string;
  readonly tags?: readonly string[];
  readonly protocols?: readonly string[];
  readonly ordering?: JsonObject;
  /** Such as "the service orders"; empty where the plugin applies to every request. */
  readonly appliesTo: readonly string[];
}

/** A config that stands alone. */
export const noPlugin: SourcePlugin = { appliesTo: [] };

// The plugin in which a config was found: what Kong keeps beside the config, and what the plugin applies to.
import type { JsonObject } from '../base/json.ts';
import type { Scope } from './scope.ts';

/** A shared config entity that fills in part of the plugin's config. Kong allows it for the Redis settings of the cache. */
export interface PartialLink {
  readonly id?: string;
  readonly name?: string;
  /** Such as `config.resources.cache.redis`. */
  readonly path?: string;
}

/** What Kong keeps beside a plugin's config, named as Kong names it. Absent: Kong's default. */
export interface PluginOptions {
  readonly enabled?: boolean;
  readonly instance_name?: string;
  readonly tags?: readonly string[];
  readonly protocols?: readonly string[];
  readonly ordering?: JsonObject;
  /** An expression that a request has to meet, from gateway 3.14. */
  readonly condition?: string;
  readonly partials?: readonly PartialLink[];
}

export interface SourcePlugin {
  readonly options: PluginOptions;
  readonly scope: Scope;
  /** A KongPlugin does not know what it applies to: other objects name it in an annotation. */
  readonly namedElsewhere: boolean;
  /** Sentences about what no export can carry, such as values that Kubernetes takes out of Secrets. */
  readonly lost?: readonly string[];
}

/** A config that stands alone. */
export const noPlugin: SourcePlugin = { options: {}, scope: {}, namedElsewhere: false };

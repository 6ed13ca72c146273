// Kong properties that a `property` node can read or write. Sources: plugin documentation "Properties", changelog,
// Kong's PDK for phases. The documentation says its tables are not complete for 3.14 and later.
import type { GatewayVersion } from '../base/gateway.ts';
import type { Suggestion, ValueType } from './define.ts';

export interface PropertyAccess {
  readonly since: GatewayVersion;
  /** Phase in which Kong allows it; `any` for both. */
  readonly phase: 'any' | 'access' | 'response';
  /** First version for which Kong's documentation shows it, where that is later than the tables suggest. */
  readonly shown?: GatewayVersion;
}

export interface PropertySpec {
  /** `{key}` stands for a name of the person's choice. */
  readonly name: string;
  readonly type: ValueType;
  /** Absent when the property cannot be read, or written. */
  readonly get?: PropertyAccess;
  readonly set?: PropertyAccess;
  readonly help: string;
  /** Set on old names: the name to write instead. */
  readonly replacement?: string;
}

const anytime: PropertyAccess = { since: '3.11', phase: 'any' };
/** The pages that route with these properties name 3.14; the tables of earlier versions do not gate them. */
const routing: PropertyAccess = { since: '3.11', phase: 'access', shown: '3.14' };
const late: PropertyAccess = { since: '3.11', phase: 'response' };
const identity: PropertyAccess = { since: '3.16', phase: 'any' };

const read = (name: string, type: ValueType, help: string, get = anytime): PropertySpec => ({
  name,
  type,
  help,
  get,
});

export const properties: readonly PropertySpec[] = [
  {
    name: 'kong.client.consumer',
    type: 'map',
    get: anytime,
    set: { since: '3.14', phase: 'access' },
    help: 'The authenticated consumer. To set it, give an object with `id`, `username` or `custom_id`.',
  },
  read('kong.client.consumer_groups', 'any', 'List of the consumer groups of the authenticated consumer.'),
  read('kong.client.credential', 'map', 'The credential the client was authenticated with.'),
  read('kong.client.identity_realm_source', 'map', 'Where the identity of the client comes from.'),
  read('kong.client.forwarded_ip', 'string', 'Address of the client, as trusted proxies report it.'),
  read('kong.client.forwarded_port', 'number', 'Port of the client, as trusted proxies report it.'),
  read('kong.client.ip', 'string', 'Address that connected to the gateway.'),
  read('kong.client.port', 'number', 'Port that connected to the gateway.'),
  read('kong.client.protocol', 'string', 'Protocol of the client, such as `https` or `grpc`.'),
  read('kong.client.principal', 'map', 'The authenticated principal.', identity),
  read('kong.client.principal.{key}', 'any', 'One field of the authenticated principal.', identity),
  read('kong.request.forwarded_host', 'string', 'Host the client asked for, as trusted proxies report it.'),
  read('kong.request.forwarded_port', 'number', 'Port the client asked for, as trusted proxies report it.'),
  read('kong.request.forwarded_scheme', 'string', 'Scheme the client used, as trusted proxies report it.'),
  read('kong.request.port', 'number', 'Port the request came in on.'),
  read('kong.router.route', 'map', 'The matched route.'),
  read('kong.router.service', 'map', 'The service of the matched route.'),
  read('kong.route_id', 'string', 'ID of the matched route.'),
  read('kong.route_name', 'string', 'Name of the matched route.'),
  read('kong.service_id', 'string', 'ID of the service.'),
  read('kong.service_name', 'string', 'Name of the service.'),
  read('kong.response.source', 'string', 'Who answered: `service`, `exit` or `error`.', late),
  read('kong.service.response.status', 'number', 'Status the service answered with.', late),
  read('kong.version', 'string', 'Version of the gateway.'),
  read('kong.nginx.subsystem', 'string', 'Nginx subsystem: `http` or `stream`.'),
  read('kong.node.id', 'string', 'ID of this gateway node.'),
  read('kong.node.memory_stats', 'map', 'Memory use of this gateway node.'),
  read('kong.configuration.{key}', 'any', 'One setting of the gateway, by its kong.conf name.'),
  {
    name: 'kong.service.target',
    type: 'string',
    set: routing,
    help: 'Host and port to send the request to, as `host:port`.',
  },
  {
    name: 'kong.service.request.scheme',
    type: 'string',
    set: routing,
    help: 'Scheme to send the request with: `http` or `https`.',
  },
  { name: 'kong.service.upstream', type: 'string', set: routing, help: 'Name of the upstream to send to.' },
  { name: 'kong.response.status', type: 'number', set: late, help: 'Status to answer the client with.' },
  {
    name: 'kong.ctx.plugin.{key}',
    type: 'any',
    get: anytime,
    set: anytime,
    help: 'A value kept for this request, seen by this plugin only. Null until set.',
  },
  {
    name: 'kong.ctx.shared.{key}',
    type: 'any',
    get: anytime,
    set: anytime,
    help: 'A value kept for this request, shared by all plugins. Null until set.',
  },
  {
    ...read('kong.client.get_identity_realm_source', 'map', 'Old name.'),
    replacement: 'kong.client.identity_realm_source',
  },
  {
    name: 'kong.service.request_scheme',
    type: 'string',
    set: routing,
    help: 'Old name.',
    replacement: 'kong.service.request.scheme',
  },
];

const wildcard = '{key}';

/** Names to offer, without the old ones; those of a family end where the name of one's choice begins. */
export const propertySuggestions: readonly Suggestion[] = properties
  .filter((spec) => spec.replacement === undefined)
  .map(({ name, help, get, set }) => ({
    value: name.replace(wildcard, ''),
    help,
    since: (get ?? set)?.since ?? '3.11',
  }));

/** The property of that name; a wildcard one when the text continues its stem. Null when there is none. */
export function findProperty(name: string): PropertySpec | null {
  return (
    properties.find((spec) => spec.name === name) ?? properties.find((spec) => continues(name, spec)) ?? null
  );
}

const continues = (name: string, spec: PropertySpec): boolean => {
  if (!spec.name.endsWith(wildcard)) return false;
  const stem = spec.name.slice(0, -wildcard.length);
  return name.startsWith(stem) && name.length > stem.length && name !== spec.name;
};

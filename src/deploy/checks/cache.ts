// The cache of a flow: what keeps it, and whether the gateway can reach that.
import { isList, isObject, type Json, type JsonObject } from '../../base/json.ts';
import { configOf, type DeployCheck, type Deployment } from '../deployment.ts';
import { reachOf } from '../hosts.ts';
import { inKonnect, ownNodes, targets } from '../targets.ts';

const objectAt = (value: Json | undefined, key: string): JsonObject => {
  const inner = isObject(value) ? value[key] : undefined;
  return isObject(inner) ? inner : {};
};

const cacheOf = (deployment: Deployment): JsonObject =>
  objectAt(objectAt(configOf(deployment), 'resources'), 'cache');
const strategyOf = (deployment: Deployment): Json | undefined => cacheOf(deployment)['strategy'];

const place = ['resources', 'cache'] as const;
const linked = ({ options: { partials = [] } }: Deployment): boolean => partials.length > 0;
const usesRedis = (deployment: Deployment): boolean =>
  strategyOf(deployment) === 'redis' || linked(deployment);

const builtIn = 'kong_db_cache';
const dictionaryOf = (deployment: Deployment): string => {
  const name = objectAt(cacheOf(deployment), 'memory')['dictionary_name'];
  return typeof name === 'string' && name !== '' ? name : builtIn;
};

/** Hosts of a Redis, a cluster or its sentinels; those in a partial are not seen. */
function redisHosts(deployment: Deployment): readonly string[] {
  const redis = objectAt(cacheOf(deployment), 'redis');
  const listed = [redis['cluster_nodes'], redis['sentinel_nodes']].flatMap((nodes) =>
    isList(nodes) ? nodes.map((node) => (isObject(node) ? (node['ip'] ?? node['host']) : null)) : [],
  );
  const own = listed.length > 0 || linked(deployment) ? [] : [redis['host'] ?? '127.0.0.1'];
  return [...listed, ...own].filter((host) => typeof host === 'string');
}

const cacheSource = 'Plugin documentation, Datakit: cache resource';

export const cacheChecks: readonly DeployCheck[] = [
  {
    id: 'redis-serverless',
    targets: ['serverless'],
    weight: 'fails',
    documented: true,
    source: `${cacheSource}, "only the memory strategy is supported" in serverless gateways`,
    check: (deployment) =>
      usesRedis(deployment)
        ? [
            {
              message: 'The cache is kept in Redis, and Serverless Gateways have memory only.',
              path: [...place, 'strategy'],
            },
          ]
        : [],
  },
  {
    id: 'redis-reach',
    targets: ['dedicated-cloud'],
    weight: 'care',
    documented: false,
    source:
      'Dedicated Cloud Gateways reference, "Securing backend communication": public and private networks',
    check: (deployment) =>
      usesRedis(deployment)
        ? redisHosts(deployment).flatMap((host) => {
            const path = [...place, 'redis'];
            const reach = reachOf(host);
            if (reach === 'node')
              return [
                {
                  path,
                  weight: 'fails' as const,
                  message: `Redis is looked for at ${host}, on the node itself, where Kong runs none. Link the partial of a managed cache, or name a host.`,
                },
              ];
            return reach === 'network'
              ? [{ path, message: `Redis at ${host} is reached only through private networking.` }]
              : [];
          })
        : [],
  },
  {
    id: 'managed-cache',
    targets: ['dedicated-cloud'],
    weight: 'note',
    documented: true,
    source: 'Managed cache for Redis, from gateway 3.13, on AWS and Azure',
    check: (deployment) =>
      usesRedis(deployment)
        ? [
            {
              message:
                'Kong can run the Redis: a managed cache, linked as a partial. Konnect makes the partial of a control plane; members of a group need one each, by hand.',
              path: place,
            },
          ]
        : [],
  },
  {
    id: 'redis-local',
    targets: ownNodes,
    weight: 'care',
    documented: false,
    source: 'A loopback address is another machine on every node',
    check: (deployment) =>
      usesRedis(deployment)
        ? redisHosts(deployment).flatMap((host) =>
            reachOf(host) === 'node'
              ? [
                  {
                    path: [...place, 'redis'],
                    message: `Redis at ${host} is one on each node: with several nodes entries are not shared.`,
                  },
                ]
              : [],
          )
        : [],
  },
  {
    id: 'memory-per-node',
    targets,
    weight: 'note',
    documented: false,
    source: `${cacheSource}: the memory strategy is a shared dictionary, which is one node's`,
    check: (deployment) =>
      strategyOf(deployment) === 'memory'
        ? [{ message: 'Every node has a cache of its own, which is empty after a restart.', path: place }]
        : [],
  },
  {
    id: 'memory-dictionary',
    targets: ownNodes,
    weight: 'care',
    documented: true,
    source: `${cacheSource}, "a custom lua_shared_dict"`,
    check: (deployment) =>
      strategyOf(deployment) === 'memory' && dictionaryOf(deployment) !== builtIn
        ? [
            {
              message: `Every node has to declare the dictionary: \`KONG_NGINX_HTTP_LUA_SHARED_DICT="${dictionaryOf(deployment)} 128m"\`, in the size that you need.`,
              path: [...place, 'memory', 'dictionary_name'],
            },
          ]
        : [],
  },
  {
    id: 'memory-dictionary-hosted',
    targets: ['dedicated-cloud', 'serverless'],
    weight: 'care',
    documented: true,
    source:
      'Dedicated Cloud Gateways reference, "Gateway configuration": shared dictionaries through Kong Support',
    check: (deployment, target) => {
      if (strategyOf(deployment) !== 'memory' || dictionaryOf(deployment) === builtIn) return [];
      const path = [...place, 'memory', 'dictionary_name'];
      return target === 'serverless'
        ? [
            {
              path,
              weight: 'fails' as const,
              message: `Nothing declares the dictionary ${dictionaryOf(deployment)} there. Leave it at ${builtIn}.`,
            },
          ]
        : [{ path, message: `Ask Kong Support to declare the dictionary ${dictionaryOf(deployment)}.` }];
    },
  },
  {
    id: 'built-in-dictionary',
    targets: [...ownNodes, 'dedicated-cloud'],
    weight: 'note',
    documented: true,
    source: `${cacheSource}: not recommended for large installations`,
    check: (deployment) =>
      strategyOf(deployment) === 'memory' && dictionaryOf(deployment) === builtIn
        ? [
            {
              message: `\`${builtIn}\` is shared with the gateway itself. For much traffic give the cache a dictionary of its own.`,
              path: [...place, 'memory'],
            },
          ]
        : [],
  },
  {
    id: 'partial-in-file',
    targets: ['db-less'],
    weight: 'care',
    documented: true,
    source: 'DB-less and decK: partials and their links stand in the same file',
    check: (deployment) =>
      linked(deployment)
        ? [
            {
              message:
                'The partial and its link have to be in the file that the gateway loads, both with IDs.',
            },
          ]
        : [],
  },
  {
    id: 'partial-in-manifest',
    targets: ['kic'],
    weight: 'fails',
    documented: true,
    source: 'KongPlugin, fields of the resource',
    check: (deployment) =>
      linked(deployment)
        ? [{ message: 'A KongPlugin cannot link to a partial. Write its Redis settings into the flow.' }]
        : [],
  },
  {
    id: 'partial-of-group',
    targets: inKonnect.filter((target) => target !== 'serverless'),
    weight: 'care',
    documented: false,
    source: 'Control plane groups: what is named by ID stays within its own control plane',
    check: (deployment) =>
      linked(deployment) && deployment.grouped
        ? [{ message: 'The partial has to be in the same control plane as the plugin.' }]
        : [],
  },
];

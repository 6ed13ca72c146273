// resources.cache.redis: how to reach the Redis that holds cache entries. Source: schemas 3.12 to 3.15.
import type { FieldSpecs } from './define.ts';

const secret = { kind: 'string', referenceable: '3.13', encrypted: true } as const;
const timeout = { kind: 'integer', min: 0, max: 2147483646, default: 2000 } as const;
const port = { kind: 'integer', min: 0, max: 65535, default: 6379 } as const;

const cloudFields = {
  auth_provider: {
    kind: 'enum',
    of: ['aws', 'azure', 'gcp'],
    referenceable: '3.13',
    help: 'Cloud whose identity service signs in to Redis.',
  },
  aws_access_key_id: { ...secret, help: 'AWS access key ID.' },
  aws_secret_access_key: { ...secret, help: 'AWS secret access key.' },
  aws_assume_role_arn: { ...secret, help: 'ARN of the AWS role to take on for ElastiCache tokens.' },
  aws_role_session_name: { ...secret, help: 'Session name used with that role.' },
  aws_cache_name: { kind: 'string', referenceable: '3.13', help: 'Name of the ElastiCache cluster.' },
  aws_is_serverless: { kind: 'boolean', default: true, help: 'The ElastiCache cluster is serverless.' },
  aws_region: { kind: 'string', referenceable: '3.13', help: 'AWS region of the cluster.' },
  azure_client_id: { ...secret, help: 'Azure client ID.' },
  azure_client_secret: { ...secret, help: 'Azure client secret.' },
  azure_tenant_id: { ...secret, help: 'Azure tenant ID.' },
  gcp_service_account_json: { ...secret, help: 'Google Cloud service account, as JSON text.' },
} as const satisfies FieldSpecs;

export const redisFields = {
  host: { kind: 'string', default: '127.0.0.1', referenceable: '3.13', help: 'Host of the Redis server.' },
  port: { ...port, referenceable: '3.13', help: 'Port of the Redis server.' },
  database: { kind: 'integer', default: 0, help: 'Number of the Redis database.' },
  username: { kind: 'string', referenceable: '3.12', help: 'User for Redis ACLs (Redis 6 and later).' },
  password: {
    kind: 'string',
    referenceable: '3.12',
    encrypted: true,
    help: 'Password for Redis. Without one no AUTH is sent.',
  },
  ssl: { kind: 'boolean', default: false, help: 'Use TLS to Redis.' },
  ssl_verify: {
    kind: 'boolean',
    defaults: [
      { from: '3.12', value: false },
      { from: '3.14', value: true },
    ],
    help: 'Check the server certificate. Unset means no before 3.14, yes from 3.14.',
  },
  server_name: {
    kind: 'string',
    referenceable: '3.13',
    help: 'Server name sent in the TLS handshake (SNI).',
  },
  connect_timeout: { ...timeout, help: 'Milliseconds allowed for connecting.' },
  send_timeout: { ...timeout, help: 'Milliseconds allowed for sending.' },
  read_timeout: { ...timeout, help: 'Milliseconds allowed for reading.' },
  keepalive_pool_size: {
    kind: 'integer',
    min: 1,
    max: 2147483646,
    default: 256,
    help: 'Idle connections kept per Redis server and worker process.',
  },
  keepalive_backlog: {
    kind: 'integer',
    min: 0,
    max: 2147483646,
    help: 'Connections that may wait when the pool is full; more are refused.',
  },
  connection_is_proxied: {
    kind: 'boolean',
    default: false,
    help: 'Redis is reached through a proxy; `host` and `port` are the address of the proxy.',
  },
  cluster_nodes: {
    kind: 'record-list',
    minItems: 1,
    fields: {
      ip: { kind: 'string', default: '127.0.0.1', help: 'Host of the cluster node.' },
      port: { ...port, help: 'Port of the cluster node.' },
    },
    help: 'Nodes of a Redis Cluster. Setting it means a cluster is used.',
  },
  cluster_max_redirections: {
    kind: 'integer',
    default: 5,
    help: 'Redirections followed inside a Redis Cluster before giving up.',
  },
  sentinel_master: {
    kind: 'string',
    help: 'Master to ask the Sentinels for. Setting it means Sentinel is used.',
  },
  sentinel_nodes: {
    kind: 'record-list',
    minItems: 1,
    fields: {
      host: { kind: 'string', default: '127.0.0.1', help: 'Host of the Sentinel.' },
      port: { ...port, help: 'Port of the Sentinel.' },
    },
    help: 'Redis Sentinels. Setting it means Sentinel is used.',
  },
  sentinel_role: {
    kind: 'enum',
    of: ['any', 'master', 'slave'],
    help: 'Role of the server to ask the Sentinels for.',
  },
  sentinel_username: {
    kind: 'string',
    referenceable: '3.12',
    help: 'User for the Sentinels (Redis 6.2 and later).',
  },
  sentinel_password: {
    kind: 'string',
    referenceable: '3.12',
    encrypted: true,
    help: 'Password for the Sentinels. Without one no AUTH is sent.',
  },
  cloud_authentication: {
    kind: 'record',
    since: '3.13',
    fields: cloudFields,
    help: 'Sign in to a Redis of a cloud provider.',
  },
} as const satisfies FieldSpecs;

import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../base/json.ts';
import { showPath } from '../base/path.ts';
import { literalSecrets, literalSecretWarning } from './literal-secrets.ts';

const found = (config: JsonObject) => literalSecrets(config).map(showPath);
const redis = (settings: JsonObject): JsonObject => ({
  resources: { cache: { strategy: 'redis', redis: settings } },
});

describe('literal secrets', () => {
  it.each<readonly [string, JsonObject, readonly string[]]>([
    ['nothing', { nodes: [{ name: 'A', type: 'jq', jq: '.password' }] }, []],
    [
      'fields that Kong encrypts',
      redis({ host: 'r', password: 'p', sentinel_password: 'q' }),
      ['resources.cache.redis.password', 'resources.cache.redis.sentinel_password'],
    ],
    [
      'fields deep inside',
      redis({ cloud_authentication: { aws_secret_access_key: 'p' } }),
      ['resources.cache.redis.cloud_authentication.aws_secret_access_key'],
    ],
    ['references', redis({ password: '{vault://env/redis}', username: 'u' }), []],
    ['unset ones', redis({ password: '', sentinel_password: null }), []],
    [
      'plain texts in the vault',
      { resources: { vault: { a: '{vault://env/a}', b: 'plain' } } },
      ['resources.vault.b'],
    ],
    [
      'static values',
      {
        nodes: [
          { name: 'A', type: 'jq', jq: '.' },
          {
            name: 'S',
            type: 'static',
            values: { form: { client_secret: 'abcdef' }, api_key: '{vault://env/a}', b: 'c' },
          },
        ],
      },
      ['nodes[1].values.form.client_secret'],
    ],
    [
      'a name with a dot',
      { nodes: [{ type: 'static', values: { 'my.secret': 'abcdef' } }] },
      ['nodes[0].values["my.secret"]'],
    ],
    [
      'addresses with a password or a token',
      {
        nodes: [
          { name: 'A', type: 'call', url: 'https://me:hunter2@a.test/' },
          { name: 'B', type: 'call', url: 'https://a.test/?page=2&access_token=0123456789' },
          { name: 'C', type: 'call', url: 'https://a.test/x?key=AIzaSyD-0123456789&q=1' },
          { name: 'D', type: 'call', url: 'https://a.test/@me?key=name&token=&q=a@b' },
          { name: 'E', type: 'static', values: { at: ['redis://:hunter2@r.test'], b: 'http://a.test?x=1' } },
        ],
      },
      ['nodes[0].url', 'nodes[1].url', 'nodes[2].url', 'nodes[4].values.at[0]'],
    ],
    [
      'strings of jq programs',
      {
        nodes: [
          { name: 'A', type: 'jq', jq: '{ Authorization: "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x" }' },
          { name: 'B', type: 'jq', jq: '{ Authorization: "Bearer \\(.token)", kind: "password" }' },
          { name: 'C', type: 'jq', jq: '.client_secret = "0123-abcd" | .x' },
          { name: 'D', type: 'jq', jq: '.password == .b and .url == "https://me:hunter2@a.test"' },
          { name: 'E', type: 'jq', jq: '{"api_key": "0123-abcd"}' },
        ],
      },
      ['nodes[0].jq', 'nodes[2].jq', 'nodes[3].jq', 'nodes[4].jq'],
    ],
    ['what is no flow', { nodes: [1, { type: 'x', password: 'y' }], resources: 'z', password: 'abcd' }, []],
  ])('%s', (_, config, paths) => {
    expect(found(config)).toEqual(paths);
  });

  it('are counted in a sentence', () => {
    expect(literalSecretWarning({ nodes: [] })).toBeNull();
    expect(literalSecretWarning(redis({ password: 'p' }))).toMatch(/holds a secret in plain sight. Keep it/);
    expect(literalSecretWarning(redis({ password: 'p', sentinel_password: 'q' }))).toMatch(/holds 2 secrets/);
  });
});

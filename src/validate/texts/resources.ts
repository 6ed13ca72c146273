// What is said about the rules of rules/resources.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const resourceTexts: RuleTexts = {
  'cache-resource': {
    title: 'A cache node has a cache to use',
    explanation:
      'Say where entries are kept under `resources.cache`: in the memory of the gateway node, or in Redis.',
    source: 'Plugin documentation, "cache"; the gateway’s wording is not published',
    example: `nodes:
  - name: PRICES
    type: cache
    inputs: { key: request.body }
`,
  },
  'cache-ttl': {
    title: 'A cached entry lives a second or more',
    explanation:
      'The schema takes any whole number of seconds. What the gateway does with 0 or less is not published: it may drop the entry at once or keep it for good.',
    source: 'Schema of 3.12 to 3.15: `ttl` has no bounds',
    example: `nodes:
  - name: PRICES
    type: cache
    ttl: 0
    inputs: { key: request.body }
resources:
  cache: { strategy: memory }
`,
  },
  'vault-resource': {
    title: 'What reads the vault finds secrets there',
    explanation:
      'The implicit node `vault` gives the references that `resources.vault` declares, and without any it gives an empty map.',
    source: 'Inferred from the plugin documentation, "vault"',
    example: `nodes:
  - name: KEYS
    type: jq
    input: vault
    jq: .api_key
`,
  },
  'vault-reference': {
    title: 'Secrets are references to a vault',
    explanation:
      'The gateway probably takes a plain text here, but then the secret stands in the config for all to read. Move it into a vault and write the reference, such as {vault://env/api-key}.',
    source: 'Plugin documentation, "vault"; Kong’s referenceable fields also take plain texts',
    example: `nodes:
  - name: API_HEADERS
    type: jq
    inputs: { key: vault.api_key }
    jq: '{ "X-Api-Key": .key }'
resources:
  vault:
    api_key: s3cret
`,
  },
};

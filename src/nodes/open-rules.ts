// Rules that Kong's documentation does not settle and that a run has to answer all the same. A run names each one it
// relied on, so that nobody takes a guess for a promise.

export const openRules = {
  'jq-patch': {
    topic: 'jq',
    text: 'jq 1.8.2 stands for 1.8.1, which gateways 3.13 to 3.15 shipped before their late patches.',
  },
  'jq-environment': {
    topic: 'jq',
    text: 'The environment is empty; in Kong it is the one that the gateway was started with.',
  },
  'several-results': { topic: 'jq', text: 'A jq program gave several results: the first is used.' },
  'no-result': { topic: 'jq', text: 'A jq program gave no result: null is used.' },
  'config-order': {
    topic: 'order',
    text: 'Nodes that no connection puts in order run in the order of the config; another order would give this node another value.',
  },
  'absent-input': { topic: 'inputs', text: 'An input without a value is seen as null, under its key.' },
  'skipped-source': {
    topic: 'branch',
    text: 'A node that was skipped gives no value; what reads from it runs all the same.',
  },
  'null-input': { topic: 'inputs', text: 'null fits an input of any type and counts as no value.' },
  'map-as-object': {
    topic: 'inputs',
    text: 'A map connected to a node as a whole gives each input the entry of the same name.',
  },
  'shared-target': {
    topic: 'inputs',
    text: 'Two nodes connected as a whole share the fields that both have; the other inputs of the target stay free.',
  },
  'number-text': {
    topic: 'inputs',
    text: 'Texts and numbers are turned into each other as Lua does, where an input wants the other one.',
  },
  'error-wording': {
    topic: 'errors',
    text: 'The node fails in Kong too; the wording of its error is not documented.',
  },
  'query-decoding': {
    topic: 'query',
    text: 'A query parameter without `=` is true, and a repeated one is a list, as in Kong’s PDK.',
  },
  'http-version': { topic: 'request', text: 'The HTTP version is a number, as in Kong’s PDK.' },
  'invalid-json': {
    topic: 'body',
    text: 'A body that is not JSON under a JSON Content-Type fails the node that reads it.',
  },
  'form-body': { topic: 'body', text: 'A form body is passed on as text, not decoded.' },
  'json-suffix': {
    topic: 'body',
    text: 'A body under a `+json` Content-Type is decoded like `application/json`.',
  },
  'type-parameters': {
    topic: 'body',
    text: 'Parameters of a JSON Content-Type, such as charset, do not matter.',
  },
  'object-as-other-type': {
    topic: 'body',
    text: 'An object or a list sent under a Content-Type that is not JSON is written as JSON.',
  },
  'text-body-type': {
    topic: 'body',
    text: 'A text, a number or a boolean sent as a body leaves the Content-Type as it was.',
  },
  'null-body': { topic: 'body', text: 'A null given as a body leaves the body as it was.' },
  'null-header-before-3.13': { topic: 'headers', text: 'Before 3.13 a null leaves the header as it was.' },
  'late-property': {
    topic: 'property',
    text: 'A property that Kong has only late makes its node run in the response phase; where the request to the service waits for it, the node fails.',
  },
  'property-old-name': {
    topic: 'property',
    text: 'The gateway takes the name that Kong’s own editor has for the property.',
  },
  'exit-cancels': {
    topic: 'exit',
    text: 'An exit cancels every node that has not ended yet, also those it does not depend on.',
  },
  'query-replaces': { topic: 'query', text: 'A connected query replaces the one in the address.' },
  'invalid-url': { topic: 'call', text: 'An address that cannot be read fails the call.' },
  'timeout-zero': { topic: 'call', text: 'A timeout of 0 counts as unset: 60 seconds.' },
  'cache-unset-outputs': {
    topic: 'cache',
    text: 'hit and miss stay empty after a store, stored stays empty after a lookup.',
  },
  'cache-ttl': { topic: 'cache', text: 'An entry without a ttl lives for 300 seconds.' },
  'cache-ttl-past': {
    topic: 'cache',
    text: 'An entry with a ttl of 0 or less is gone as soon as it is stored.',
  },
  'cache-key': { topic: 'cache', text: 'A cache node without a key fails.' },
  'vault-literal': {
    topic: 'vault',
    text: 'A text under resources.vault that is not a vault reference is the secret itself.',
  },
  'property-value': { topic: 'property', text: 'A property that cannot take the value fails the node.' },
  'service-failure': {
    topic: 'service',
    text: 'When the service cannot be reached, nothing of the response phase runs.',
  },
} as const satisfies { readonly [id: string]: { readonly topic: string; readonly text: string } };

export type OpenRule = keyof typeof openRules;

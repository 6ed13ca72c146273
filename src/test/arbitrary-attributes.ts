// What the nodes of random flows carry beside their connections: attributes that a gateway takes, and now and then one
// that it does not.
import * as fc from 'fast-check';
import type { Json, JsonObject } from '../base/json.ts';
import { jwtAlgorithms } from '../nodes/jwt-algorithms.ts';
import type { NodeType } from '../nodes/index.ts';
import { nodeTypes } from '../nodes/index.ts';

type Attributes = fc.Arbitrary<JsonObject>;

const some = (record: { readonly [name: string]: fc.Arbitrary<Json> }, ...required: string[]): Attributes =>
  fc.record(record, { requiredKeys: required });

/** Among them words of newer jq, words that fail in Kong, and header lookups. */
const programs = [
  '.',
  '.body // {}',
  '# one\n{a: .b}\n',
  '.Authorization',
  '{key: .headers["X-Key"], ip: .a.Host}',
  '.a | trim | ltrimstr("x")',
  '$ENV.HOME, input',
  '$ARGS.named',
] as const;

/** Every static node has these keys, so that labels can name them. */
export const staticValues: JsonObject = {
  body: { a: 1, b: [true, null] },
  headers: { 'X-A': 'a', 'X-B': null },
  key: 'k',
  status: 418,
};

const algorithm = fc.constantFrom(...jwtAlgorithms);
const xml = {
  attributes_block_name: fc.constantFrom<Json[]>('#attr', null),
  attributes_name_prefix: fc.constant('-'),
  text_block_name: fc.constant('#text'),
};

export const attributesOf: { readonly [type in NodeType]: Attributes } = {
  branch: fc.constant({}),
  cache: some({ ttl: fc.nat(600), bypass_on_error: fc.boolean() }),
  call: some(
    {
      url: fc.constantFrom('https://a.test/', 'http://b.test:8000/x?y=1'),
      method: fc.constantFrom('GET', 'POST'),
      timeout: fc.nat(5000),
      ssl_verify: fc.boolean(),
    },
    'url',
  ),
  exit: some({ status: fc.integer({ min: 200, max: 599 }), warn_headers_sent: fc.boolean() }),
  jq: some({ jq: fc.constantFrom(...programs) }, 'jq'),
  json_to_xml: some({ ...xml, root_element_name: fc.constant('root') }, 'attributes_block_name'),
  jwt_decode: fc.constant({}),
  jwt_sign: some({ algorithm, expires_in: fc.nat(900), kid: fc.constant('k1') }, 'algorithm'),
  jwt_verify: some({ allowed_algorithms: fc.subarray([...jwtAlgorithms]), leeway: fc.nat(30) }),
  property: some(
    {
      property: fc.constantFrom(
        'kong.client.ip',
        'kong.client.consumer',
        'kong.ctx.shared.a',
        'kong.service.target',
        'kong.response.status',
        'kong.service.response.status',
      ),
      content_type: fc.constant('application/json'),
      non_nil: fc.boolean(),
    },
    'property',
  ),
  static: some({ values: fc.constant(staticValues) }, 'values'),
  xml_to_json: some({ ...xml, xpath: fc.constant('/a/b') }, 'attributes_block_name'),
};

const nodeFlaws: readonly JsonObject[] = [
  { extra: 1 },
  { jqq: '.' },
  { jq: '' },
  { jq: null },
  { values: null },
  { url: 'a.test/x' },
  { url: null },
  { method: 'get' },
  { timeout: '30' },
  { timeout: -1 },
  { status: 99 },
  { ssl_verify: 'yes' },
  { values: '{"body": 1}' },
  { values: { inner: { a: 1 }, text: 'b' } },
  { property: 'kong.client.ips' },
  { property: 'kong.client.principal' },
  { property: 'kong.service.request_scheme' },
  { content_type: 'text/html' },
  { algorithm: 'HS255' },
  { allowed_algorithms: 'RS256' },
  { attributes_block_name: null },
  { name: null },
  { name: 7 },
  { name: '2nd node' },
  { name: 'request' },
  { type: null },
  { type: 'cal' },
  { type: 'handlebars' },
  { input: 3 },
  { input: '2nd.x' },
  { inputs: ['request.body'] },
  { inputs: { bdy: 'request.body' } },
  { output: 'request.body' },
  { outputs: { status: 'response.body' } },
];

const shared = ['name', 'type', 'extra', 'jqq', 'input', 'inputs', 'output', 'outputs'];

/** Laid over a sound node of the type. */
export const flawsFor = (type: NodeType): readonly JsonObject[] =>
  nodeFlaws.filter((flaw) =>
    Object.keys(flaw).every((key) => shared.includes(key) || Object.hasOwn(nodeTypes[type].fields, key)),
  );

export const configFlaws: readonly JsonObject[] = [
  { debug: 'on' },
  { resource: {} },
  { resources: { cache: { strategy: 'memry' } } },
  { resources: { vault: { key: 'plain text', 'a b': '{vault://env/b}' } } },
  { resources: { vault: {} } },
  { resources: [] },
  { ca_certificates: ['11111111-2222-4333-8444-555555555555'] },
];

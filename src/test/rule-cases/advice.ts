// Cases of the rules about secrets, unread nodes, order, and jq programs that do other than they seem to.
import { branchNode, callNode, exitNode, jqNode, propertyNode, staticNode } from '../flow.ts';
import type { RuleCases } from './case.ts';

const bearer = jqNode('A', { input: 'request.headers', jq: '.Authorization', output: 'response.body' });

export const adviceCases: RuleCases = {
  'jq-version': {
    passes: [
      { nodes: [jqNode('A', { jq: 'trim' })], gateway: '3.13' },
      { nodes: [jqNode('A', { jq: '.trim | {trim: 1} | add' })], gateway: '3.12' },
    ],
    fails: [
      {
        nodes: [jqNode('A', { jq: '[skip(1; .[])] | add(.x) | "\\(trim)" | trim' })],
        gateway: '3.12',
        finds: ['skip', 'add', 'trim'].map(
          (word) => `nodes[0].jq: \`${word}\` needs jq 1.8, which gateway 3.13 brought; target is 3.12.`,
        ),
        fixes: ['Raise the target to 3.13'],
      },
    ],
  },
  'jq-environment': {
    passes: [{ nodes: [jqNode('A', { jq: '.env' })] }],
    fails: [
      {
        nodes: [jqNode('A', { jq: '$ENV.HOME' })],
        finds: [
          'nodes[0].jq: `$ENV` reads the environment that the gateway was started with. Take settings from a static node, and secrets from a vault.',
        ],
      },
    ],
  },
  'jq-input': {
    passes: [{ nodes: [jqNode('A', { jq: '.input // .inputs' })] }],
    fails: [
      {
        nodes: [jqNode('A', { jq: '[inputs]' })],
        finds: [
          'nodes[0].jq: `inputs` asks for further inputs. A jq node has one, `.`: the program fails here.',
        ],
      },
    ],
  },
  'jq-arguments': {
    passes: [{ nodes: [jqNode('A', { jq: '{import: 1}' })] }],
    fails: [
      {
        nodes: [jqNode('A', { jq: '$ARGS.named' }), jqNode('B', { jq: 'import "m" as m; m::f' })],
        finds: [
          'nodes[0].jq: `$ARGS` holds arguments of the jq command; in Kong it is not defined. Connect values as inputs.',
          'nodes[1].jq: `import` loads a jq module, and Kong has none. Write its definitions into the program.',
        ],
      },
    ],
  },
  'jq-header-case': {
    passes: [
      { nodes: [jqNode('A', { input: 'request.query', jq: '.Authorization' })] },
      { nodes: [jqNode('A', { input: 'request.headers', jq: '.Authorization // .authorization' })] },
      { nodes: [jqNode('A', { input: 'request.headers', jq: 'with_entries(.key |= ascii_downcase).host' })] },
      { nodes: [jqNode('A', { inputs: { h: 'request.headers' }, jq: '.h' })] },
      {
        nodes: [
          staticNode('S', { headers: { Accept: 'a' } }),
          jqNode('A', { input: 'S.headers', jq: '.Accept' }),
        ],
      },
    ],
    fails: [
      {
        nodes: [bearer],
        finds: [
          'nodes[0].jq: A finds the header only where it is written "Authorization". Clients, and HTTP/2, may write it in another case.',
        ],
        fixes: ['Find "Authorization" in any case'],
      },
      {
        nodes: [
          callNode('C'),
          jqNode('A', { inputs: { h: 'C.headers', c: 'C' }, jq: '[.h["ETag"], .c.headers.Age]' }),
        ],
        finds: ['ETag', 'Age'].map(
          (name) =>
            `nodes[1].jq: A finds the header only where it is written "${name}". Clients, and HTTP/2, may write it in another case.`,
        ),
      },
    ],
  },
  'static-secret': {
    passes: [
      { nodes: [staticNode('S', { headers: { Accept: 'application/json' }, password: '' })] },
      { nodes: [staticNode('S', { client_secret: 'abcdef' })], gateway: '3.11' },
      { nodes: [staticNode('S', { password_field: 'password' })] },
    ],
    fails: [
      {
        nodes: [staticNode('S', { form: { client_secret: 'abcdef' }, apiKey: 'k-123' })],
        finds: ['form.client_secret', 'apiKey'].map(
          (at) =>
            `nodes[0].values.${at}: "${at.split('.').at(-1) ?? ''}" looks like a secret, and stands in the config for all to read. Declare it under resources.vault and connect vault instead.`,
        ),
      },
    ],
  },
  'jwt-short-key': {
    passes: [
      {
        nodes: [
          staticNode('K', { key: 'k'.repeat(32) }),
          { name: 'S', type: 'jwt_sign', algorithm: 'HS256', inputs: { key: 'K.key' } },
        ],
      },
    ],
    fails: [
      {
        nodes: [
          staticNode('K', { key: 'kä' }),
          { name: 'V', type: 'jwt_verify', allowed_algorithms: ['HS256', 'HS512'], inputs: { key: 'K.key' } },
        ],
        finds: [
          'nodes[1].inputs.key: The key of V has 3 bytes; its HMAC algorithm asks for 64 or more (RFC 7518).',
        ],
      },
    ],
  },
  'node-unread': {
    passes: [{ nodes: [bearer, callNode('C'), propertyNode('P', 'kong.version')] }],
    fails: [
      {
        nodes: [jqNode('A', { input: 'request.body' })],
        finds: ['nodes[0].name: Nothing reads from A, so it changes nothing. Connect it, or take it out.'],
      },
    ],
  },
  'exit-does-not-wait': {
    passes: [
      { nodes: [callNode('C'), exitNode('X', { inputs: { body: 'C.body' } })] },
      { nodes: [propertyNode('P', 'kong.version'), exitNode('X')] },
      {
        nodes: [
          callNode('C'),
          branchNode('B', 'request.body', [['then', ['X']]]),
          exitNode('X', { inputs: { body: 'request.body' } }),
        ],
      },
    ],
    fails: [
      {
        nodes: [
          callNode('C'),
          propertyNode('P', 'kong.ctx.shared.who', { input: 'request.body' }),
          { name: 'K', type: 'cache', inputs: { key: 'request.body', data: 'request.body' } },
          exitNode('X'),
        ],
        around: { resources: { cache: { strategy: 'memory' } } },
        finds: [
          ['C', 'its request'],
          ['P', 'what it writes'],
          ['K', 'what it stores'],
        ].map(
          ([node, changed], i) =>
            `nodes[${i}].name: An exit does not wait for ${node}: the flow may end first, and ${changed} is lost. Connect them, directly or through other nodes.`,
        ),
      },
    ],
  },
  'branch-member-forgotten': {
    passes: [
      {
        nodes: [
          callNode('C'),
          branchNode('B', 'request.body', [['then', ['X', 'C']]]),
          exitNode('X', { inputs: { body: 'C.body' } }),
        ],
      },
      {
        nodes: [
          callNode('C'),
          branchNode('B', 'C.body', [['then', ['X']]]),
          exitNode('X', { inputs: { body: 'C.body' } }),
        ],
      },
      {
        nodes: [
          callNode('C', { outputs: { headers: 'response.headers' } }),
          branchNode('B', 'request.body', [['then', ['X']]]),
          exitNode('X', { inputs: { body: 'C.body' } }),
        ],
      },
    ],
    fails: [
      {
        nodes: [
          callNode('C'),
          branchNode('B', 'request.body', [['then', ['X']]]),
          exitNode('X', { inputs: { body: 'C.body' } }),
        ],
        finds: [
          'nodes[0].name: C runs in any case, yet only B.then reads from it. List it there, so that it is skipped with that side.',
        ],
        fixes: ['Move C into B.then'],
      },
    ],
  },
  'branch-empty': {
    passes: [{ nodes: [branchNode('B', 'request.body', [['else', ['X']]]), exitNode('X')] }],
    fails: [
      {
        nodes: [branchNode('B', 'request.body', [])],
        finds: ['nodes[0]: B lists no nodes, so it decides nothing. Name nodes under `then` or `else`.'],
      },
    ],
  },
  'plugin-order': {
    passes: [
      { nodes: [propertyNode('P', 'kong.client.consumer')] },
      { nodes: [jqNode('A', { output: 'P' }), propertyNode('P', 'kong.ctx.plugin.a')] },
    ],
    fails: [
      {
        nodes: [jqNode('A', { output: 'P' }), propertyNode('P', 'kong.ctx.shared.a')],
        finds: [
          'nodes[1].property: Datakit runs at priority 810: when P writes "kong.ctx.shared.a", plugins of higher priority, authentication among them, have run already and do not see the value. Set `ordering` on the plugin where that matters.',
        ],
      },
    ],
  },
  'debug-on': {
    passes: [{ nodes: [bearer], around: { debug: false } }],
    fails: [
      {
        nodes: [bearer],
        around: { debug: true },
        finds: [
          'debug: With `debug: true` clients see the errors of nodes, and may ask for a trace of all values. Take it out for production.',
        ],
        fixes: ['Remove "debug"'],
      },
    ],
  },
};

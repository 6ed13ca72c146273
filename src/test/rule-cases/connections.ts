// Cases of the rules in validate/rules/connections.ts, cycles.ts and branches.ts. What exactly holds is tested with the
// resolver; here stands that each kind of problem reaches its rule, with its fixes.
import { branchNode, callNode, jqNode, propertyNode, staticNode } from '../flow.ts';
import type { RuleCases } from './case.ts';

const fed = [callNode('C'), jqNode('A', { input: 'C.body', output: 'response.body' })];

export const connectionCases: RuleCases = {
  'connection-label': {
    passes: [{ nodes: fed }],
    fails: [
      {
        nodes: [jqNode('A', { input: 'https://a.test/' })],
        finds: ['nodes[0].input: must be one of NODE_NAME or NODE_NAME.FIELD'],
      },
      { nodes: [jqNode('A', { inputs: ['B'] })], finds: ['nodes[0].inputs: expected a map'] },
    ],
  },
  'connection-node': {
    passes: [{ nodes: fed }],
    fails: [
      {
        nodes: [callNode('ORDERS'), jqNode('A', { input: 'ORDER.body' })],
        finds: ['nodes[1].input: No node is named "ORDER". Did you mean "ORDERS"?'],
        fixes: ['Write "ORDERS.body"'],
      },
      {
        nodes: [jqNode('A', { output: 'prompt' })],
        finds: ['nodes[0].output: No node is named "prompt". An output names the node that takes the value.'],
      },
    ],
  },
  'connection-field': {
    passes: [{ nodes: fed }],
    fails: [
      {
        nodes: [callNode('C'), jqNode('A', { input: 'C.stats' })],
        finds: ['nodes[1].input: "C" has no output "stats". Did you mean "status"?'],
        fixes: ['Write "C.status"'],
      },
      {
        nodes: [callNode('C', { inputs: { header: 'request.headers' } })],
        finds: ['nodes[0].inputs.header: "C" has no input "header". Did you mean "headers"?'],
        fixes: ['Remove "header"'],
      },
    ],
  },
  'connection-vault': {
    passes: [
      { nodes: [jqNode('A', { input: 'vault.key' })], around: { resources: { vault: { key: 'k' } } } },
    ],
    fails: [
      {
        nodes: [jqNode('A', { input: 'vault.keys' })],
        around: { resources: { vault: { key: 'k' } } },
        finds: ['nodes[0].input: No secret "keys" is declared under resources.vault. Did you mean "key"?'],
        fixes: ['Write "vault.key"'],
      },
    ],
  },
  'connection-direction': {
    passes: [{ nodes: fed }],
    fails: [
      {
        nodes: [jqNode('A', { input: 'service_request.body' })],
        finds: ['nodes[0].input: "service_request" gives no outputs, so nothing can be read from it.'],
        fixes: ['Disconnect "service_request.body" -> "A"'],
      },
    ],
  },
  'connection-version': {
    passes: [{ nodes: [jqNode('A', { input: 'request.path' })], gateway: '3.14' }],
    fails: [
      {
        nodes: [jqNode('A', { input: 'request.path' })],
        gateway: '3.13',
        finds: ['nodes[0].input: `path` needs 3.14; target is 3.13.'],
        fixes: ['Raise the target to 3.14', 'Disconnect "request.path" -> "A"'],
      },
      {
        nodes: [callNode('C', { inputs: { url: 'A' } }), jqNode('A')],
        gateway: '3.12',
        finds: ['nodes[0].inputs.url: `url` needs 3.13; target is 3.12.'],
      },
    ],
  },
  'connection-type': {
    passes: [{ nodes: fed }],
    fails: [
      {
        nodes: [callNode('C'), callNode('D', { inputs: { headers: 'C' } })],
        finds: [
          'nodes[1].inputs.headers: invalid connection ("C" -> "D.headers"): type mismatch: object -> map',
        ],
        fixes: ['Write "C.headers"', 'Disconnect "C" -> "D.headers"'],
      },
      {
        nodes: [staticNode('S', { go: null }), branchNode('B', 'S.go', [['then', ['C']]]), callNode('C')],
        finds: ['nodes[1].input: invalid connection ("S.go" -> "B"): type mismatch: null -> boolean'],
      },
    ],
  },
  'connection-no-common-field': {
    passes: [{ nodes: [callNode('C', { input: 'request' })] }],
    fails: [
      {
        nodes: [staticNode('S', { user: 'u' }), callNode('C', { input: 'S' })],
        finds: [
          'nodes[1].input: "S" and "C" have no field in common. Name the field to connect, such as the input "body".',
        ],
        fixes: ['Disconnect "S" -> "C"'],
      },
    ],
  },
  'connection-conflict': {
    passes: [
      {
        nodes: [propertyNode('P', 'kong.version', { output: 'A' }), jqNode('A'), jqNode('B', { input: 'P' })],
      },
    ],
    fails: [
      {
        nodes: [propertyNode('P', 'kong.version', { output: 'A' }), jqNode('A', { input: 'request' })],
        finds: [
          'nodes[1].input: invalid connection ("request" -> "A"): conflicts with existing connection ("P" -> "A")',
        ],
        fixes: ['Disconnect "request" -> "A"', 'Disconnect "P" -> "A"'],
      },
    ],
  },
  'connection-both-sides': {
    passes: [{ nodes: fed }],
    fails: [
      {
        nodes: [jqNode('A', { output: 'B' }), jqNode('B', { input: 'A' })],
        finds: ['nodes[1].input: The connection "A" -> "B" is declared on both sides. Keep one of them.'],
        fixes: ['Remove "input"'],
      },
    ],
  },
  'dependency-cycle': {
    passes: [{ nodes: [callNode('C', { inputs: { body: 'service_response.body' } })], gateway: '3.13' }],
    fails: [
      {
        nodes: [callNode('C', { inputs: { body: 'service_response.body' } })],
        gateway: '3.12',
        finds: [
          'nodes[0].inputs.body: invalid dependency (node #1 (C) -> node service_response): circular dependency',
        ],
        fixes: ['Disconnect "service_response.body" -> "C.body"'],
      },
      {
        nodes: [jqNode('X'), jqNode('A', { input: 'B' }), jqNode('B', { input: 'A' })],
        finds: ['nodes[1].input: invalid dependency (node #2 (A) -> node #3 (B)): circular dependency'],
      },
      {
        nodes: [jqNode('A', { inputs: { x: 'B', y: 'B' } }), jqNode('B', { input: 'A' })],
        finds: ['nodes[0].inputs.x: invalid dependency (node #1 (A) -> node #2 (B)): circular dependency'],
        fixes: [],
      },
      {
        nodes: [branchNode('B', 'request.body', [['then', ['B']]])],
        finds: ['nodes[0]: invalid dependency (node #1 (B) -> node #1 (B)): circular dependency'],
      },
    ],
  },
  'branch-member': {
    passes: [{ nodes: [jqNode('A'), branchNode('B', 'request.body', [['then', ['A']]])] }],
    fails: [
      {
        nodes: [jqNode('ANSWER'), branchNode('B', 'request.body', [['then', ['ANSWERS', 'response']]])],
        finds: [
          'nodes[1].then[0]: No node is named "ANSWERS". Did you mean "ANSWER"?',
          'nodes[1].then[1]: "response" is an implicit node. A branch lists declared nodes only.',
        ],
        fixes: ['Write "ANSWER"'],
      },
      {
        nodes: [branchNode('B', 'request.body', [['else', ['LATER']]])],
        finds: ['nodes[0].else[0]: No node is named "LATER". Add the node, or take it out of the branch.'],
        fixes: ['Take "LATER" out of B.else'],
      },
    ],
  },
  'reads-skipped': {
    passes: [
      // Both in one side; the reader nested deeper; an implicit node.
      {
        nodes: [
          jqNode('A', { output: 'response.body' }),
          jqNode('C', { input: 'A' }),
          branchNode('B', 'request.body', [['then', ['A', 'C']]]),
        ],
      },
      {
        nodes: [
          jqNode('A'),
          branchNode('OUTER', 'request.body', [['then', ['A', 'INNER']]]),
          branchNode('INNER', 'request.query', [['else', ['C']]]),
          jqNode('C', { input: 'A' }),
        ],
      },
      {
        // Two branches that list each other: the walk outwards ends.
        nodes: [
          jqNode('A'),
          branchNode('B', 'A', [['then', ['A', 'D']]]),
          branchNode('D', 'request.body', [['then', ['B']]]),
        ],
      },
    ],
    fails: [
      {
        nodes: [
          jqNode('A'),
          jqNode('JOIN', { inputs: { a: 'A' } }),
          branchNode('B', 'request.body', [['then', ['A']]]),
        ],
        finds: ['nodes[1].inputs.a: JOIN also runs when B skips A; this input is then assumed to be null.'],
      },
      {
        nodes: [
          jqNode('A'),
          jqNode('C', { input: 'A' }),
          branchNode('B', 'request.body', [
            ['then', ['A']],
            ['else', ['C']],
          ]),
        ],
        finds: ['nodes[1].input: C also runs when B skips A; this input is then assumed to be null.'],
      },
    ],
  },
  'branch-member-once': {
    passes: [
      {
        nodes: [
          jqNode('A'),
          jqNode('C'),
          branchNode('B', 'request.body', [
            ['then', ['A']],
            ['else', ['C']],
          ]),
        ],
      },
    ],
    fails: [
      {
        nodes: [
          jqNode('A'),
          branchNode('B', 'request.body', [
            ['then', ['A']],
            ['else', ['A']],
          ]),
        ],
        finds: ['nodes[1].else[0]: "A" is already a member of B.then. Take it out of one of them.'],
        fixes: ['Take "A" out of B.else'],
      },
    ],
  },
};

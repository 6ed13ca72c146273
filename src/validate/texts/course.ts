// What is said about the rules of rules/course.ts and rules/secrets.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const courseTexts: RuleTexts = {
  'node-unread': {
    title: 'Somebody reads what a node gives',
    explanation:
      'The node only computes a value, and no connection takes it away. It runs all the same. Often the connection was forgotten.',
    source: 'Inferred: such a node has no other effect',
    example: `nodes:
  - name: SHAPE
    type: jq
    input: request.body
    jq: '{id}'
`,
  },
  'branch-member-forgotten': {
    title: 'Nodes that only one side of a branch needs are its members',
    explanation:
      'A branch skips the nodes it lists and no others. A call that only its members read from is made in any case: it takes time, and when it fails the request fails.',
    source: 'Plugin documentation, "branch"',
    example: `nodes:
  - name: PROFILE
    type: call
    url: https://profiles.example.com/me
  - name: WANTED
    type: jq
    input: request.query
    jq: .full == "true"
  - name: IF_WANTED
    type: branch
    input: WANTED
    then: [ANSWER]
  - name: ANSWER
    type: exit
    inputs: { body: PROFILE.body }
`,
  },
  'branch-empty': {
    title: 'A branch lists nodes',
    explanation:
      'Without `then` and `else` the branch skips nothing. Name the nodes that should run only when its input is true, or false.',
    source: 'Inferred: the schema asks for neither',
    example: `nodes:
  - name: IS_NEW
    type: branch
    input: request.body
`,
  },
  'exit-does-not-wait': {
    title: 'An exit waits for what must be done before it',
    explanation:
      'An exit ends the flow, and nodes that have not finished are cancelled. Only connections and branches make it wait: the order of `nodes` does not. A call, a stored entry or a written property that the exit does not depend on may never happen.',
    source: 'Inferred from the early exit: the documentation does not say what becomes of the other nodes',
    example: `nodes:
  - name: AUDIT
    type: call
    url: https://audit.example.com/events
    method: POST
    inputs: { body: request.body }
  - name: ANSWER
    type: exit
    status: 202
`,
  },
  'plugin-order': {
    title: 'What a flow writes is read by plugins that run after it',
    explanation:
      'Datakit has priority 810. Authentication, access control and rate limiting have higher ones and have run when the flow writes. Dynamic plugin ordering (`ordering` on the plugin) runs it before them.',
    source: 'Kong’s plugin priorities; plugin documentation on ordering',
    example: `nodes:
  - name: WHO
    type: static
    values: { consumer: { username: partner } }
  - name: SET_CONSUMER
    type: property
    property: kong.client.consumer
    input: WHO.consumer
`,
  },
  'debug-on': {
    title: 'Debugging is off',
    explanation:
      'With `debug: true` an error response names the node and its error, and a request with the trace header gets a report of every value instead of its answer. That is for development.',
    source: 'Plugin documentation, "debug"',
    example: `debug: true
nodes:
  - name: ANSWER
    type: exit
`,
  },
  'static-secret': {
    title: 'Secrets come from a vault',
    explanation:
      'Whatever stands in a static node is readable for all who can read the config, its backups and its repository. From 3.12 `resources.vault` names references to a vault, and the implicit node `vault` gives their values. The name of the value made this rule speak; if it is no secret, switch the rule off.',
    source: 'Plugin documentation, "vault" (3.12)',
    example: `nodes:
  - name: CLIENT
    type: static
    values: { client_id: orders, client_secret: s3cr3t-value }
`,
  },
  'jwt-short-key': {
    title: 'HMAC keys are as long as their hash',
    explanation:
      'A key shorter than the hash makes signatures easy to forge, and some libraries refuse it: 32 bytes for HS256, 48 for HS384, 64 for HS512.',
    source: 'RFC 7518, section 3.2; what the gateway does with a short key is not published',
    example: `nodes:
  - name: KEY
    type: static
    values: { key: changeme }
  - name: SIGN
    type: jwt_sign
    algorithm: HS256
    inputs: { key: KEY.key }
`,
  },
};

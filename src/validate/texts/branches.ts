// What is said about the rules of rules/branches.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const branchTexts: RuleTexts = {
  'branch-member': {
    title: 'A branch lists declared nodes',
    explanation:
      'Entries of `then` and `else` are names of nodes of the same flow; implicit nodes cannot be skipped. Correct the name, add the node, or take the entry out.',
    source: 'Plugin documentation, "branch"; Kong’s own editor',
    example: `nodes:
  - name: HAS_KEY
    type: jq
    input: request.headers
    jq: has("X-Api-Key")
  - name: GATE
    type: branch
    input: HAS_KEY
    else: [REFUSED]
  - name: REFUSE
    type: exit
    status: 401
`,
  },
  'branch-member-once': {
    title: 'A node is a member of one side of one branch',
    explanation:
      'What the gateway does with a node that stands in two branches, or on both sides, is not documented. Keep the node on one side; what both sides need stands outside the branch.',
    source: 'Kong’s own editor allows one place per node',
    example: `nodes:
  - name: IS_ADMIN
    type: jq
    input: request.query
    jq: .role == "admin"
  - name: GATE
    type: branch
    input: IS_ADMIN
    then: [ORDERS]
    else: [ORDERS]
  - name: ORDERS
    type: call
    url: https://orders.example.com/
`,
  },
};

// What is said about the rules of rules/advice.ts, for people who ask.
import type { RuleTexts } from '../rule-text.ts';

export const adviceTexts: RuleTexts = {
  'jwt-any-algorithm': {
    title: 'A token check names the algorithms it accepts',
    explanation:
      'With an empty list every algorithm is accepted. Before 3.14.0.12 and 3.15.0.3 a public key could then be misused as an HMAC secret (CVE-2026-14916). List in `allowed_algorithms` the algorithms that your tokens are signed with.',
    source: 'Plugin documentation, "jwt_verify"; changelog 3.14.0.12 and 3.15.0.3',
    example: `nodes:
  - name: KEYS
    type: call
    url: https://login.example.com/keys
  - name: BEARER
    type: jq
    input: request.headers
    jq: .Authorization // .authorization
  - name: VERIFY
    type: jwt_verify
    inputs:
      token: BEARER
      key: KEYS.body
`,
  },
  'static-as-headers': {
    title: 'A static node that feeds headers holds headers only',
    explanation:
      'Connected as a whole, every key of the node becomes a header, also those meant for something else. Connect the key that holds the headers.',
    source: 'Plugin documentation, "static": connected as a whole, the node is a map of its values',
    example: `nodes:
  - name: DEFAULTS
    type: static
    values:
      headers: { Accept: application/json }
      limit: 20
  - name: ORDERS
    type: call
    url: https://orders.example.com/
    inputs:
      headers: DEFAULTS
`,
  },
};

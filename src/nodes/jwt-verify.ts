// jwt_verify: checks a token. Sources: plugin documentation "jwt_verify node", schemas 3.14, 3.15.
import { unsupported } from './behaviour.ts';
import { defineNodeType } from './define.ts';
import { jwtAlgorithms } from './jwt-algorithms.ts';

export const jwtVerify = defineNodeType({
  type: 'jwt_verify',
  family: 'token',
  since: '3.14',
  glyph: 'shield-check',
  help: 'Checks the signature and the claims of a JWT. A bad token fails the request with 500, not 401.',
  fields: {
    allowed_algorithms: {
      kind: 'string-list',
      of: jwtAlgorithms,
      default: [],
      help: 'Algorithms a token may be signed with. Empty allows every supported one.',
    },
    audiences: { kind: 'string-list', default: [], help: 'Accepted `aud` values. Empty accepts any.' },
    issuers: { kind: 'string-list', default: [], help: 'Accepted `iss` values. Empty accepts any.' },
    required_claims: { kind: 'string-list', default: [], help: 'Claims that must be in the token.' },
    leeway: {
      kind: 'integer',
      default: 0,
      help: 'Seconds by which clocks may differ when `exp` and `nbf` are checked.',
    },
    validate_exp: { kind: 'boolean', default: true, help: 'Refuse tokens past their `exp` time.' },
    validate_nbf: { kind: 'boolean', default: true, help: 'Refuse tokens before their `nbf` time.' },
  },
  inputs: {
    self: 'object',
    fields: {
      token: {
        type: 'string',
        required: true,
        help: 'The token, with or without `Bearer ` before it.',
      },
      key: {
        type: 'any',
        required: true,
        help: 'Key to check with: a JWK set, a JWK, PEM, or an HMAC secret.',
      },
    },
    labels: { one: true, many: true },
  },
  outputs: {
    self: 'object',
    fields: {
      claims: { type: 'map', help: 'Claims of the checked token.' },
      header: { type: 'map', help: 'Header of the checked token.' },
    },
    labels: { one: true, many: true },
  },
  summary: ({ allowed_algorithms: allowed }) => (Array.isArray(allowed) ? allowed.join(', ') : ''),
  starter: { name: 'VERIFY', attributes: { allowed_algorithms: ['RS256'] } },
  run: () => unsupported('jwt_verify'),
});

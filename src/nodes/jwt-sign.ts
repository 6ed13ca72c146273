// jwt_sign: makes a signed token. Sources: plugin documentation "jwt_sign node", schemas 3.14, 3.15.
import { unsupported } from './behaviour.ts';
import { defineNodeType } from './define.ts';
import { jwtAlgorithms } from './jwt-algorithms.ts';

export const jwtSign = defineNodeType({
  type: 'jwt_sign',
  family: 'token',
  since: '3.14',
  glyph: 'signature',
  help: 'Makes a JWT from claims and signs it. The time claims `iat`, `nbf` and `exp` are added.',
  fields: {
    algorithm: { kind: 'enum', of: jwtAlgorithms, required: true, help: 'Algorithm of the signature.' },
    expires_in: { kind: 'integer', default: 300, help: 'Seconds from now to the `exp` claim.' },
    not_before: { kind: 'integer', default: 0, help: 'Seconds from now to the `nbf` claim.' },
    kid: { kind: 'string', help: 'Key ID put into the header of the token.' },
    typ: { kind: 'string', default: 'JWT', help: 'Type put into the header of the token.' },
    static_claims: {
      kind: 'string-map',
      default: {},
      help: 'Claims that every token carries. Their values are texts.',
    },
  },
  inputs: {
    self: 'object',
    fields: {
      claims: { type: 'map', help: 'Claims of this token.' },
      key: {
        type: 'string',
        required: true,
        help: 'Key to sign with: PEM, a JWK as JSON text, or an HMAC secret.',
      },
    },
    labels: { one: true, many: true },
  },
  outputs: {
    self: 'object',
    fields: {
      token: { type: 'string', help: 'The signed token.' },
      claims: { type: 'map', help: 'All claims of the token, the added ones included.' },
      header: { type: 'map', help: 'Header of the token.' },
    },
    labels: { one: true, many: true },
  },
  summary: ({ algorithm }) => (typeof algorithm === 'string' ? algorithm : ''),
  starter: { name: 'SIGN', attributes: { algorithm: 'RS256' } },
  run: () => unsupported('jwt_sign'),
});

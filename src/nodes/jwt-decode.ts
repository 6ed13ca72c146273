// jwt_decode: reads a token without checking it. Sources: plugin documentation "jwt_decode node", schemas 3.14, 3.15.
import { unsupported } from './behaviour.ts';
import { defineNodeType } from './define.ts';

export const jwtDecode = defineNodeType({
  type: 'jwt_decode',
  family: 'token',
  since: '3.14',
  glyph: 'scan-text',
  help: 'Reads a JWT without checking its signature. A token that cannot be read fails the request.',
  fields: {},
  inputs: {
    self: 'string',
    help: 'The token, with or without `Bearer ` before it.',
    required: true,
    fields: {},
    labels: { one: true, many: false },
  },
  outputs: {
    self: 'object',
    fields: {
      header: { type: 'map', help: 'Header of the token: its algorithm, type and key ID.' },
      payload: { type: 'map', help: 'Claims of the token. Nobody has checked them yet.' },
      signature: { type: 'string', help: 'Signature of the token, base64url as it came.' },
    },
    labels: { one: true, many: true },
  },
  summary: () => '',
  starter: { name: 'DECODE', attributes: {} },
  run: () => unsupported('jwt_decode'),
});

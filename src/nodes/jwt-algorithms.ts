// Signing algorithms of the jwt nodes, as the schemas from 3.14 list them.
export const jwtAlgorithms = [
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'HS256',
  'HS384',
  'HS512',
  'PS256',
  'PS384',
  'PS512',
  'RS256',
  'RS384',
  'RS512',
] as const;

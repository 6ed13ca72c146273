// Secrets: where they stand, and whether they are long enough.
import { isObject } from '../../base/json.ts';
import { atLeast } from '../../base/gateway.ts';
import type { FlowNode } from '../../model/flow.ts';
import { knownValue } from '../../model/known-value.ts';
import type { RuleContext } from '../context.ts';
import type { Found, Rule } from '../rule.ts';
import { isVaultReference, secretsIn } from '../secrets-in.ts';

const inStatic: Rule = {
  id: 'static-secret',
  severity: 'info',
  documented: true,
  check: ({ flow, gateway }) =>
    atLeast(gateway, '3.12')
      ? flow.nodes.flatMap((node): readonly Found[] => {
          const values = node.type === 'static' ? node.attributes['values'] : undefined;
          if (!isObject(values)) return [];
          return secretsIn(values, ['nodes', node.index, 'values']).map(({ name, text, path }) => ({
            message: isVaultReference(text)
              ? `References are not resolved in static values: "${name}" is handed on as it is written. Declare it under resources.vault and connect vault instead.`
              : `"${name}" looks like a secret, and stands in the config for all to read. Declare it under resources.vault and connect vault instead.`,
            path,
          }));
        })
      : [],
};

/** Bytes that RFC 7518 (3.2) asks of a key, by HMAC algorithm. */
const keyBytes = new Map([
  ['HS256', 32],
  ['HS384', 48],
  ['HS512', 64],
]);

/** In UTF-8, as the key is used. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function hmacNeed({ type, attributes }: FlowNode): number {
  const named = type === 'jwt_sign' ? [attributes['algorithm']] : attributes['allowed_algorithms'];
  const list = Array.isArray(named) ? named : [];
  return Math.max(0, ...list.map((one) => (typeof one === 'string' ? (keyBytes.get(one) ?? 0) : 0)));
}

/** A key that the config itself holds. */
function writtenKey({ connectionsTo, resolution }: RuleContext, node: FlowNode) {
  const connection = (connectionsTo.get(node.key) ?? []).find(({ to }) => to.field === 'key');
  const value = connection && knownValue(resolution.index, connection.from);
  return connection && typeof value === 'string' ? { value, path: connection.declared.path } : null;
}

/** A JWK holds its key in `k`, as base64url; null for one that holds none. */
function keyLength(key: string): number | null {
  if (!/^\s*\{/.test(key)) return bytesOf(key);
  const k = /"k"\s*:\s*"([\w-]*)"/.exec(key)?.[1];
  return k === undefined ? null : Math.floor((k.length * 6) / 8);
}

const shortKey: Rule = {
  id: 'jwt-short-key',
  severity: 'warning',
  documented: false,
  check: (context) =>
    context.flow.nodes.flatMap((node): readonly Found[] => {
      if (node.type !== 'jwt_sign' && node.type !== 'jwt_verify') return [];
      const need = hmacNeed(node);
      const key = need === 0 ? null : writtenKey(context, node);
      const length = key === null ? null : keyLength(key.value);
      if (key === null || length === null || length >= need) return [];
      const message = `The key of ${node.key} has ${length} bytes; its HMAC algorithm asks for ${need} or more (RFC 7518).`;
      return [{ message, path: key.path }];
    }),
};

export const secretRules: readonly Rule[] = [inStatic, shortKey];

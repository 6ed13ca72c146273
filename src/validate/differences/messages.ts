// HTTP messages that gateways send otherwise: form bodies, headers that are null, certificates that are checked.
import type { Json } from '../../base/json.ts';
import { isObject } from '../../base/json.ts';
import { atLeast } from '../../base/gateway.ts';
import type { Connection } from '../../model/connection.ts';
import { showEnd } from '../../model/connection.ts';
import type { FlowNode } from '../../model/flow.ts';
import { knownValue } from '../../model/known-value.ts';
import type { RuleContext } from '../context.ts';
import { setAt } from '../fixes.ts';
import type { Difference, Place } from './difference.ts';

const formType = /^application\/x-www-form-urlencoded\b/i;

const headersTo = ({ connectionsTo }: RuleContext, node: string): readonly Connection[] =>
  (connectionsTo.get(node) ?? []).filter(({ to }) => to.field === 'headers');

const isForm = (headers: Json | undefined): boolean =>
  isObject(headers) &&
  Object.entries(headers).some(
    ([name, value]) =>
      name.toLowerCase() === 'content-type' && typeof value === 'string' && formType.test(value),
  );

export const formBody: Difference = {
  rule: 'version-form-body',
  since: '3.13',
  documented: true,
  find: (context) =>
    context.flow.nodes.flatMap((node): readonly Place[] => {
      if (node.type !== 'call') return [];
      if (!headersTo(context, node.key).some((one) => isForm(knownValue(context.resolution.index, one.from))))
        return [];
      const body = (context.connectionsTo.get(node.key) ?? []).find(({ to }) => to.field === 'body');
      if (body === undefined || !(body.fromType === 'map' || body.fromType === 'object')) return [];
      const message = `Before 3.13 ${node.key} sends the object from ${showEnd(body.from)} as JSON, whatever the Content-Type says; from 3.13 as a form.`;
      return [{ message, path: body.declared.path }];
    }),
};

export const nullHeader: Difference = {
  rule: 'version-null-header',
  since: '3.13',
  documented: true,
  find: (context) =>
    context.resolution.connections.flatMap((connection): readonly Place[] => {
      if (connection.to.field !== 'headers') return [];
      const headers = knownValue(context.resolution.index, connection.from);
      const name = isObject(headers) ? Object.keys(headers).find((key) => headers[key] === null) : undefined;
      if (name === undefined) return [];
      const message = `From 3.13 the null of "${name}" takes that header away; what earlier gateways make of it is not documented.`;
      return [{ message, path: connection.declared.path }];
    }),
};

export const tlsVerify: Difference = {
  rule: 'version-tls-verify',
  since: '3.14',
  documented: true,
  find: (context) => [
    ...context.flow.nodes.flatMap((node) => uncheckedCall(context, node)),
    ...uncheckedRedis(context),
  ],
};

function uncheckedCall(context: RuleContext, node: FlowNode): readonly Place[] {
  const { url, ssl_verify: verify = null } = node.attributes;
  if (node.type !== 'call' || verify !== null || typeof url !== 'string' || !/^https:/i.test(url)) return [];
  const message = `Before 3.14 ${node.key} does not check the certificate of the service unless told so; from 3.14 it does.`;
  const path = ['nodes', node.index, 'ssl_verify'];
  const fixes = atLeast(context.gateway, '3.13') ? setAt(context, path, true, 'Add ssl_verify: true') : [];
  return [{ message, path: ['nodes', node.index, 'url'], fixes }];
}

function uncheckedRedis(context: RuleContext): readonly Place[] {
  const resources = context.flow.config?.['resources'];
  const cache = isObject(resources) ? resources['cache'] : undefined;
  const redis = isObject(cache) && cache['strategy'] === 'redis' ? cache['redis'] : undefined;
  if (!isObject(redis) || redis['ssl'] !== true || (redis['ssl_verify'] ?? null) !== null) return [];
  const path = ['resources', 'cache', 'redis', 'ssl_verify'];
  const message =
    'Before 3.14 the certificate of the Redis server is not checked unless told so; from 3.14 it is.';
  return [{ message, path: path.slice(0, -1), fixes: setAt(context, path, true, 'Add ssl_verify: true') }];
}

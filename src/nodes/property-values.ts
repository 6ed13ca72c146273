// Kong's properties in a run: what the sample gives, what follows from the request itself, and what a written
// property changes on the way to the service or back to the client.
import type { Json } from '../base/json.ts';
import { isObject, kindOf } from '../base/json.ts';
import { luaNumber } from '../base/lua-number.ts';
import type { Exchange, HttpRequest } from '../http/exchange.ts';
import type { UrlParts } from '../http/url.ts';
import type { RunContext } from './behaviour.ts';

type Setting = Pick<RunContext, 'exchange' | 'gateway' | 'properties'>;

/** Null when it has no value. A value given by the sample, or written before, wins over one that follows. */
export const readProperty = (name: string, setting: Setting): Json =>
  setting.properties.get(name) ?? (Object.hasOwn(derived, name) ? (derived[name]?.(setting) ?? null) : null);

const derived: { readonly [name: string]: (setting: Setting) => Json | undefined } = {
  'kong.client.protocol': ({ exchange }) => exchange.request.url.scheme,
  'kong.request.forwarded_scheme': ({ exchange }) => exchange.request.url.scheme,
  'kong.request.forwarded_host': ({ exchange }) => exchange.request.url.host,
  'kong.request.forwarded_port': ({ exchange }) => exchange.request.url.port,
  'kong.request.port': ({ exchange }) => exchange.request.url.port,
  'kong.response.source': () => 'service',
  'kong.service.response.status': ({ exchange }) => exchange.fromService?.status,
  'kong.nginx.subsystem': () => 'http',
  'kong.version': ({ gateway }) => `${gateway}.0.0`,
};

/** What is wrong with the value, or null when it was written. */
export function writeProperty(name: string, value: Json, setting: Setting): string | null {
  const write = Object.hasOwn(effects, name) ? effects[name] : undefined;
  const refusal = write?.(value, setting.exchange) ?? null;
  if (refusal === null) setting.properties.set(name, value);
  return refusal;
}

type Effect = (value: Json, exchange: Exchange) => string | null;

const setScheme: Effect = (value, exchange) => {
  if (value !== 'http' && value !== 'https') return 'the scheme must be http or https';
  redirect(exchange, { scheme: value });
  return null;
};

const effects: { readonly [name: string]: Effect } = {
  'kong.service.target': (value, exchange) => {
    const [, host, port] = typeof value === 'string' ? (/^(.+):(\d{1,5})$/.exec(value) ?? []) : [];
    if (host === undefined || Number(port) > 65535) return 'the target must be a text such as host:port';
    redirect(exchange, { host, port: Number(port) });
    return null;
  },
  'kong.service.upstream': (value, exchange) => {
    if (typeof value !== 'string' || value === '') return `the upstream must be a name, not ${kindOf(value)}`;
    redirect(exchange, { host: value });
    return null;
  },
  'kong.service.request.scheme': setScheme,
  'kong.service.request_scheme': setScheme,
  'kong.response.status': (value, exchange) => {
    const status = typeof value === 'string' ? luaNumber(value) : value;
    const valid = typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599;
    if (!valid) return 'the status must be a whole number from 100 to 599';
    if (exchange.toClient !== null) exchange.toClient = { ...exchange.toClient, status };
    return null;
  },
  'kong.client.consumer': (value) => {
    const named =
      isObject(value) && ['id', 'username', 'custom_id'].some((key) => (value[key] ?? null) !== null);
    return named ? null : 'the consumer must be an object with id, username or custom_id';
  },
};

function redirect(exchange: Exchange, change: Partial<UrlParts>): void {
  const { toService } = exchange;
  exchange.toService = { ...toService, url: { ...toService.url, ...change } } satisfies HttpRequest;
}

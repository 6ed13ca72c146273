// HTTP messages of a run as texts: start line, headers, body, the way request files write them.
import type { CallRecord, ClientResponse, HeaderValues, ServiceRequest } from '../../src/index.ts';
import { rowsOf } from './header-rows.ts';

const message = (start: string, headers: HeaderValues, body: string | null): string => {
  const lines = [start, ...rowsOf(headers).map(({ name, value }) => `${name}: ${value}`)];
  return body === null || body === '' ? lines.join('\n') : `${lines.join('\n')}\n\n${body}`;
};

export const requestText = ({ method, url, headers, body }: ServiceRequest | CallRecord): string =>
  message(`${method} ${url}`, headers, body);

export const responseText = ({ status, headers, body }: ClientResponse): string =>
  message(`${status}`, headers, body);

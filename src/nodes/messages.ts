// Messages as HTTP nodes read and change them. Beside the rules this notes which undocumented part was needed.
import { atLeast } from '../base/gateway.ts';
import type { Json } from '../base/json.ts';
import { isObject } from '../base/json.ts';
import type { Result } from '../base/result.ts';
import { decodeBody, encodeBody } from '../http/body.ts';
import { isFormType, isJsonType, jsonType, mediaType } from '../http/content-type.ts';
import type { HeaderValues } from '../http/headers.ts';
import { changeHeaders, headerOf, headersFrom, scalarText, withoutHeader } from '../http/headers.ts';
import type { Inputs, RunContext } from './behaviour.ts';

interface Message {
  readonly headers: HeaderValues;
  readonly body: string | null;
}

/** The decoded body, undefined when there is none, or why it cannot be decoded. */
export function readBody(
  { headers, body }: Message,
  context: Pick<RunContext, 'assume'>,
): Result<Json | undefined, string> {
  const type = headerOf(headers, 'Content-Type');
  if (type !== undefined && isJsonType(type) && body !== null) {
    if (mediaType(type) !== jsonType) context.assume('json-suffix');
    if (type.includes(';')) context.assume('type-parameters');
  }
  return decodeBody(body, type);
}

/** The same for the request and the answer that pass through, where more is undocumented than for a call. */
export function readPassingBody(
  message: Message,
  context: Pick<RunContext, 'assume'>,
): Result<Json | undefined, string> {
  if (isFormType(headerOf(message.headers, 'Content-Type')) && message.body !== null)
    context.assume('form-body');
  const decoded = readBody(message, context);
  if (!decoded.ok) context.assume('invalid-json');
  return decoded;
}

/** What connected headers and a connected body make of a message on its way; what is not connected stays. */
export function changeMessage(message: Message, inputs: Inputs, context: RunContext): Message {
  const map = inputs.get('headers');
  const given = isObject(map) ? map : {};
  const clear = atLeast(context.gateway, '3.13');
  if (!clear && Object.values(given).includes(null)) context.assume('null-header-before-3.13');
  if (inputs.get('body') === null) context.assume('null-body');
  const body = inputs.get('body') ?? null;
  const headers = changeHeaders(message.headers, given, { clear });
  if (body === null) return { headers, body: message.body };
  const hasType = headerOf(headersFrom(given), 'Content-Type') !== undefined;
  if (typeof body !== 'object' && !hasType) context.assume('text-body-type');
  if (hasType) noteOtherType(body, headers, context);
  return replaceBody(body, withoutHeader(headers, 'Content-Length'), hasType);
}

/** Objects and lists go as JSON, also where the headers speak of another type; `asForm` when the type takes them. */
export function noteOtherType(
  body: Json,
  headers: HeaderValues,
  context: Pick<RunContext, 'assume'>,
  asForm = false,
): void {
  const type = headerOf(headers, 'Content-Type');
  if (typeof body !== 'object' || body === null || type === undefined || isJsonType(type)) return;
  if (!(asForm && isObject(body) && isFormType(type))) context.assume('object-as-other-type');
}

/** An object or a list goes as JSON and says so, unless the flow itself gives a type. */
function replaceBody(body: Json, headers: HeaderValues, hasType: boolean): Message {
  if (typeof body !== 'object') return { headers, body: scalarText(body) };
  const open = hasType ? headers : withoutHeader(headers, 'Content-Type');
  const sent = encodeBody(body, open, { forms: false, jsonType });
  return { headers: sent.headers, body: sent.text };
}

// Answers that the gateway makes itself: after a node failed, and when the service cannot be reached.
import type { JsonObject } from '../base/json.ts';
import type { HttpAnswer } from '../http/exchange.ts';
import type { FlowNode } from '../model/flow.ts';

interface FailedNode {
  readonly name: string;
  readonly type: string;
  readonly error: string;
  /** Null for an implicit node. */
  readonly node: FlowNode | null;
}

/** The documented 500: with `debug` it names the node and its error. */
export function failureAnswer(failed: FailedNode, debug: boolean, random: () => number): HttpAnswer {
  const id = requestId(random);
  if (!debug) return jsonAnswer(500, { message: 'An unexpected error occurred', request_id: id });
  const { name, type, error, node } = failed;
  return jsonAnswer(500, {
    message: 'node execution error',
    request_id: id,
    error,
    node: node === null ? { name, type } : { index: node.index + 1, name, type },
  });
}

/** Kong's own answers for a service that gives none. */
export function serviceFailureAnswer(error: string, random: () => number): HttpAnswer {
  const id = requestId(random);
  return /time/i.test(error)
    ? jsonAnswer(504, { message: 'The upstream server is timing out', request_id: id })
    : jsonAnswer(502, {
        message: 'An invalid response was received from the upstream server',
        request_id: id,
      });
}

const jsonAnswer = (status: number, body: JsonObject): HttpAnswer => ({
  status,
  headers: { 'Content-Type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

/** 32 hexadecimal digits. */
const requestId = (random: () => number): string =>
  Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');

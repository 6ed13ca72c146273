// One flow with every kind of connection, and edits of it as test tables write them.
import { applyEdit } from '../edit/apply-edit.ts';
import type { End } from '../model/connection.ts';
import type { FlowEdit } from '../model/flow-edit.ts';

export const flow = `nodes:
  - name: FETCH
    type: call
    url: https://example.com/
    output: SEND # the answer
  - name: SEND
    type: call
    url: https://example.com/next
  - name: JOIN
    type: jq
    inputs:
      a: FETCH.body
      b: SEND.body
    output: response.body
  - name: CHECK
    type: branch
    input: JOIN
    then: [STOP]
    else:
      - DENY
  - name: STOP
    type: exit
    input: SEND
  - name: DENY
    type: exit
    inputs: { body: JOIN }
  - name: WHO
    type: property
    property: kong.client.ip
`;

export const layout = { FETCH: { x: 1, y: 2 }, WHO: { x: 3, y: 4 } };

/** The edited text, or `reason: message`. */
export function edited(edit: FlowEdit, text = flow): string {
  const result = applyEdit({ text, layout, place: 0 }, edit, '3.15');
  return result.ok ? result.value.text : `${result.error.reason}: ${result.error.message}`;
}

const end = (label: string): End => {
  const [node = '', field = null] = label.split('.');
  return { node, field };
};
export const connect = (from: string, to: string, replace?: true): FlowEdit => ({
  kind: 'connect',
  from: end(from),
  to: end(to),
  ...(replace ? { replace } : {}),
});
export const disconnect = (from: string, to: string): FlowEdit => ({
  kind: 'disconnect',
  from: end(from),
  to: end(to),
});
/** The flow with some of its lines changed. */
export const but = (...changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the flow: ${from}`);
    return text.replace(from, to);
  }, flow);

export type Case = readonly [name: string, edit: FlowEdit, after: string];

// A sample for a flow that has none: an answer for every call, a secret for every vault name, a value for every
// property it reads, each shaped after what the flow's jq programs look for. The same flow gives the same sample.
import type { Json, JsonObject } from '../base/json.ts';
import { isObject } from '../base/json.ts';
import type { HeaderValues } from '../http/headers.ts';
import { encodeQuery } from '../http/query.ts';
import type { Flow, FlowNode } from '../model/flow.ts';
import type { ValueType } from '../nodes/define.ts';
import { findProperty } from '../nodes/properties.ts';
import type { ExecutionPlan } from '../plan/plan.ts';
import type { Answer, Sample, SampleRequest } from './sample.ts';
import { plainAnswer, plainRequest, plainSample } from './sample.ts';
import type { Wanted } from './wanted-shape.ts';
import { fromWanted, sampleText, wantedOf } from './wanted-shape.ts';

export function generateSample(flow: Flow, plan: ExecutionPlan): Sample {
  return {
    ...plainSample('generated'),
    request: requestFor(flow, plan),
    calls: Object.fromEntries(callsOf(flow).map((node) => [node.key, [answerFor(flow, plan, node.key)]])),
    service: { ...answerFor(flow, plan, 'service_response'), latency: 20 },
    vault: Object.fromEntries(flow.vault.map((name) => [name, sampleText(name)])),
    properties: propertiesFor(flow, plan),
  };
}

const callsOf = (flow: Flow): readonly FlowNode[] => flow.nodes.filter(({ type }) => type === 'call');

function answerFor(flow: Flow, plan: ExecutionPlan, node: string): Answer {
  const body = fromWanted(wantedOf(flow, plan, { node, field: 'body' }), { message: 'sample' });
  return { ...plainAnswer, headers: json, body, latency: 30 };
}

const json = { 'Content-Type': 'application/json' };

function requestFor(flow: Flow, plan: ExecutionPlan): SampleRequest {
  const wanted = (field: string): Wanted | null => wantedOf(flow, plan, { node: 'request', field });
  const headers = { Accept: 'application/json', ...headersFor(wanted('headers')) };
  const query = fromWanted(wanted('query'), {});
  const url = `${plainRequest.url}${isObject(query) && Object.keys(query).length > 0 ? `?${encodeQuery(query)}` : ''}`;
  const body = wanted('body');
  if (body === null) return { ...plainRequest, url, headers };
  return {
    method: 'POST',
    url,
    headers: { ...headers, ...json },
    body: fromWanted(body, { message: 'sample' }),
  };
}

/** Programs often look for a header in two spellings: the first one is sent. */
function headersFor(wanted: Wanted | null): HeaderValues {
  const seen = new Set<string>(['accept', 'content-type']);
  const names = [...(wanted?.keys.keys() ?? [])].filter((name) => {
    const isNew = /^[\w-]+$/.test(name) && !seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    return isNew;
  });
  return Object.fromEntries(
    names.map((name) => [name, name.toLowerCase() === 'authorization' ? 'Bearer sample' : sampleText(name)]),
  );
}

function propertiesFor(flow: Flow, plan: ExecutionPlan): JsonObject {
  const read = flow.nodes.flatMap((node): [string, Json][] => {
    const name = node.attributes['property'];
    const isSet = plan.connections.some(({ to }) => to.node === node.key);
    if (node.type !== 'property' || typeof name !== 'string' || isSet) return [];
    const wanted = wantedOf(flow, plan, { node: node.key, field: null });
    const value = fromWanted(wanted, plainValues[findProperty(name)?.type ?? 'any']);
    return [[name, value]];
  });
  return Object.fromEntries(read);
}

const plainValues: { readonly [T in ValueType]: Json } = {
  string: 'sample',
  number: 1,
  boolean: true,
  map: { id: 'sample' },
  object: { id: 'sample' },
  any: { id: 'sample' },
};
